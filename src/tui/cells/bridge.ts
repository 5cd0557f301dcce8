// Whether the unchanged cells up to the next change are shorter to write again than to jump over.
import { type Cells, PLAIN, REST, SPACE } from './cells.ts';
import { NOWHERE, type Place } from './cursor.ts';
import type { Glyphs } from './glyphs.ts';
import type { Styles } from './styles.ts';

export interface Gap {
  readonly cells: Cells;
  readonly glyphs: Glyphs;
  readonly styles: Styles;
  readonly pen: Place & { readonly style: number };
  /** In the pen's row. */
  readonly to: Place;
  /** The jump. */
  readonly move: string;
}

export interface Bridge {
  readonly text: string;
  /** The pen's, behind it. */
  readonly style: number;
}

export function bridge({ cells, glyphs, styles, pen, to, move }: Gap): Bridge | undefined {
  const { row, column } = pen;
  if (row !== to.row || column === NOWHERE || to.column < column) return undefined;
  const first = row * cells.columns;
  const wanted = cells.styles[first + to.column] ?? PLAIN;
  const most = move.length + styles.change(pen.style, wanted).length;
  let [text, bytes, style] = ['', 0, pen.style];
  for (let cell = first + column; cell < first + to.column; cell += 1) {
    const glyph = cells.glyphs[cell] ?? SPACE;
    if (glyph === REST) continue;
    const own = cells.styles[cell] ?? PLAIN;
    const fits = own === style || (glyph === SPACE && styles.ofSpace(style) === own);
    const step = (fits ? '' : styles.change(style, own)) + glyphs.textOf(glyph);
    bytes += Buffer.byteLength(step);
    if (bytes > most || glyphs.doubtOf(glyph) > 0) return undefined;
    if (!fits) style = own;
    text += step;
  }
  return bytes + styles.change(style, wanted).length > most ? undefined : { text, style };
}
