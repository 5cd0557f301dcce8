// Paints a picture into cells: the theme's background, then part over part.
import { type Easel, PLAIN } from '../cells/index.ts';
import { type Line, span } from '../parts/line.ts';
import type { Theme } from '../theme/theme.ts';
import type { Picture } from './picture.ts';

export function createPicturePainter(): (picture: Picture, easel: Easel) => void {
  /** By the sequence that begins it. */
  const numbers = new Map<string, number>();
  const styleOf = (opening: string, { styles }: Easel): number => {
    const known = numbers.get(opening);
    if (known !== undefined) return known;
    const number = opening === '' ? PLAIN : styles.apply(PLAIN, opening.slice('\x1b['.length, -1));
    numbers.set(opening, number);
    return number;
  };
  const paintLine = (line: Line, { row, x, width, theme }: Stretch, easel: Easel): void => {
    const { brush, cells } = easel;
    brush.begin(cells, { row, column: x, end: x + width });
    for (const piece of line) brush.put(theme.spell(piece.text), styleOf(theme.open(piece), easel));
  };
  return ({ size, theme, parts }, easel) => {
    const { columns, rows } = size;
    const blank = [span(' '.repeat(columns))];
    if (theme.fillsLines)
      for (let row = 0; row < rows; row += 1) paintLine(blank, { row, x: 0, width: columns, theme }, easel);
    for (const { x, y, width, lines } of parts) {
      for (const [index, line] of lines.entries())
        if (y + index < rows) paintLine(line, { row: y + index, x, width, theme }, easel);
    }
  };
}

interface Stretch {
  readonly row: number;
  readonly x: number;
  readonly width: number;
  readonly theme: Theme;
}
