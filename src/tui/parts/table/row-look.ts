// How a row of a list looks besides its cells: the cursor's, marked, or both; no column moves for it.
import { type Line, staleLine, underRole } from '../line.ts';

export interface RowLook {
  readonly isCursor: boolean;
  /** Marked, to be worked on together with others. */
  readonly isMarked: boolean;
  /** Nothing vouches for it. */
  readonly isStale: boolean;
}

/** The first cell of the row. */
export function leadOf({ isCursor, isMarked }: Omit<RowLook, 'isStale'>): string {
  if (isCursor) return isMarked ? '»' : '›';
  return isMarked ? '+' : ' ';
}

export function lookedRow(line: Line, { isCursor, isMarked, isStale }: RowLook): Line {
  const fresh = isStale ? staleLine(line) : line;
  if (isCursor) return underRole(fresh, 'cursor');
  return isMarked ? underRole(fresh, 'strong') : fresh;
}
