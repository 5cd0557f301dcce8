// Drop rate of a campaign: who answered and found nobody, of all who answered, over the window of the law.
import type { MetricDefinition } from './metric-definition.ts';

export const DROP_RATE = {
  id: 'dropRate',
  title: 'Drop rate',
  formula: 'dropWindow.drops / dropWindow.answered; answered = live answers, dropped ones included',
  unit: 'rate',
  window: 'dropCap.windowMs',
  source: 'METRICS §2.7',
} as const satisfies MetricDefinition;
