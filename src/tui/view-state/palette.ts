// The palette, while it is open: the line that is typed, and what stands in its place.

import type { TypedLine } from './edit-text.ts';

export interface Palette extends TypedLine {
  /** What the person typed, while a completion or a line of the history stands instead. */
  readonly typed: string;
  /** Which of the completions of `typed` it is. */
  readonly completion?: number;
  /** How many lines back in the history it is. */
  readonly back?: number;
}

/** Enough to find what one did yesterday. */
export const KEPT_LINES = 200;
