// Abandon rate: who hung up while waiting, of all who entered, short abandons out of both.
import type { Tally } from '../rows/tally.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const ABANDON_RATE = {
  id: 'abandonRate',
  title: 'Abandoned',
  formula: '(abandoned − shortAbandoned) / (offered − shortAbandoned)',
  unit: 'rate',
  window: 'today, last15m, last30m, last60m',
  source: 'METRICS §2.4',
} as const satisfies MetricDefinition;

/** SCREENS §2: 87 of 1 225 abandoned, 11 of them short: 76 of 1 214, 6.3 %. */
export function abandonShares({ offered, abandoned, shortAbandoned }: AbandonCounts): AbandonShares {
  return { abandonCounted: abandoned - shortAbandoned, abandonOf: offered - shortAbandoned };
}

type AbandonCounts = Pick<Tally, 'offered' | 'abandoned' | 'shortAbandoned'>;
type AbandonShares = Pick<Tally, 'abandonCounted' | 'abandonOf'>;

export function abandonRate({ abandonCounted, abandonOf }: AbandonShares): number | undefined {
  return ratio(abandonCounted, abandonOf);
}
