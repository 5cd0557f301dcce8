// Service level: which contacts count in it, which of them met the target, and the ratio.
import type { Exit } from '../event.ts';
import type { Tally } from '../rows/tally.ts';
import type { ServiceLevelDefinition } from '../service-level-definition.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const SERVICE_LEVEL = {
  id: 'serviceLevelRate',
  title: 'Service level',
  formula: 'serviceLevelMet / serviceLevelOf, by the definition of the queue',
  unit: 'rate',
  window: 'today, last15m, last30m, last60m',
  source: 'METRICS §2.3',
} as const satisfies MetricDefinition;

/** January 1999 of the bank, T = 20 s, `sl-offered`: 0.544194. */
export function serviceLevelRate(
  tally: Pick<Tally, 'serviceLevelMet' | 'serviceLevelOf'>,
): number | undefined {
  return ratio(tally.serviceLevelMet, tally.serviceLevelOf);
}

/** How a contact stopped waiting: answered, or by an exit whose kind is settled. */
export type Ending = 'answered' | Exit;

/** What one contact adds to the numerator and to the denominator. */
export interface ServiceLevelShare {
  readonly met: 0 | 1;
  readonly of: 0 | 1;
}

const OUT: ServiceLevelShare = { met: 0, of: 0 };
const MET: ServiceLevelShare = { met: 1, of: 1 };
const MISSED: ServiceLevelShare = { met: 0, of: 1 };

/** A contact that ended unseen is out of both: nobody knows whether it would have been answered. */
export function judgeServiceLevel(
  definition: ServiceLevelDefinition,
  ending: Ending,
  waitMs: number,
): ServiceLevelShare {
  switch (ending) {
    case 'answered':
      return isWithin(definition, waitMs) ? MET : MISSED;
    case 'abandoned':
      return judgeAbandon(definition, waitMs);
    case 'lost':
      return OUT;
    default:
      return definition.otherExits === 'count' ? MISSED : OUT;
  }
}

function judgeAbandon(definition: ServiceLevelDefinition, waitMs: number): ServiceLevelShare {
  switch (definition.abandons) {
    case 'ignore':
      return OUT;
    case 'count':
      return MISSED;
    case 'exclude-short':
      return isShort(definition, waitMs) ? OUT : MISSED;
    case 'exclude-in-target':
      return isWithin(definition, waitMs) ? OUT : MISSED;
    case 'count-as-met':
      return isWithin(definition, waitMs) ? MET : MISSED;
    default:
      return definition.abandons satisfies never;
  }
}

export function isWithin({ thresholdMs, comparator }: ServiceLevelDefinition, waitMs: number): boolean {
  return comparator === '<' ? waitMs < thresholdMs : waitMs <= thresholdMs;
}

/** METRICS §2.3: `w < s`, so an abandon after exactly s is not short. */
export function isShort({ shortMs }: ServiceLevelDefinition, waitMs: number): boolean {
  return waitMs < shortMs;
}
