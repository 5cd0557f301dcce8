// How a row of a list looks besides its cells: the cursor's, marked, or both; no column moves for it.
import { type Line, pointAt, staleLine, underRole } from '../line.ts';

export interface RowLook {
  readonly isCursor: boolean;
  /** Marked, to be worked on together with others. */
  readonly isMarked: boolean;
  /** Something is ordered about it that the floor does not show yet. */
  readonly isOrdered?: boolean;
  /** Nothing vouches for it. */
  readonly isStale: boolean;
  /** Absent of what is no row of the list: a total. */
  readonly id?: string | undefined;
}

/** The first cell of the row. */
export function leadOf({ isCursor, isMarked, isOrdered }: Omit<RowLook, 'isStale' | 'id'>): string {
  if (isCursor) return isMarked ? '»' : '›';
  if (isMarked) return '+';
  return isOrdered ? '…' : ' ';
}

export function lookedRow(line: Line, { isCursor, isMarked, isStale, id }: RowLook): Line {
  const said = isStale ? staleLine(line) : line;
  const fresh = id === undefined ? said : pointAt(said, { kind: 'row', id });
  if (isCursor) return underRole(fresh, 'cursor');
  return isMarked ? underRole(fresh, 'strong') : fresh;
}
