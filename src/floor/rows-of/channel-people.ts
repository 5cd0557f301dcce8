// The people of each channel, counted from rows: each person once, and his memberships, as the fold counts them.
import { countPerson, createStaffCount, type StaffCount } from '../counters/staff-count.ts';
import { standingAt } from '../counters/standing.ts';
import type { Channel } from '../ids.ts';
import type { AgentRow } from '../rows/agent-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';

export interface ChannelPeople {
  readonly staff: StaffCount;
  /** Memberships of those who are logged in. */
  places: number;
}

/** An unknown channel is one of its own. */
export type PeopleByChannel = Map<string, ChannelPeople>;

type QueueRows = { readonly [id: string]: Pick<QueueRow, 'channel'> };

/** `by` is 1 to add him to each of his channels, −1 to take him out. Returns those channels. */
export function countAgent(
  people: PeopleByChannel,
  queues: QueueRows,
  agent: AgentRow,
  by: 1 | -1,
): Iterable<Channel> {
  const places = placesOf(queues, agent);
  for (const [channel, { count, isOpen }] of places) {
    const of = people.get(channel) ?? { staff: createStaffCount(), places: 0 };
    countPerson(of.staff, standingAt(agent, isOpen), by);
    if (agent.state !== 'offline') of.places += by * count;
    people.set(channel, of);
  }
  return places.keys();
}

interface Places {
  count: number;
  /** Not paused in every one of them. */
  isOpen: boolean;
}

/** As the fold counts: where he was moved away from he has no place, and is a person of the channel still. */
function placesOf(queues: QueueRows, { memberships }: AgentRow): ReadonlyMap<Channel, Places> {
  const places = new Map<Channel, Places>();
  for (const [id, { paused, moved }] of Object.entries(memberships)) {
    const channel = Object.hasOwn(queues, id) ? queues[id]?.channel : undefined;
    if (channel === undefined) continue;
    const known = places.get(channel) ?? { count: 0, isOpen: false };
    if (!moved) known.count += 1;
    if (!paused) known.isOpen = true;
    places.set(channel, known);
  }
  return places;
}
