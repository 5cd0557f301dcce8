// The screen as it stands, line by line: pane over pane, as it would be painted.
import { displayWidth } from '../../lib/display-width.ts';
import type { Placement } from '../layout/placement.ts';
import { type Line, type Span, span } from '../parts/line.ts';

export interface Painted {
  readonly placement: Placement;
  readonly lines: readonly Line[];
}

/** A column of a line; the second half of a wide character has no text. */
type Column = Span;

export function screenLines(painted: readonly Painted[], size: { columns: number; rows: number }): Line[] {
  const rows = Array.from({ length: size.rows }, (): Column[] => Array(size.columns).fill(BLANK));
  for (const { placement, lines } of painted) {
    for (const [index, line] of lines.entries()) {
      const row = rows[placement.y + index];
      if (row) put(row, columnsOf(line), placement.x);
    }
  }
  return rows.map(joinColumns);
}

const BLANK: Column = span(' ');
const graphemes = new Intl.Segmenter();

function put(row: Column[], columns: readonly Column[], at: number): void {
  for (const [index, column] of columns.entries()) if (at + index < row.length) row[at + index] = column;
}

function columnsOf(line: Line): Column[] {
  return line.flatMap(piece =>
    [...graphemes.segment(piece.text)].flatMap(({ segment }) => [
      { ...piece, text: segment },
      ...Array.from({ length: Math.max(0, displayWidth(segment) - 1) }, () => ({ ...piece, text: '' })),
    ]),
  );
}

/** Neighbours of one look are one span again. */
function joinColumns(columns: readonly Column[]): Line {
  const line: Span[] = [];
  for (const column of columns) {
    const last = line.at(-1);
    if (last && last.role === column.role && last.over === column.over)
      line[line.length - 1] = { ...last, text: last.text + column.text };
    else line.push(column);
  }
  return line;
}

export function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join('');
}
