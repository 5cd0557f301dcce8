// The interface of a table: rows are data, columns say what to show of a row, how wide, and what to give up first.
import type { Role } from '../../theme/role.ts';

/** A limit that is passed: `!` amber, act soon; `!!` red, act now. */
export type Mark = 'amber' | 'red';

export interface Cell {
  readonly text: string;
  readonly role?: Role;
  /** Colours the figure and stands behind it, in columns that keep two cells free for it. */
  readonly mark?: Mark;
  /** Stands where the mark would: the bracket of `(75)`, so that its digits stay under the others. */
  readonly tail?: string;
  /** Stands behind it whatever is cut: `+2`. */
  readonly keeps?: string;
  /** Said behind it where there is room for all of it. */
  readonly also?: string;
}

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Cells for the value, without those of the mark. */
  readonly width: number;
  /** What it grows to where there is room. @default width */
  readonly ideal?: number;
  /** @default 'left' */
  readonly align?: 'left' | 'right';
  readonly hasMark?: boolean;
  /** It says which row it is: all columns shown, it stands first and does not scroll away. */
  readonly isKey?: true;
  /** Shown only where it is asked for. */
  readonly isExtra?: true;
  /** 0 is never dropped; where not all fit, the highest goes first. */
  readonly dropOrder: number;
  readonly cell: (row: Row) => Cell;
}

/** A column that found its place: `width` cells from `x` on, mark included. */
export interface PlacedColumn<Row> {
  readonly column: Column<Row>;
  readonly x: number;
  readonly width: number;
}

export const MARK_CELLS = 2;
export const MARK_TEXT: { readonly [M in Mark]: string } = { amber: '!', red: '!!' };

export function cell(text: string, role?: Role): Cell {
  return role === undefined ? { text } : { text, role };
}
