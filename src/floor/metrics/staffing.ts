// Who there is to answer: free, busy, away.
import type { MetricDefinition } from './metric-definition.ts';

export const FREE_AGENTS = {
  id: 'staffing.free',
  title: 'Free',
  formula: 'available, and paused in none of the queues it is counted for; in a total each person once',
  unit: 'people',
  window: 'now',
  source: 'METRICS §2.1',
} as const satisfies MetricDefinition;
