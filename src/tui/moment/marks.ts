// What the floor's limits say of the figures on the screen, judged once a second with the memory that hysteresis needs.
import { FIGURES, type Figure, type Judged, type Judgements, judgeDocument } from '../../floor/index.ts';
import { selectFreshness } from './freshness.ts';
import type { Judgement, Marks, Passed } from './judgement.ts';
import type { Moment } from './moment.ts';

export function findMark({ judgements }: Marks, figure: Figure, id: string): Judgement | undefined {
  const judged = judgements?.get(figure)?.get(id);
  return judged && toJudgement(judged);
}

/** Costs a pass over everybody. What nobody vouches for is not judged: it has no colour and raises nothing. */
export function judgeFloor(before: Marks, moment: Moment): Marks {
  const judgements = judgeDocument(before.judgements, moment.document, {
    now: moment.dataNow,
    isStale: source => selectFreshness(moment, source).isStale,
  });
  const passed = FIGURES.flatMap(figure => passedIn(judgements, figure));
  return { judgements, passed, firstAt: before.firstAt ?? moment.dataNow };
}

function passedIn(judgements: Judgements, figure: Figure): Passed[] {
  return [...(judgements.get(figure) ?? [])].flatMap(([id, judged]) => {
    const judgement = toJudgement(judged);
    return judgement ? [{ ...judgement, figure, id }] : [];
  });
}

function toJudgement({ level, since, limit }: Judged): Judgement | undefined {
  if (level === 'none') return undefined;
  return { mark: level, since, ...(limit === undefined ? {} : { limit }) };
}
