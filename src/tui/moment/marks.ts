// What the floor's limits say of the figures on the screen, judged once a second with the memory that hysteresis needs.
import {
  FIGURES,
  type Figure,
  findAlarms,
  findMoved,
  findOldLoans,
  type Judged,
  type Judgements,
  judgeDocument,
  type SourceId,
  stretchOf,
} from '../../floor/index.ts';
import { noteClosedWaiting } from './closed-waiting.ts';
import { selectFreshness } from './freshness.ts';
import type { Judgement, Marks, Passed } from './judgement.ts';
import { type Moment, rowOf } from './moment.ts';
import { findSharedNames } from './shared-names.ts';

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
  const look = {
    now: moment.dataNow,
    isStale: (source: SourceId) => selectFreshness(moment, source).isStale,
  };
  const judgements = judgeDocument(before.judgements, moment.document, look);
  const oldLoans = findOldLoans(moment.document, look);
  const closedWaiting = noteClosedWaiting(before, moment);
  const passed = FIGURES.flatMap(figure => passedIn(judgements, figure));
  return {
    judgements,
    passed,
    alarms: findAlarms(moment.document, look),
    oldLoans,
    moved: findMoved(moment.document, oldLoans),
    sharedNames: findSharedNames(moment.document),
    ...(closedWaiting ? { closedWaiting } : {}),
    firstAt: before.firstAt ?? moment.dataNow,
  };
}

function passedIn(judgements: Judgements, figure: Figure): Passed[] {
  return [...(judgements.get(figure) ?? [])].flatMap(([id, judged]) => {
    const { standing, stretch } = judged;
    if (!standing) return [];
    const { level: mark, since, limit } = standing;
    return [{ mark, since, limit, figure, id, ...(stretch === undefined ? {} : { stretch }) }];
  });
}

function toJudgement({ shown }: Judged): Judgement | undefined {
  return shown && { mark: shown.level, since: shown.since, limit: shown.limit };
}
