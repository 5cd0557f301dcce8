// Draws one pane of a scene without a terminal.

import { placementOf } from '../../../src/tui/layout/layout.ts';
import type { PaneId } from '../../../src/tui/layout/placement.ts';
import { drawPane } from '../../../src/tui/panes/draw-pane.ts';
import type { Line } from '../../../src/tui/parts/line.ts';
import { WORDING } from './line-text.ts';
import { type SceneOf, sceneOf } from './scene-of.ts';

/** Nothing where the pane has no place on that screen. */
export function draw(pane: PaneId, of: SceneOf = {}): readonly Line[] {
  const scene = sceneOf(of);
  const placement = placementOf(scene.layout, pane);
  return placement ? drawPane(scene, placement, WORDING) : [];
}
