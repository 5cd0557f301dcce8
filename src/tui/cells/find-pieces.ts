// Cuts what differs between two screens into pieces of one look, which may be written in any order.
import { type Cells, PLAIN, REST, SPACE } from './cells.ts';
import type { Glyphs } from './glyphs.ts';
import type { Styles } from './styles.ts';

export interface Piece {
  readonly row: number;
  /** Columns, the last one not included. */
  readonly from: number;
  readonly to: number;
  /** Of its first cell. */
  readonly style: number;
  /** What is written of it depends on what was written before it: from left to right, to the end of its row's changes. */
  readonly isWhole: boolean;
}

export interface Change {
  readonly before: Cells;
  readonly after: Cells;
}

export interface Tables {
  readonly glyphs: Glyphs;
  readonly styles: Styles;
}

/** Row by row, from left to right. */
export function findPieces(change: Change, tables: Tables): Piece[] {
  const pieces: Piece[] = [];
  for (let row = 0; row < change.after.rows; row += 1) {
    const span = findSpan(change, row);
    if (!span) continue;
    if (isSimple(change, span, tables)) cutRow(change, span, { tables, pieces });
    else pieces.push(toPiece(change, span));
  }
  return pieces;
}

/** The rows as they are, each in one. */
export function findRows(change: Change): Piece[] {
  return Array.from({ length: change.after.rows }, (_, row) => findSpan(change, row)).flatMap(span =>
    span ? [toPiece(change, span)] : [],
  );
}

interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

function toPiece({ after }: Change, { row, from, to }: Span): Piece {
  const style = after.styles[row * after.columns + from] ?? PLAIN;
  return { row, from, to, style, isWhole: true };
}

/** From the first changed cell of a row to behind its last. */
function findSpan({ before, after }: Change, row: number): Span | undefined {
  const first = row * after.columns;
  let [from, to] = [first, first + after.columns];
  while (from < to && isSame(before, after, from)) from += 1;
  while (to > from && isSame(before, after, to - 1)) to -= 1;
  return from === to ? undefined : { row, from: from - first, to: to - first };
}

export function isSame(before: Cells, after: Cells, cell: number): boolean {
  return before.glyphs[cell] === after.glyphs[cell] && before.styles[cell] === after.styles[cell];
}

/** Each glyph there was or will be takes one column, on every terminal; and there is no long blank to be erased at once. */
function isSimple({ before, after }: Change, { row, from, to }: Span, { glyphs }: Tables): boolean {
  const first = row * after.columns;
  const isNarrow = (glyph = SPACE): boolean =>
    glyph !== REST && glyphs.widthOf(glyph) === 1 && glyphs.doubtOf(glyph) === 0;
  for (let cell = first + from; cell < first + to; cell += 1)
    if (!isSame(before, after, cell) && !(isNarrow(after.glyphs[cell]) && isNarrow(before.glyphs[cell])))
      return false;
  return true;
}

interface Cutting {
  readonly tables: Tables;
  readonly pieces: Piece[];
}

/** At each unchanged cell, and where the look changes; a space stays with what stands before it, if it may. */
function cutRow(
  { before, after }: Change,
  { row, from, to }: Span,
  { tables: { styles }, pieces }: Cutting,
): void {
  const first = row * after.columns;
  let begin = -1;
  let style = PLAIN;
  for (let column = from; column <= to; column += 1) {
    const cell = first + column;
    const isOver = column === to || isSame(before, after, cell);
    const own = after.styles[cell] ?? PLAIN;
    const fits = own === style || (after.glyphs[cell] === SPACE && styles.ofSpace(style) === own);
    if (begin >= 0 && (isOver || !fits)) {
      pieces.push({ row, from: begin, to: column, style, isWhole: false });
      begin = -1;
    }
    if (begin < 0 && !isOver) [begin, style] = [column, own];
  }
}
