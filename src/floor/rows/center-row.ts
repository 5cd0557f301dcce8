// The center itself: its name and its business day. One row, with the id `center`.
import type { EpochMs } from '../ids.ts';

export interface CenterRow {
  readonly name: string;
  readonly zone: string;
  readonly dayStartHour: number;
  readonly dayStartedAt: EpochMs;
}
export const CENTER_ID = 'center';
