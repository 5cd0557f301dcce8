// What stands on an emulated terminal, as styled rows: the screens that all contestants have to bring up.
import type { Emulator } from '../../support/emulator.ts';
import type { Style, StyleTable } from './style.ts';

type Line = NonNullable<ReturnType<Emulator['buffer']['active']['getLine']>>;
type Cell = NonNullable<ReturnType<Line['getCell']>>;

export function readRows({ buffer, cols, rows }: Emulator, table: StyleTable): string[] {
  const { active } = buffer;
  return Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return line === undefined ? '' : readRow(line, cols, table);
  });
}

function readRow(line: Line, columns: number, table: StyleTable): string {
  let text = '';
  let pen = -1;
  for (let column = 0; column < columns; column += 1) {
    const cell = line.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = table.numberOf(readStyle(cell));
    if (style !== pen) text += table.opening(style);
    pen = style;
    text += cell.getChars() || ' ';
  }
  return text;
}

function readStyle(cell: Cell): Style {
  return {
    isBold: cell.isBold() !== 0,
    isDim: cell.isDim() !== 0,
    isUnderlined: cell.isUnderline() !== 0,
    isInverse: cell.isInverse() !== 0,
    color: cell.isFgDefault() ? '' : colorCodes(38, cell.isFgRGB(), cell.getFgColor()),
    background: cell.isBgDefault() ? '' : colorCodes(48, cell.isBgRGB(), cell.getBgColor()),
  };
}

/** ISO 8613-6: 38;2;r;g;b and 38;5;n; the first sixteen have codes of their own, 30 to 37 and 90 to 97. */
function colorCodes(plane: 38 | 48, isRgb: boolean, color: number): string {
  if (isRgb) return `${plane};2;${color >> 16};${(color >> 8) & 0xff};${color & 0xff}`;
  if (color >= 16) return `${plane};5;${color}`;
  return String(plane - 8 + (color < 8 ? color : 52 + color));
}
