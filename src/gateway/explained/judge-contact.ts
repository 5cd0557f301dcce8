// How one contact counts in a figure: in the numerator, in the denominator alone, or in neither, and why.
import type { ExplainedContact, ListedMetric } from '../../protocol/index.ts';

/** As it stands in the table of visits. */
export interface KeptVisit {
  readonly ending: string;
  readonly waitMs: number | null;
  /** What it adds to the service level. */
  readonly met: number;
  readonly of: number;
  readonly isShort: boolean;
}

type Judgement = Pick<ExplainedContact, 'counted' | 'because' | 'numerator' | 'denominator'>;

export function judgeContact(metric: ListedMetric, visit: KeptVisit): Judgement {
  switch (metric) {
    case 'serviceLevelRate':
      return parts(visit.met, visit.of, becauseOfLevel(visit));
    case 'abandonRate':
      return parts(isAbandoned(visit) ? 1 : 0, visit.isShort ? 0 : 1, wordOf(visit));
    case 'answerSpeedMs':
      if (visit.ending !== 'answered') return parts(0, 0, wordOf(visit));
      return { ...parts(visit.waitMs ?? 0, 1, 'answered'), counted: 'numerator' };
  }
}

function parts(numerator: number, denominator: number, because: string): Judgement {
  const counted = denominator === 0 ? 'out' : numerator === 0 ? 'denominator' : 'numerator';
  return { counted, because, numerator, denominator };
}

function isAbandoned({ ending, isShort }: KeptVisit): boolean {
  return ending === 'abandoned' && !isShort;
}

function becauseOfLevel(visit: KeptVisit): string {
  if (visit.met === 1) return 'in-target';
  return visit.ending === 'answered' ? 'past-target' : wordOf(visit);
}

const PLAIN: ReadonlySet<string> = new Set(['answered', 'lost', 'settling', 'waiting']);

function wordOf({ ending, isShort }: KeptVisit): string {
  if (ending === 'abandoned') return isShort ? 'short' : 'abandoned';
  return PLAIN.has(ending) ? ending : 'other-exit';
}
