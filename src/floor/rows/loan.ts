// An agent away from home: since when, by whom, and until when.
import type { ChangedBy } from '../changed-by.ts';
import type { EpochMs } from '../ids.ts';

/** Who did it is absent where no source told. */
export interface Loan extends Partial<ChangedBy> {
  readonly at: EpochMs;
}

export interface Left extends Loan {
  /** That he had there. */
  readonly penalty: number;
}
