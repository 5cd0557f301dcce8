// Occupancy: the share of their working time in which people handle contacts, pooled over people.
import type { Occupancy } from '../rows/channel-row.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const OCCUPANCY = {
  id: 'occupancy60m',
  title: 'Occupancy, 60 min',
  formula: 'handlingMs / (handlingMs + availableMs); own calls and breaks in neither, ringing is available',
  unit: 'rate',
  window: 'last60m',
  source: 'METRICS §2.6',
} as const satisfies MetricDefinition;

/** 50 minutes handling and 10 available: 0.833. The mean of each person's own ratio is another figure. */
export function occupancyRate({ handlingMs, availableMs }: Omit<Occupancy, 'rate'>): number | undefined {
  return ratio(handlingMs, handlingMs + availableMs);
}
