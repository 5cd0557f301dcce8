// The center while it is folded: its zone and the business day that people and campaigns are counted in.
import type { EpochMs } from '../ids.ts';

export interface LiveCenter {
  /** Absent until it was described. */
  name: string | undefined;
  zone: string;
  dayStartHour: number;
  dayStartedAt: EpochMs;
  dayEndsAt: EpochMs;
}

/** Until a center is described its clock is taken to be UTC. */
export const UNDESCRIBED = { zone: 'UTC', dayStartHour: 0 } as const;

export function createLiveCenter(): LiveCenter {
  return { name: undefined, ...UNDESCRIBED, dayStartedAt: 0, dayEndsAt: 0 };
}
