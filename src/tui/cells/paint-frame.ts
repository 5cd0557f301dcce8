// Paints a complete frame, as Ink writes it: lines of text with SGR sequences in them.
import type { Brush } from './brush.ts';
import { type Cells, PLAIN } from './cells.ts';
import type { Styles } from './styles.ts';

/** SGR; any other CSI or OSC sequence, which has no cell. */
const SEQUENCE = /\x1b\[([\d;:]*)m|\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g;

/** What the frame does not reach becomes empty; what does not fit is left out. */
export function paintFrame(cells: Cells, frame: string, { brush, styles }: Painting): void {
  const lines = frame.split(/\r?\n/);
  let style = PLAIN;
  for (let row = 0; row < cells.rows; row += 1) {
    brush.begin(cells, { row, column: 0, end: cells.columns });
    style = paintText(lines[row] ?? '', style, { brush, styles });
    brush.finish();
  }
}

export interface Painting {
  readonly brush: Brush;
  readonly styles: Styles;
}

/** Returns the style in which the text ends. */
function paintText(text: string, before: number, { brush, styles }: Painting): number {
  let style = before;
  let from = 0;
  for (const found of text.matchAll(SEQUENCE)) {
    if (found.index > from) brush.put(text.slice(from, found.index), style);
    const [sequence, parameters] = found;
    if (parameters !== undefined) style = styles.apply(style, parameters);
    from = found.index + sequence.length;
  }
  if (from < text.length) brush.put(text.slice(from), style);
  return style;
}
