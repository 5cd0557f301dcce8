// The totals of what is seen, by channel: queues summed where one of them changed, people moved one at a time.
import {
  type AgentRow,
  type ChannelRow,
  countAgent,
  type FloorDocument,
  type PeopleByChannel,
  type QueueId,
  type SpanTotals,
  toPartChannelRow,
} from '../../../floor/index.ts';

export interface ChannelTotals {
  /** A queue's row is another than it was; which queues there are, and of which channel, is not. */
  touch(queue: QueueId): void;
  move(before: AgentRow | undefined, after: AgentRow | undefined): void;
  /** Counts all anew, from what is seen: queues came, went, or are of another channel. */
  restart(): void;
  rowOf(channel: string): ChannelRow | undefined;
  /** The channels whose totals may be others than when this was last asked. */
  takeTouched(): ReadonlySet<string>;
}

interface Totals {
  readonly queues: QueueId[];
  readonly spans: SpanTotals;
}

export function createChannelTotals(seen: FloorDocument): ChannelTotals {
  const channels = new Map<string, Totals>();
  const people: PeopleByChannel = new Map();
  let touched = new Set<string>();
  const count = (agent: AgentRow, by: 1 | -1): void => {
    for (const channel of countAgent(people, seen.queues, agent, by)) touched.add(channel);
  };
  return {
    touch(queue) {
      const channel = seen.queues[queue]?.channel;
      if (channel !== undefined) touched.add(channel);
    },
    move(before, after) {
      if (before !== undefined) count(before, -1);
      if (after !== undefined) count(after, 1);
    },
    restart() {
      for (const channel of channels.keys()) touched.add(channel);
      channels.clear();
      people.clear();
      for (const [id, { channel }] of Object.entries(seen.queues)) {
        const known: Totals = channels.get(channel) ?? { queues: [], spans: new Map() };
        known.queues.push(id);
        channels.set(channel, known);
        touched.add(channel);
      }
      for (const agent of Object.values(seen.agents)) count(agent, 1);
    },
    rowOf(channel) {
      const known = channels.get(channel);
      if (known === undefined) return undefined;
      const queues = known.queues.flatMap(id => seen.queues[id] ?? []);
      return toPartChannelRow({ queues, people: people.get(channel), totals: known.spans });
    },
    takeTouched() {
      const taken = touched;
      touched = new Set();
      return taken;
    },
  };
}
