// A row whose figures say less than a sentence: the sentence stands in their place, over whole columns.
import { displayWidth } from '../../../lib/display-width.ts';
import type { Role } from '../../theme/role.ts';
import type { Line } from '../line.ts';
import { cell, type PlacedColumn } from './column.ts';
import { rowLine } from './table-lines.ts';

export interface Notice {
  /** It begins behind this column … */
  readonly after: string;
  /** … and may cover all before this one; where that one is left out, the whole rest. */
  readonly before: string;
  /** From the longest to the shortest: the first that fits is said, and where none does, the last is cut. */
  readonly texts: readonly string[];
  readonly role?: Role;
}

export function noticeLine<Row>(
  placed: readonly PlacedColumn<Row>[],
  row: Row,
  { notice, lead }: { readonly notice: Notice; readonly lead: string },
): Line {
  const first = placed.findIndex(({ column }) => column.id === notice.after) + 1;
  const from = placed[first]?.x;
  if (from === undefined) return rowLine(placed, row, lead);
  const room = endOf(placed, notice.before) - from;
  const text = notice.texts.find(one => displayWidth(one) <= room) ?? notice.texts.at(-1) ?? '';
  const width = Math.min(room, displayWidth(text));
  const shown = cell(text, notice.role);
  const column = { id: 'notice', title: '', width, dropOrder: 0, cell: () => shown };
  const rest = placed.slice(first).filter(({ x }) => x > from + width);
  return rowLine([...placed.slice(0, first), { column, x: from, width }, ...rest], row, lead);
}

/** A gap is left before the column. */
function endOf<Row>(placed: readonly PlacedColumn<Row>[], id: string): number {
  const column = placed.find(one => one.column.id === id);
  const last = placed.at(-1);
  return column ? column.x - 1 : last ? last.x + last.width : 0;
}
