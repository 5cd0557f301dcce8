// Turns what a terminal shows into what it is to show, with the fewest bytes, nearly: changed cells and short ways between.
import { bridge } from './bridge.ts';
import { type Cells, PLAIN, REST, SPACE } from './cells.ts';
import { NOWHERE, shortestMove } from './cursor.ts';
import { type Change, findPieces, findRows, isSame, type Piece, type Tables } from './find-pieces.ts';
import { orderPieces } from './order-pieces.ts';

export interface CellDiff {
  /** What to write to a terminal that shows `before`, so that it shows `after`: both of one size. */
  emit(before: Cells, after: Cells): string;
  /** Somebody else has written: where the cursor is, and how the pen is set, is not known. */
  forget(): void;
}

const UNKNOWN_STYLE = -1;
const ERASE_TO_EDGE = '\x1b[K';
/** Less than this is written as it comes. */
const WORTH_ORDERING = 40;

export function createCellDiff(tables: Tables): CellDiff {
  const { glyphs, styles } = tables;
  /** The terminal's, between two writes as the last one left it. */
  const pen = { row: NOWHERE, column: NOWHERE, style: UNKNOWN_STYLE };
  let out = '';

  const setPen = (glyph: number, style: number): void => {
    const isKnown = pen.style !== UNKNOWN_STYLE;
    // A space takes any pen that shows no more of itself than the style does.
    if (isKnown && glyph === SPACE && styles.ofSpace(pen.style) === style) return;
    out += isKnown ? styles.change(pen.style, style) : `\x1b[m${styles.change(PLAIN, style)}`;
    pen.style = style;
  };
  const moveTo = (cells: Cells, row: number, column: number): void => {
    const move = shortestMove(pen, { row, column });
    const over = move === '' ? undefined : bridge({ cells, glyphs, styles, pen, to: { row, column }, move });
    out += over?.text ?? move;
    if (over) pen.style = over.style;
    [pen.row, pen.column] = [row, column];
  };
  /** At the right edge a terminal waits with its cursor in the last column, or behind it. */
  const advance = ({ columns }: Cells, width: number): void => {
    pen.column = pen.column + width < columns ? pen.column + width : NOWHERE;
  };
  const putGlyph = (cells: Cells, row: number, column: number): void => {
    const cell = row * cells.columns + column;
    const glyph = cells.glyphs[cell] ?? SPACE;
    const [width, doubt] = [glyphs.widthOf(glyph), glyphs.doubtOf(glyph)];
    moveTo(cells, row, column);
    setPen(glyph, cells.styles[cell] ?? PLAIN);
    if (doubt > 0 && width === 2) {
      // Where it takes one column only, the other is not to keep what it had.
      out += '  ';
      advance(cells, 2);
      moveTo(cells, row, column);
    }
    out += glyphs.textOf(glyph);
    advance(cells, width);
    // Where the cursor is now depends on the terminal.
    if (doubt > 0) pen.column = NOWHERE;
  };
  /** Between the changed cells of a row their neighbours may have to be written again. */
  const putRow = ({ before, after }: Change, { row, from, to: end }: Piece): void => {
    const first = row * after.columns;
    const blankFrom = findBlankFrom(after, first + from, first + after.columns);
    let to = first + end;
    let overdrawn = 0;
    for (let cell = first + from; cell < to; cell += 1) {
      const glyph = after.glyphs[cell] ?? SPACE;
      // The right half of a wide glyph is written with its left half.
      if (glyph === REST || (cell >= overdrawn && isSame(before, after, cell))) continue;
      if (cell >= blankFrom && to - cell > ERASE_TO_EDGE.length) {
        // From where the cursor is, if only spaces stand between.
        const isNear = pen.row === row && pen.column >= blankFrom - first && pen.column <= cell - first;
        if (!isNear) moveTo(after, row, cell - first);
        setPen(SPACE, PLAIN);
        out += ERASE_TO_EDGE;
        return;
      }
      putGlyph(after, row, cell - first);
      // A terminal that gives it more columns has drawn over the next cells.
      overdrawn = Math.max(overdrawn, Math.min(cell + glyphs.doubtOf(glyph), first + after.columns));
      to = Math.max(to, overdrawn);
    }
  };
  const putPieces = (change: Change, pieces: readonly Piece[]): string => {
    out = '';
    for (const piece of pieces) {
      if (piece.isWhole) putRow(change, piece);
      else
        for (let column = piece.from; column < piece.to; column += 1)
          putGlyph(change.after, piece.row, column);
    }
    return out;
  };
  return {
    emit(before, after) {
      const change = { before, after };
      const start = { ...pen };
      const byRows = putPieces(change, findRows(change));
      const end = { ...pen };
      if (start.style === UNKNOWN_STYLE || byRows.length < WORTH_ORDERING) return byRows;
      Object.assign(pen, start);
      const byLooks = putPieces(change, orderPieces(findPieces(change, tables), start, styles));
      if (byLooks.length < byRows.length) return byLooks;
      Object.assign(pen, end);
      return byRows;
    },
    forget() {
      [pen.row, pen.column, pen.style] = [NOWHERE, NOWHERE, UNKNOWN_STYLE];
    },
  };
}

/** From where on there is nothing but plain spaces. */
function findBlankFrom({ glyphs, styles }: Cells, first: number, end: number): number {
  let cell = end;
  while (cell > first && glyphs[cell - 1] === SPACE && styles[cell - 1] === PLAIN) cell -= 1;
  return cell;
}
