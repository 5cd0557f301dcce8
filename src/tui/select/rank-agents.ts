// Ranks the agents, who needs you first (SCREENS §4): who stands as he did a second ago is not ranked again.
import {
  type AgentId,
  type AgentRow,
  type EpochMs,
  type Judged,
  memberQueuesOf,
  type QueueId,
} from '../../floor/index.ts';
import { mergeSorted } from '../../lib/merge-sorted.ts';
import { type ShownState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { findAgentMark } from '../moment/marks.ts';
import type { Moment } from '../moment/moment.ts';

export interface Ranked {
  readonly id: AgentId;
  readonly rank: number;
  /** Within a rank, the smaller instant first. */
  readonly since: EpochMs;
  /** What the rank was made of. */
  readonly row: AgentRow;
  readonly judged: Judged | undefined;
  /** Available while callers of his queue wait. */
  readonly isWanted: boolean;
  /** Moved, and past the time of it. */
  readonly isOverdue: boolean;
}

export interface Ranking {
  readonly byName: boolean;
  /** As they were ranked before. */
  readonly before: readonly Ranked[];
}

/** The array of before itself, where nobody has another place. */
export function rankAgents(moment: Moment, { byName, before }: Ranking): readonly Ranked[] {
  const { agents } = moment.document;
  const look = createLook(moment);
  const kept: Ranked[] = [];
  const fresh: Ranked[] = [];
  for (const one of before) {
    const row = agents[one.id];
    if (row === one.row && isAsBefore(one, look)) kept.push(one);
    else if (row && Object.hasOwn(agents, one.id)) fresh.push(rankAgent(one.id, row, look));
  }
  const ids = moment.marks.of?.ids ?? Object.keys(agents);
  if (kept.length + fresh.length < ids.length) {
    const known = new Set(before.map(({ id }) => id));
    for (const id of ids) {
      const row = known.has(id) ? undefined : agents[id];
      if (row) fresh.push(rankAgent(id, row, look));
    }
  }
  if (fresh.length === 0 && kept.length === before.length) return before;
  const compare = byName ? compareByName : compareByNeed;
  return mergeSorted(kept, fresh.sort(compare), compare);
}

/** What ranks are made of, beside the rows. */
interface Look {
  readonly moment: Moment;
  readonly judgements: ReadonlyMap<string, Judged> | undefined;
  readonly overdue: ReadonlySet<AgentId>;
  /** In which somebody has waited for a while. */
  readonly wanted: ReadonlySet<QueueId>;
}

function createLook(moment: Moment): Look {
  const { document, dataNow, marks } = moment;
  const wanted = Object.entries(document.queues).filter(
    ([, { oldestWaitingSince: since }]) => since !== undefined && dataNow - since > NEEDED_AFTER_MS,
  );
  return {
    moment,
    judgements: marks.judgements?.get('inState'),
    overdue: new Set(marks.oldLoans.map(({ agent }) => agent)),
    wanted: new Set(wanted.map(([id]) => id)),
  };
}

function isAsBefore({ id, row, judged, isWanted, isOverdue }: Ranked, look: Look): boolean {
  return (
    look.judgements?.get(id) === judged &&
    isWantedByCallers(row, look) === isWanted &&
    look.overdue.has(id) === isOverdue
  );
}

const RED = 0;
const AMBER = 1;
const NEEDED = 2;
const OVERDUE = 3;
const OFFLINE = 20;
const NEEDED_AFTER_MS = 20_000;

export function isNeedy(rank: number): boolean {
  return rank <= OVERDUE;
}

export function isOffline(rank: number): boolean {
  return rank === OFFLINE;
}

function rankAgent(id: AgentId, row: AgentRow, look: Look): Ranked {
  const mark = findAgentMark(look.moment, id);
  const standing = {
    ...{ id, row, judged: look.judgements?.get(id) },
    isWanted: isWantedByCallers(row, look),
    isOverdue: look.overdue.has(id),
  };
  const since = mark?.since ?? row.since ?? Number.POSITIVE_INFINITY;
  return { ...standing, since, rank: mark ? (mark.mark === 'red' ? RED : AMBER) : rankOf(standing) };
}

function rankOf({ row, isWanted, isOverdue }: Pick<Ranked, 'row' | 'isWanted' | 'isOverdue'>): number {
  if (isWanted) return NEEDED;
  if (isOverdue) return OVERDUE;
  return RANK_OF_STATE[toShownState(row)] ?? OFFLINE - 1;
}

const RANK_OF_STATE: { readonly [S in ShownState]?: number } = {
  available: 4,
  reserved: 5,
  'on-hold': 6,
  'on-contact': 6,
  own: 7,
  'wrap-up': 8,
  break: 9,
  'auto-pause': 9,
  work: 9,
  unreachable: 10,
  unknown: 11,
  offline: OFFLINE,
};

/** Of a lost source nobody knows whether he is free still. */
function isWantedByCallers(row: AgentRow, { moment, wanted }: Look): boolean {
  if (row.state !== 'available' || wanted.size === 0) return false;
  if (moment.status.state === 'live' && selectFreshness(moment, row.source).isStale) return false;
  return memberQueuesOf(row).some(queue => wanted.has(queue) && !row.memberships[queue]?.paused);
}

function compareByNeed(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || compareSince(a.since, b.since) || compareByName(a, b);
}

function compareSince(a: EpochMs, b: EpochMs): number {
  return a === b ? 0 : a - b;
}

/** Ids settle two of one name, so that no row changes place without a reason. */
function compareByName(a: Ranked, b: Ranked): number {
  return names.compare(a.row.name, b.row.name) || (a.id < b.id ? -1 : 1);
}

const names = new Intl.Collator('en', { sensitivity: 'variant', numeric: true });
