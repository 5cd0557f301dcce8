// Paints a picture into cells, row by row: the theme's background, then part over part; a row that stays as it is, not at all.
import { type Easel, PLAIN } from '../cells/index.ts';
import { type Line, span } from '../parts/line.ts';
import type { Picture } from './picture.ts';

export interface PicturePainter {
  paint(picture: Picture, easel: Easel): void;
  /** Something else was painted on the cells. */
  forget(): void;
}

export function createPicturePainter(): PicturePainter {
  /** By the sequence that begins it. */
  const numbers = new Map<string, number>();
  let painted: readonly (readonly Piece[])[] = [];

  const styleOf = (opening: string, { styles }: Easel): number => {
    const known = numbers.get(opening);
    if (known !== undefined) return known;
    const number = opening === '' ? PLAIN : styles.apply(PLAIN, opening.slice('\x1b['.length, -1));
    numbers.set(opening, number);
    return number;
  };
  const paintPiece = ({ x, width, line }: Piece, row: number, { theme }: Picture, easel: Easel): void => {
    const { brush, cells } = easel;
    brush.begin(cells, { row, column: x, end: x + width });
    for (const piece of line) brush.put(theme.spell(piece.text), styleOf(theme.open(piece), easel));
  };
  return {
    paint(picture, easel) {
      const before = easel.isAnew ? [] : painted;
      painted = toRows(picture);
      for (const [row, pieces] of painted.entries()) {
        if (areSame(before[row], pieces)) continue;
        easel.brush.begin(easel.cells, { row, column: 0, end: picture.size.columns });
        easel.brush.finish();
        for (const piece of pieces) paintPiece(piece, row, picture, easel);
      }
    },
    forget() {
      painted = [];
    },
  };
}

/** What stands in a row: the later one above the earlier. */
interface Piece {
  readonly x: number;
  readonly width: number;
  readonly line: Line;
}

function toRows({ size: { columns, rows }, theme, parts }: Picture): readonly (readonly Piece[])[] {
  const ground: readonly Piece[] = theme.fillsLines ? [{ x: 0, width: columns, line: blankOf(columns) }] : [];
  const found: Piece[][] = Array.from({ length: rows }, () => [...ground]);
  for (const { x, y, width, lines } of parts)
    for (const [index, line] of lines.entries()) found[y + index]?.push({ x, width, line });
  return found;
}

/** The same line for the same width. */
function blankOf(columns: number): Line {
  const known = BLANKS.get(columns) ?? [span(' '.repeat(columns))];
  BLANKS.set(columns, known);
  return known;
}

const BLANKS = new Map<number, Line>();

/** Spans are made once: where a line was made anew, most often its text has changed. */
function areSame(before: readonly Piece[] | undefined, now: readonly Piece[]): boolean {
  if (before?.length !== now.length) return false;
  return now.every((piece, index) => {
    const other = before[index];
    return other?.x === piece.x && other.width === piece.width && isSameLine(other.line, piece.line);
  });
}

function isSameLine(one: Line, other: Line): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return other.every((span, index) => {
    const was = one[index];
    return was === span || (was?.text === span.text && was.role === span.role && was.over === span.over);
  });
}
