// Text in a column, with the padding outside of its look: an inverse figure is as wide as itself.
import { type Align, cutCells, displayWidth } from '../../../lib/display-width.ts';
import { type Span, span } from '../../parts/line.ts';
import { MARK_TEXT, type Mark } from '../../parts/table/index.ts';
import type { Role } from '../../theme/role.ts';

export function padded(text: string, width: number, look: { role?: Role; align?: Align } = {}): Span[] {
  const cut = cutCells(text, width);
  const blank = span(' '.repeat(Math.max(0, width - displayWidth(cut))));
  const figure = span(cut, look.role);
  return look.align === 'right' ? [blank, figure] : [figure, blank];
}

/** Cells for the mark before a name: `!! SUPPORT`. */
export const LEAD_CELLS = 3;

export function leadSpans(mark: Mark | undefined, role: Role | undefined = mark): Span[] {
  return padded(mark === undefined ? '' : MARK_TEXT[mark], LEAD_CELLS, role ? { role } : {});
}
