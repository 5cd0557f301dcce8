// Draws a table's titles and rows: the same column at the same cell in every line.
import { cutCells, displayWidth, fitCells } from '../../../lib/display-width.ts';
import { type Line, type Span, span } from '../line.ts';
import { type Cell, type Column, MARK_CELLS, MARK_TEXT, type PlacedColumn } from './column.ts';
import { LEAD_CELLS } from './place-columns.ts';

export function titleLine<Row>(placed: readonly PlacedColumn<Row>[]): Line {
  return assemble(placed, ({ column, width }) => [
    { text: fitTitle(column, width), role: 'label', target: { kind: 'column', id: column.id } },
  ]);
}

/** `lead` stands in the first cell: the cursor, or nothing. */
export function rowLine<Row>(placed: readonly PlacedColumn<Row>[], row: Row, lead = ' '): Line {
  return assemble(placed, ({ column, width }) => cellSpans(column, column.cell(row), width), lead);
}

type Draw<Row> = (placed: PlacedColumn<Row>) => Span[];

function assemble<Row>(placed: readonly PlacedColumn<Row>[], draw: Draw<Row>, lead = ' '): Line {
  const line: Span[] = [span(fitCells(lead, LEAD_CELLS))];
  let x = LEAD_CELLS;
  for (const place of placed) {
    if (place.x > x) line.push(span(' '.repeat(place.x - x)));
    line.push(...draw(place));
    x = place.x + place.width;
  }
  return line;
}

/** A right-hand title ends where the digits end, or runs on over the mark's cells. */
function fitTitle<Row>({ title, align, hasMark }: Column<Row>, width: number): string {
  if (align !== 'right') return fitCells(title, width);
  const end = Math.max(width - (hasMark ? MARK_CELLS : 0), displayWidth(title));
  return fitCells(fitCells(title, end, 'right'), width);
}

function cellSpans<Row>(
  { align, hasMark }: Column<Row>,
  { text: said, keeps = '', role, mark, tail, also }: Cell,
  width: number,
): Span[] {
  const own = keeps === '' ? said : cutCells(said, width - displayWidth(keeps)) + keeps;
  const more = also === undefined ? own : [own, also].filter(part => part !== '').join(' ');
  const text = displayWidth(more) <= width ? more : own;
  const look = mark ?? role;
  if (!hasMark) return [span(fitCells(text, width, align ?? 'left'), look)];
  const ending = mark ? MARK_TEXT[mark] : (tail ?? '');
  // `(100)` needs one of the mark's cells for its last digit.
  const spill = mark ? 0 : Math.min(MARK_CELLS - displayWidth(ending), 1);
  const least = width - MARK_CELLS;
  const room = displayWidth(text) > least && tail !== undefined ? least + spill : least;
  const blank = ' '.repeat(Math.max(0, room - displayWidth(text)));
  const figure = span(fitCells(text, Math.min(room, displayWidth(text))) + ending, look);
  const after = span(' '.repeat(width - room - displayWidth(ending)));
  // The padding stands outside of the look: an inverse mark is as wide as its figure.
  return align === 'right' ? [span(blank), figure, after] : [figure, span(blank), after];
}
