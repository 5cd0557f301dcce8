// The center itself: its name and its business day. One row, with the id `center`.
import type { EpochMs } from '../ids.ts';

export interface CenterRow {
  /** Absent until the center is described; its day is then UTC's. */
  readonly name?: string;
  readonly zone: string;
  readonly dayStartHour: number;
  readonly dayStartedAt: EpochMs;
}
export const CENTER_ID = 'center';
