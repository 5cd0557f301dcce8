// What the floor's limits say of the figures on the screen, judged once a second with the memory that hysteresis needs.
import {
  type AgentId,
  FIGURES,
  type Figure,
  type FloorDocument,
  findAlarms,
  findAway,
  findFree,
  findMoved,
  findNews,
  findOldLoans,
  findTurned,
  type Judged,
  type Judgements,
  judgeDocument,
  type News,
  type SourceId,
  stretchOf,
} from '../../floor/index.ts';
import { mergeSorted } from '../../lib/merge-sorted.ts';
import { noteClosedWaiting } from './closed-waiting.ts';
import { selectFreshness } from './freshness.ts';
import type { Judgement, Marks, Passed } from './judgement.ts';
import { type Moment, rowOf } from './moment.ts';
import { findSharedNames } from './shared-names.ts';
import { compareUrgency, compareWithin } from './urgency.ts';

export function findMark({ judgements }: Marks, figure: Figure, id: string): Judgement | undefined {
  const judged = judgements?.get(figure)?.get(id);
  return judged && toJudgement(judged);
}

/** A frame may know a state that began after the last judging: the mark of the state before is not its own. */
export function findAgentMark({ document, marks }: Moment, id: string): Judgement | undefined {
  const row = rowOf(document.agents, id);
  const judged = marks.judgements?.get('inState')?.get(id);
  return row && judged?.stretch === stretchOf(row) ? toJudgement(judged) : undefined;
}

/** Costs a pass over everybody. What nobody vouches for is not judged: it has no colour and raises nothing. */
export function judgeFloor(before: Marks, moment: Moment): Marks {
  const { document, dataNow: now } = moment;
  const news = findNews(document, before.of);
  const since = before.of && { document: before.of.document, news };
  const look = { now, isStale: createStaleCheck(moment), since };
  const known = before.judgements?.get('inState');
  const ids = known && findTurned(known, document, look);
  const judgements = judgeDocument(before.judgements, document, { ...look, turned: ids });
  const [away, free] = [
    stillIn(before.away, document, news, findAway),
    stillIn(before.free, document, news, findFree),
  ];
  const oldLoans = findOldLoans(document, look, away);
  const closedWaiting = noteClosedWaiting(before, moment);
  return {
    judgements,
    of: { document, ids: news.ids },
    ...(ids && before.judgements && !news.isSomebodyGone
      ? { turned: { ids, since: before.judgements } }
      : {}),
    free,
    passed: findPassed(judgements, document, { before, turned: ids }),
    alarms: findAlarms(document, look, free),
    away,
    oldLoans,
    moved: findMoved(document, oldLoans, away),
    sharedNames: findSharedNames(document),
    ...(closedWaiting ? { closedWaiting } : {}),
    firstAt: before.firstAt ?? now,
  };
}

/** Who was found before and stands as he did; the others are looked at. */
function stillIn(
  found: readonly AgentId[],
  document: FloorDocument,
  { changed }: News,
  find: (document: FloorDocument, among: readonly AgentId[]) => readonly AgentId[],
): readonly AgentId[] {
  const others = new Set(changed);
  const still = found.filter(id => !others.has(id) && Object.hasOwn(document.agents, id));
  return [...still, ...find(document, changed)];
}

/** Asked of everybody, and there are a few sources. */
function createStaleCheck(moment: Moment): (source: SourceId) => boolean {
  const known = new Map<SourceId, boolean>();
  return source => {
    const isStale = known.get(source) ?? selectFreshness(moment, source).isStale;
    known.set(source, isStale);
    return isStale;
  };
}

interface Since {
  readonly before: Marks;
  /** Who was judged anew; undefined: everybody. */
  readonly turned: ReadonlySet<AgentId> | undefined;
}

function findPassed(judgements: Judgements, document: FloorDocument, since: Since): readonly Passed[] {
  const others = FIGURES.flatMap(figure => (figure === 'inState' ? [] : passedIn(judgements, figure)));
  const agents = findPassedAgents(judgements, document, since);
  return mergeSorted(others.sort(compareUrgency), agents, compareUrgency);
}

function passedIn(judgements: Judgements, figure: Figure): Passed[] {
  const found: Passed[] = [];
  for (const [id, judged] of judgements.get(figure) ?? []) {
    const one = toPassed(figure, id, judged);
    if (one) found.push(one);
  }
  return found;
}

/** There may be thousands of them, of whom some dozens were judged anew: the others are in order already. */
function findPassedAgents(
  judgements: Judgements,
  { agents }: FloorDocument,
  { before, turned }: Since,
): readonly Passed[] {
  const now: ReadonlyMap<AgentId, Judged> = judgements.get('inState') ?? new Map();
  const stand = turned
    ? before.passed.filter(({ figure, id }) => figure === 'inState' && !turned.has(id) && now.has(id))
    : [];
  const fresh: Passed[] = [];
  for (const id of turned ?? now.keys()) {
    const judged = now.get(id);
    const one = judged && toPassed('inState', id, judged);
    if (one) fresh.push({ ...one, row: agents[id] });
  }
  return mergeSorted(stand, fresh.sort(compareWithin), compareWithin);
}

function toPassed(figure: Figure, id: string, { standing, stretch }: Judged): Passed | undefined {
  if (!standing) return undefined;
  const { level: mark, since, limit } = standing;
  return { mark, since, limit, figure, id, stretch };
}

function toJudgement({ shown }: Judged): Judgement | undefined {
  return shown && { mark: shown.level, since: shown.since, limit: shown.limit };
}
