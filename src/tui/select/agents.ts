// An agent's row: state, time in it, which queue, and what is worth knowing of that state.
import type {
  AgentDay,
  AgentRow,
  ChangedBy,
  Channel,
  EpochMs,
  FloorDocument,
  QueueId,
} from '../../floor/index.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import { type ShownState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { type Label, labelOf, queueLabel, sourceLabel } from '../moment/label.ts';
import { findAgentMark } from '../moment/marks.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Mark } from '../parts/table/index.ts';

export interface AgentView extends Label {
  readonly id: string;
  readonly state: ShownState;
  /** Absent where the start is not known at all. */
  readonly inStateMs?: number;
  /** The beginning was not seen: the time is "at least". */
  readonly isAtLeast: boolean;
  readonly mark?: Mark;
  readonly isPausedInSome: boolean;
  /** What begins when the contact at hand ends. */
  readonly pending?: 'break' | 'work';
  /** The queue of the contact at hand, else the home queue; absent where there is none. */
  readonly queueName?: string;
  /** On a contact of a queue that is not among the memberships, or moved to where he is. */
  readonly isAway: boolean;
  readonly otherQueues: readonly string[];
  readonly team?: string;
  readonly location?: string;
  readonly sourceName: string;
  readonly channel?: Channel;
  readonly reason?: string;
  readonly contacts: number;
  readonly missed: number;
  /** His times of today. */
  readonly day: AgentDay;
  /** Whose hand was in it, for five minutes (SCREENS §8): two leads see each other. */
  readonly changedBy?: ChangedBy & { readonly at: number };
  readonly isStale: boolean;
}

export interface AgentOptions {
  /** On a wall that everybody sees, a private reason is not shown. */
  readonly isPublic: boolean;
}

export function selectAgent(
  moment: Moment,
  id: string,
  { isPublic }: AgentOptions = { isPublic: false },
): AgentView | undefined {
  const row = rowOf(moment.document.agents, id);
  if (!row) return undefined;
  const { isStale, now } = selectFreshness(moment, row.source);
  const made: Made = {
    ...{ id, isPublic, isStale },
    seconds: row.since === undefined ? undefined : Math.max(0, Math.floor((now - row.since) / 1_000)),
    mark: findAgentMark(moment, id)?.mark,
    isHandSeen: isHandSeen(row, moment.dataNow),
    names: selectNames(moment),
    shared: moment.marks.sharedNames,
  };
  const known = KNOWN.get(row);
  if (known && isSame(known.made, made)) return known.view;
  const view = toView(moment, row, made);
  KNOWN.set(row, { made, view });
  return view;
}

/** What a view is made of beside the row. Within a second nothing of most of them changes. */
interface Made {
  readonly id: string;
  readonly isPublic: boolean;
  readonly isStale: boolean;
  readonly seconds: number | undefined;
  readonly mark: Mark | undefined;
  readonly isHandSeen: boolean;
  readonly names: string;
  readonly shared: unknown;
}

/** A row is replaced, never changed. */
const KNOWN = new WeakMap<AgentRow, { readonly made: Made; readonly view: AgentView }>();

function isSame(one: Made, other: Made): boolean {
  return (
    one.seconds === other.seconds &&
    one.mark === other.mark &&
    one.names === other.names &&
    one.shared === other.shared &&
    one.isHandSeen === other.isHandSeen &&
    one.isStale === other.isStale &&
    one.isPublic === other.isPublic &&
    one.id === other.id
  );
}

/** What queues and sources are called, and how queues stand: agents are told by them. The same text while it stays so. */
function selectNames({ document: { queues, sources } }: Moment): string {
  return namesOf(queues, sources);
}

const namesOf = rememberLast((queues: FloorDocument['queues'], sources: FloorDocument['sources']): string =>
  JSON.stringify([
    Object.entries(queues).map(([id, { name, source, order }]) => [id, name, source, order]),
    Object.entries(sources).map(([id, { name }]) => [id, name]),
  ]),
);

const HAND_SEEN_MS = 5 * 60_000;

function isHandSeen({ changedBy }: AgentRow, now: EpochMs): boolean {
  return changedBy?.how.startsWith('command') === true && now - changedBy.at < HAND_SEEN_MS;
}

function toView(moment: Moment, row: AgentRow, made: Made): AgentView {
  const { id, isPublic, isStale, seconds, mark } = made;
  const state = toShownState(row);
  return {
    id,
    ...labelOf(moment, 'agents', row),
    state,
    ...(seconds === undefined ? {} : { inStateMs: seconds * 1_000 }),
    isAtLeast: row.startUnseen === true,
    ...(mark ? { mark } : {}),
    isPausedInSome: row.state === 'available' && row.share !== undefined && row.share < 1,
    ...(row.breakPending ? { pending: row.work ? ('work' as const) : ('break' as const) } : {}),
    ...placeOf(moment, row, state),
    ...(row.reason === undefined || (isPublic && row.isReasonPrivate) ? {} : { reason: row.reason }),
    ...(row.team === undefined ? {} : { team: row.team }),
    ...(row.location === undefined ? {} : { location: row.location }),
    ...(row.channel === undefined ? {} : { channel: row.channel }),
    sourceName: sourceLabel(moment, row.source),
    contacts: row.today.contacts,
    missed: row.today.missed,
    day: row.today,
    ...(row.changedBy && made.isHandSeen ? { changedBy: row.changedBy } : {}),
    isStale,
  };
}

type Place = Pick<AgentView, 'queueName' | 'isAway' | 'otherQueues'>;

function placeOf(moment: Moment, row: AgentRow, state: ShownState): Place {
  if (state === 'own') return { isAway: false, otherQueues: [] };
  const members = sortByPenalty(moment, row);
  const lent = members.find(id => row.memberships[id]?.lent !== undefined);
  const first = row.queue ?? lent ?? members[0];
  if (first === undefined) return { isAway: false, otherQueues: [] };
  return {
    queueName: queueLabel(moment, first),
    isAway: isAwayFromHome(row, first),
    otherQueues: members.filter(id => id !== first).map(id => queueLabel(moment, id)),
  };
}

/** Of those that he serves the first, one of his home if there is any. */
export function homeQueueOf(moment: Moment, row: AgentRow): QueueId | undefined {
  const members = sortByPenalty(moment, row);
  return members.find(id => row.memberships[id]?.lent === undefined) ?? members[0];
}

/** On a contact of a queue of his home he is there, wherever else he is lent. */
function isAwayFromHome({ memberships }: AgentRow, queue: QueueId): boolean {
  const place = Object.hasOwn(memberships, queue) ? memberships[queue] : undefined;
  if (!place || place.lent !== undefined) return true;
  // Of some sources all that is known is that he was moved.
  const places = Object.values(memberships);
  return places.some(({ moved }) => moved === true) && places.every(({ lent }) => lent === undefined);
}

/** Home first: the least penalty, then the config's order of queues. What he was moved away from is none of his. */
function sortByPenalty({ document }: Moment, { memberships }: AgentRow): QueueId[] {
  const orderOf = (id: QueueId): number => rowOf(document.queues, id)?.order ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(memberships)
    .filter(([, { moved }]) => !moved)
    .sort(([a, left], [b, right]) => left.penalty - right.penalty || orderOf(a) - orderOf(b))
    .map(([id]) => id);
}
