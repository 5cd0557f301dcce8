// The keymap: every key of the tool, in the order the help page shows them.

import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { LIST_PANES, type ListPane, type ViewAction } from '../view-state/index.ts';
import type { KeyBinding, PlainKey } from './key-binding.ts';
import { moveCursor } from './move-cursor.ts';

export const KEYMAP: readonly KeyBinding[] = [
  {
    id: 'help',
    keys: ['?'],
    title: 'key.help',
    help: 'key.help.long',
    footer: 8,
    run: ({ view }) =>
      view.page.kind === 'help'
        ? { type: 'went-back' }
        : { type: 'page-opened', page: { kind: 'help', top: 0 } },
  },
  {
    id: 'alerts',
    keys: ['9'],
    title: 'key.alerts',
    help: 'key.alerts.long',
    footer: 2,
    whyOff: ({ moment }) => (moment.hasDocument ? undefined : 'why.no-floor'),
    run: ({ view }) =>
      view.page.kind === 'all-alerts'
        ? { type: 'went-back' }
        : { type: 'page-opened', page: { kind: 'all-alerts', top: 0 } },
  },
  {
    id: 'quit',
    keys: ['q', 'ctrl+c'],
    title: 'key.quit',
    help: 'key.quit.long',
    footer: 9,
    run: () => 'quit',
  },
  {
    id: 'detail',
    keys: ['enter'],
    title: 'key.detail',
    help: 'key.detail.long',
    footer: 4,
    whyOff: whyNoRow,
    run: openDetail,
  },
  {
    id: 'back',
    keys: ['escape'],
    title: 'key.back',
    help: 'key.back.long',
    footer: 5,
    whyOff: ({ view }) =>
      view.page.kind === 'floor' && view.filter === '' ? 'why.nothing-to-leave' : undefined,
    run: () => ({ type: 'went-back' }),
  },
  {
    id: 'filter',
    keys: ['/'],
    title: 'key.filter',
    help: 'key.filter.long',
    footer: 3,
    whyOff: whyNotOnFloor,
    run: () => ({ type: 'filter-opened' }),
  },
  {
    id: 'pane',
    keys: ['tab'],
    title: 'key.pane',
    help: 'key.pane.long',
    footer: 1,
    whyOff: whyOnePane,
    run: scene => moveFocus(scene, 1),
  },
  {
    id: 'pane-back',
    keys: ['shift+tab'],
    title: 'key.pane-back',

    whyOff: whyOnePane,
    run: scene => moveFocus(scene, -1),
  },
  {
    id: 'all',
    keys: ['a'],
    title: 'key.all',
    help: 'key.all.long',
    footer: 6,
    whyOff: whyNotOnFloor,
    run: ({ showsAllAgents }) => ({ type: 'agents-shown', all: !showsAllAgents }),
  },
  {
    id: 'offline',
    keys: ['o'],
    title: 'key.offline',
    help: 'key.offline.long',
    footer: 7,
    whyOff: whyNotOnFloor,
    run: ({ view }) => ({ type: 'offline-shown', isShown: !view.showsOffline }),
  },
  {
    id: 'up',
    keys: ['up', 'k'],
    title: 'key.up',
    help: 'key.up.long',
    run: scene => moveCursor(scene, 'row', -1),
  },
  {
    id: 'down',
    keys: ['down', 'j'],
    title: 'key.down',

    run: scene => moveCursor(scene, 'row', 1),
  },
  {
    id: 'left',
    keys: ['left', 'h'],
    title: 'key.left',
    help: 'key.left.long',
    run: scene => moveCursor(scene, 'block', -1),
  },
  {
    id: 'right',
    keys: ['right', 'l'],
    title: 'key.right',

    run: scene => moveCursor(scene, 'block', 1),
  },
  {
    id: 'page-up',
    keys: ['pageup', 'ctrl+u'],
    title: 'key.page-up',
    help: 'key.page-up.long',
    run: scene => moveCursor(scene, 'page', -1),
  },
  {
    id: 'page-down',
    keys: ['pagedown', 'ctrl+d'],
    title: 'key.page-down',

    run: scene => moveCursor(scene, 'page', 1),
  },
  {
    id: 'first',
    keys: ['g', 'home'],
    title: 'key.first',
    help: 'key.first.long',
    run: scene => moveCursor(scene, 'end', -1),
  },
  {
    id: 'last',
    keys: ['G', 'end'],
    title: 'key.last',

    run: scene => moveCursor(scene, 'end', 1),
  },
  { id: 'redraw', keys: ['ctrl+l'], title: 'key.redraw', help: 'key.redraw.long', run: () => 'redraw' },
];

function whyNotOnFloor({ view, moment }: Scene): PlainKey | undefined {
  if (!moment.hasDocument) return 'why.no-floor';
  return view.page.kind === 'floor' ? undefined : 'why.page-open';
}

function whyNoRow(scene: Scene): PlainKey | undefined {
  return whyNotOnFloor(scene) ?? (underCursor(scene) ? undefined : 'why.no-row');
}

function whyOnePane(scene: Scene): PlainKey | undefined {
  return whyNotOnFloor(scene) ?? (panesOf(scene).length > 1 ? undefined : 'why.one-pane');
}

function underCursor(scene: Scene): { of: ListPane; id: string } | undefined {
  const of = scene.focus;
  if (!of) return undefined;
  const index = cursorOf(scene.lists[of], scene.view.lists[of]);
  const id = index === undefined ? undefined : scene.lists[of].ids[index];
  return id === undefined ? undefined : { of, id };
}

function openDetail(scene: Scene): ViewAction | undefined {
  const row = underCursor(scene);
  return row && { type: 'page-opened', page: { kind: 'detail', ...row, top: 0 } };
}

function panesOf({ layout }: Scene): ListPane[] {
  // As the eye goes over the screen.
  return layout.placements.flatMap(({ pane }) => LIST_PANES.find(list => list === pane) ?? []);
}

function moveFocus(scene: Scene, by: -1 | 1): ViewAction | undefined {
  const panes = panesOf(scene);
  const from = scene.focus ? panes.indexOf(scene.focus) : 0;
  const to = panes[(from + by + panes.length) % panes.length];
  return to && { type: 'focus-moved', to };
}
