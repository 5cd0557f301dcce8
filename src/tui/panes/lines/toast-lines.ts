// The toasts, above the line of keys: what became of what was ordered, the newest lowest.
import { cleanText } from '../../../lib/clean-text.ts';
import { saySaid } from '../../deeds/say-toast.ts';
import { placementOf } from '../../layout/layout.ts';
import type { Placement } from '../../layout/placement.ts';
import { fitLine, type Line, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
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

export function toastLines(scene: Scene, { width }: PaneSize, wording: Wording): readonly Line[] {
  return linesOf(scene, width, wording);
}

/** Over the last lines above the keys, so that nothing else moves. */
export function placeToasts(scene: Scene, wording: Wording): Placement | undefined {
  const { layout } = scene;
  const foot = placementOf(layout, 'banner') ?? placementOf(layout, 'footer');
  const height = linesOf(scene, layout.columns, wording).length;
  if (height === 0 || !foot) return undefined;
  return { pane: 'toasts', x: 0, y: foot.y - height, width: layout.columns, height };
}

/** ` ✓ ` */
const LEAD_CELLS = 3;

/** A sentence that is too long for a line goes on in the next. */
function linesOf(scene: Scene, width: number, wording: Wording): readonly Line[] {
  const lines = scene.view.toasts.flatMap(toast => {
    const { glyph, role } = LOOKS[toast.kind];
    const text = cleanText(saySaid(toast, scene, wording), { cells: MOST * width });
    return wrapWords(text, width - LEAD_CELLS - 1).map((line, index) =>
      fitLine([span(`${index === 0 ? ` ${glyph} ` : '   '}${line}`, role)], width),
    );
  });
  return lines.slice(-MOST);
}
