// The toasts, above the line of keys: what became of what was ordered, the newest lowest.
import { cleanText } from '../../../lib/clean-text.ts';
import { placementOf } from '../../layout/layout.ts';
import type { Placement } from '../../layout/placement.ts';
import { fitLine, type Line, span } from '../../parts/line.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Role } from '../../theme/role.ts';
import type { ToastKind } from '../../view-state/index.ts';
import type { PaneSize, Wording } from '../wording.ts';

const MOST = 3;

const LOOKS: { readonly [K in ToastKind]: { readonly glyph: string; readonly role: Role } } = {
  noted: { glyph: '·', role: 'strong' },
  applied: { glyph: '✓', role: 'strong' },
  deferred: { glyph: '…', role: 'strong' },
  refused: { glyph: '×', role: 'red' },
  unknown: { glyph: '?', role: 'amber' },
};

export function toastLines({ view }: Scene, { width }: PaneSize, { words }: Wording): readonly Line[] {
  return view.toasts.slice(-MOST).map(({ kind, saying }) => {
    const { glyph, role } = LOOKS[kind];
    return fitLine([span(` ${glyph} ${cleanText(words.tell(saying), { cells: width })}`, role)], width);
  });
}

/** Over the last lines above the keys, so that nothing else moves. */
export function placeToasts({ view, layout }: Scene): Placement | undefined {
  const height = Math.min(MOST, view.toasts.length);
  const foot = placementOf(layout, 'banner') ?? placementOf(layout, 'footer');
  if (height === 0 || !foot) return undefined;
  return { pane: 'toasts', x: 0, y: foot.y - height, width: layout.columns, height };
}
