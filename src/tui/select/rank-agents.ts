// Ranks the agents, who needs you first (SCREENS §4): who stands as he did a second ago is not ranked again.
import {
  type AgentId,
  type AgentRow,
  type EpochMs,
  type Judged,
  type Judgements,
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

/** An order, and what it was made of. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly byName: boolean;
  readonly judgements: Judgements | undefined;
  /** Where callers wait, and whose loan should be over: it moves also those of whom nothing else changed. */
  readonly circumstances: string;
}

/** The ranking of before itself, where nobody has another place. */
export function rankAgents(moment: Moment, byName: boolean, before: Ranking | undefined): Ranking {
  const look = createLook(moment);
  const { judgements } = moment.marks;
  const circumstances = JSON.stringify([[...look.wanted], [...look.overdue]]);
  const made = { byName, judgements, circumstances };
  const ranked = before ? rankAnew(moment, look, { before, made }) : undefined;
  if (before && ranked === before.ranked) return { ...before, ...made };
  return { ...made, ranked: ranked ?? rankFrom(moment, look, { byName, before: [] }) };
}

interface Step {
  readonly before: Ranking;
  readonly made: Omit<Ranking, 'ranked'>;
}

/** Only those who were judged anew, where it is known that all else is as it was. */
function rankAnew(moment: Moment, look: Look, { before, made }: Step): readonly Ranked[] {
  const { turned, of } = moment.marks;
  const { byName, circumstances } = made;
  const isKnown =
    turned?.since === before.judgements &&
    of?.document.agents === moment.document.agents &&
    of.ids.length === before.ranked.length &&
    before.byName === byName &&
    before.circumstances === circumstances;
  if (!isKnown || !turned) return rankFrom(moment, look, { byName, before: before.ranked });
  if (turned.ids.size === 0) return before.ranked;
  const kept = before.ranked.filter(({ id }) => !turned.ids.has(id));
  return mergeRanked(kept, rankEach(turned.ids, moment, look), byName);
}

function rankEach(ids: Iterable<AgentId>, { document: { agents } }: Moment, look: Look): Ranked[] {
  const found: Ranked[] = [];
  for (const id of ids) {
    const row = Object.hasOwn(agents, id) ? agents[id] : undefined;
    if (row) found.push(rankAgent(id, row, look));
  }
  return found;
}

function mergeRanked(kept: readonly Ranked[], fresh: Ranked[], byName: boolean): readonly Ranked[] {
  const compare = byName ? compareByName : compareByNeed;
  return mergeSorted(kept, fresh.sort(compare), compare);
}

/** Everybody is looked at; the array of before itself, where nobody has another place. */
function rankFrom(
  moment: Moment,
  look: Look,
  { byName, before }: { readonly byName: boolean; readonly before: readonly Ranked[] },
): readonly Ranked[] {
  const { agents } = moment.document;
  const kept: Ranked[] = [];
  const changed: AgentId[] = [];
  for (const one of before) {
    const row = agents[one.id];
    if (row === one.row && isAsBefore(one, look)) kept.push(one);
    else changed.push(one.id);
  }
  const fresh = rankEach(changed, moment, look);
  const ids = moment.marks.of?.ids ?? Object.keys(agents);
  if (kept.length + fresh.length < ids.length) {
    const known = new Set(before.map(({ id }) => id));
    fresh.push(
      ...rankEach(
        ids.filter(id => !known.has(id)),
        moment,
        look,
      ),
    );
  }
  if (fresh.length === 0 && kept.length === before.length) return before;
  return mergeRanked(kept, fresh, byName);
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
