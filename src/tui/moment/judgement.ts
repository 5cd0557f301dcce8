// What the limits say of the figures on the screen, as it is kept from one second to the next.
import type { EpochMs, Figure, Judgements } from '../../floor/index.ts';
import type { Mark } from '../parts/table/index.ts';

export interface Judgement {
  readonly mark: Mark;
  /** Since when the limit is passed. */
  readonly since: EpochMs;
  /** The limit that is passed, in the figure's own unit. */
  readonly limit?: number;
}

export interface Passed extends Judgement {
  readonly figure: Figure;
  readonly id: string;
  /** Of a time in a state: the state it was judged in. */
  readonly stretch?: string;
}

export interface Marks {
  readonly judgements?: Judgements;
  /** All that is past a limit right now, in no order: what only fades is not among it. */
  readonly passed: readonly Passed[];
  /** When the judging began: what was past its limit then has been so since an instant nobody saw. */
  readonly firstAt?: EpochMs;
}

export const NO_MARKS: Marks = { passed: [] };
