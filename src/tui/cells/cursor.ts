// The shortest bytes that bring the cursor from one cell to another (ECMA-48 §8.3; VT100 for IND and RI).

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `row` or `column` is this where the terminal's own is not known. */
export const NOWHERE = -1;

/**
 * Without a line feed, which many a terminal's driver makes a new line of: what goes down one row and stays in its column is
 * IND, `\x1bD`. From a place that is not known the way is absolute.
 */
export function shortestMove(from: Place, to: Place): string {
  if (from.row === to.row && from.column === to.column) return '';
  const direct = absolute(to);
  if (from.row === NOWHERE) return direct;
  const relative = vertical(from.row, to.row) + horizontal(from.column, to.column);
  const best = relative.length < direct.length ? relative : direct;
  const lineStart = to.row > from.row ? downLines(to.row - from.row) + right(to.column) : best;
  return lineStart.length < best.length ? lineStart : best;
}

function absolute({ row, column }: Place): string {
  if (column === 0) return row === 0 ? '\x1b[H' : `\x1b[${row + 1}H`;
  return row === 0 ? `\x1b[;${column + 1}H` : `\x1b[${row + 1};${column + 1}H`;
}

function vertical(from: number, to: number): string {
  if (from === to) return '';
  if (to === from + 1) return '\x1bD';
  if (to === from - 1) return '\x1bM';
  const step = to > from ? `\x1b[${to - from}B` : `\x1b[${from - to}A`;
  const line = `\x1b[${to + 1}d`;
  return line.length < step.length ? line : step;
}

function horizontal(from: number, to: number): string {
  if (from === to) return '';
  if (to === 0) return '\r';
  const column = `\x1b[${to + 1}G`;
  if (from === NOWHERE) return column;
  const step = to > from ? right(to - from) : left(from - to);
  return column.length < step.length ? column : step;
}

function right(columns: number): string {
  if (columns === 0) return '';
  return columns === 1 ? '\x1b[C' : `\x1b[${columns}C`;
}

function left(columns: number): string {
  return columns < 4 ? '\b'.repeat(columns) : `\x1b[${columns}D`;
}

/** To the first column, so many rows down. */
function downLines(rows: number): string {
  return rows === 1 ? '\r\n' : `\x1b[${rows}E`;
}
