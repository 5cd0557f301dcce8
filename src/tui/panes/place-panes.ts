// Which panes a scene has, from the lowest to the topmost.
import { placeDialog } from '../dialogs/index.ts';
import type { Placement } from '../layout/placement.ts';
import { placePalette } from '../palette/index.ts';
import type { Scene } from '../scene/scene.ts';
import { placeToasts } from './lines/toast-lines.ts';
import type { Wording } from './wording.ts';

/** The later one stands above the earlier: the dialog above all. */
export function placePanes(scene: Scene, wording: Wording): readonly Placement[] {
  const above = [placeToasts(scene, wording), placePalette(scene), placeDialog(scene, wording)].filter(
    place => place !== undefined,
  );
  return [...scene.layout.placements, ...above];
}
