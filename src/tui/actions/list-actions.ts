// What of the lists is shown, and which rows are marked to be worked on together.

import { placementOf } from '../layout/layout.ts';
import type { Scene } from '../scene/scene.ts';
import type { Reason } from '../view-state/index.ts';
import type { ActionRecord } from './action.ts';
import { whyNoFloor, whyNoList } from './in-sight.ts';

export const LIST_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'filter',
    keys: ['/'],
    title: 'key.filter',
    help: 'key.filter.long',
    footer: 0.5,
    whyOff: whyNoList,
    run: () => ({ type: 'filter-opened' }),
  },
  {
    id: 'all',
    keys: ['a'],
    title: 'key.all',
    help: 'key.all.long',
    footer: 7,
    screens: ['wall'],
    whyOff: whyNoAgents,
    run: ({ showsAllAgents }) => ({ type: 'agents-shown', all: !showsAllAgents }),
  },
  {
    id: 'offline',
    keys: ['o'],
    title: 'key.offline',
    help: 'key.offline.long',
    footer: 10,
    screens: ['wall', 'agents'],
    whyOff: whyNoAgents,
    run: ({ view }) => ({ type: 'offline-shown', isShown: !view.showsOffline }),
  },
];

function whyNoAgents(scene: Scene): Reason | undefined {
  if (whyNoFloor(scene)) return whyNoFloor(scene);
  return placementOf(scene.layout, 'agents') ? undefined : { key: 'why.no-agents' };
}
