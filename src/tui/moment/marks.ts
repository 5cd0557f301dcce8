// What the limits say of each figure on the screen: the seam between the floor's judging and the panes' colouring.
import type { EpochMs } from '../../floor/index.ts';
import type { Mark } from '../parts/table/index.ts';

export interface Judgement {
  readonly mark: Mark;
  /** Since when the limit is passed. */
  readonly since: EpochMs;
  /** The limit that is passed, in the figure's own unit. */
  readonly limit?: number;
}

/** Which figure, of whom: `waiting` of a queue, `in-state` of an agent. */
export interface Marks {
  find(figure: string, id: string): Judgement | undefined;
}

export const NO_MARKS: Marks = { find: () => undefined };
