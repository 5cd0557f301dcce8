// The fewest bytes, nearly, that turn one screen into another: only changed cells, the cheapest way from each to the next.
import type { Cells, Painter } from './cells.ts';
import type { StyleTable } from './style.ts';

export interface CellDiff {
  /** What to write to a terminal that shows `before`. Pen and cursor stay where the last call left them. */
  emit(before: Cells, after: Cells): string;
}

export function createCellDiff(table: StyleTable, painter: Painter): CellDiff {
  const { textOf } = painter;
  let pen = 0;
  let column = 0;
  let row = 0;

  /** The unchanged cells up to there, where they have the pen's style and are shorter to write than to jump over. */
  const bridge = ({ glyphs, styles, columns }: Cells, toColumn: number, jump: string): string | undefined => {
    let text = '';
    for (let at = column; at < toColumn; at += 1) {
      const cell = row * columns + at;
      if (styles[cell] !== pen || text.length >= jump.length) return undefined;
      text += textOf(glyphs[cell] ?? 0);
    }
    return Buffer.byteLength(text) <= jump.length ? text : undefined;
  };
  const move = (cells: Cells, toColumn: number, toRow: number): string => {
    if (toColumn === column && toRow === row) return '';
    const jump = shortestJump({ column, row }, { column: toColumn, row: toRow });
    const bridged = toRow === row && toColumn > column ? bridge(cells, toColumn, jump) : undefined;
    [column, row] = [toColumn, toRow];
    return bridged ?? jump;
  };

  return {
    emit(before, after) {
      let written = '';
      const { columns, glyphs, styles } = after;
      for (let cell = 0; cell < glyphs.length; cell += 1) {
        if (glyphs[cell] === before.glyphs[cell] && styles[cell] === before.styles[cell]) continue;
        // The right half of a wide glyph is written with its left half.
        if (glyphs[cell] === 0) continue;
        written += move(after, cell % columns, Math.floor(cell / columns));
        const style = styles[cell] ?? 0;
        written += table.change(pen, style) + textOf(glyphs[cell] ?? 0);
        pen = style;
        const width = cell + 1 < glyphs.length && glyphs[cell + 1] === 0 ? 2 : 1;
        // At the edge a terminal waits with its cursor: where it is then is best not relied on.
        column = column + width >= columns ? Number.NaN : column + width;
      }
      return written;
    },
  };
}

interface Place {
  readonly column: number;
  readonly row: number;
}

function shortestJump(from: Place, to: Place): string {
  const absolute = to.column === 0 ? `\x1b[${to.row + 1}H` : `\x1b[${to.row + 1};${to.column + 1}H`;
  if (Number.isNaN(from.column)) return absolute;
  const down = to.row - from.row;
  const vertical = down === 0 ? '' : csi(Math.abs(down), down > 0 ? 'B' : 'A');
  const relative = vertical + across(from.column, to.column);
  return relative.length < absolute.length ? relative : absolute;
}

function across(from: number, to: number): string {
  if (from === to) return '';
  if (to > from) return csi(to - from, 'C');
  const back = from - to < 4 ? '\b'.repeat(from - to) : csi(from - to, 'D');
  const viaStart = to === 0 ? '\r' : `\r${csi(to, 'C')}`;
  return viaStart.length < back.length ? viaStart : back;
}

function csi(count: number, final: string): string {
  return count === 1 ? `\x1b[${final}` : `\x1b[${count}${final}`;
}
