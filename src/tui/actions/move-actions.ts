// Moving about: the cursor by rows, blocks, pages and to the ends, and from pane to pane.
import type { Scene } from '../scene/scene.ts';
import { focusOf, type ViewAction } from '../view-state/index.ts';
import type { ActionRecord } from './action.ts';
import { scrollColumns } from './column-actions.ts';
import { panesOf, whyNoFloor } from './in-sight.ts';
import { moveCursor } from './move-cursor.ts';

export const PANE_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'pane',
    keys: ['tab'],
    title: 'key.pane',
    help: 'key.pane.long',
    helpOfBoth: 'key.pane.both',
    footer: 1,
    whyOff: whyOnePane,
    run: scene => moveFocus(scene, 1),
  },
  {
    id: 'pane-back',
    keys: ['shift+tab'],
    title: 'key.pane-back',
    help: 'key.pane-back.long',
    whyOff: whyOnePane,
    run: scene => moveFocus(scene, -1),
  },
];

export const MOVE_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'up',
    keys: ['up', 'k'],
    title: 'key.up',
    help: 'key.up.long',
    helpOfBoth: 'key.up.both',
    run: scene => moveCursor(scene, 'row', -1),
  },
  {
    id: 'down',
    keys: ['down', 'j'],
    title: 'key.down',
    help: 'key.down.long',
    run: scene => moveCursor(scene, 'row', 1),
  },
  {
    id: 'left',
    keys: ['left', 'h'],
    title: 'key.left',
    help: 'key.left.long',
    helpOfBoth: 'key.left.both',
    run: scene => scrollColumns(scene, -1) ?? moveCursor(scene, 'block', -1),
  },
  {
    id: 'right',
    keys: ['right', 'l'],
    title: 'key.right',
    help: 'key.right.long',
    run: scene => scrollColumns(scene, 1) ?? moveCursor(scene, 'block', 1),
  },
  {
    id: 'page-up',
    keys: ['pageup', 'ctrl+u'],
    title: 'key.page-up',
    help: 'key.page-up.long',
    helpOfBoth: 'key.page-up.both',
    run: scene => moveCursor(scene, 'page', -1),
  },
  {
    id: 'page-down',
    keys: ['pagedown', 'ctrl+d'],
    title: 'key.page-down',
    help: 'key.page-down.long',
    run: scene => moveCursor(scene, 'page', 1),
  },
  {
    id: 'first',
    keys: ['g', 'home'],
    title: 'key.first',
    help: 'key.first.long',
    helpOfBoth: 'key.first.both',
    run: scene => moveCursor(scene, 'end', -1),
  },
  {
    id: 'last',
    keys: ['G', 'end'],
    title: 'key.last',
    help: 'key.last.long',
    run: scene => moveCursor(scene, 'end', 1),
  },
];

function whyOnePane(scene: Scene) {
  return whyNoFloor(scene) ?? (panesOf(scene).length > 1 ? undefined : ({ key: 'why.one-pane' } as const));
}

function moveFocus(scene: Scene, by: -1 | 1): ViewAction | undefined {
  const panes = panesOf(scene);
  const from = panes.indexOf(scene.focus ?? focusOf(scene.view));
  const to = panes[(Math.max(0, from) + by + panes.length) % panes.length];
  return to && { type: 'focus-moved', to };
}
