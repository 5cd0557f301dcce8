// What one does after an order: undo it, order again what was refused, pause instead of moving.
import { againOf, insteadOf, lastRefused } from '../../deeds/again.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DeedPlan } from '../../view-state/index.ts';
import type { ActionRecord, Step } from '../action.ts';
import { whyNoFloor } from '../in-sight.ts';

function again(scene: Scene): DeedPlan | undefined {
  const last = lastRefused(scene.view.deeds);
  return last && againOf(last);
}

function instead(scene: Scene): DeedPlan | undefined {
  const last = lastRefused(scene.view.deeds);
  return last && insteadOf(last);
}

/** What was said of the one that was refused has been read. */
function order(scene: Scene, plan: DeedPlan | undefined): readonly Step[] {
  const last = lastRefused(scene.view.deeds);
  if (!plan || !last) return [];
  return [
    { type: 'toast-gone', id: last.id },
    { effect: 'deed', plan },
  ];
}

export const AFTER_ORDERS: readonly ActionRecord[] = [
  {
    ...{ id: 'undo', keys: ['z'], title: 'key.undo', help: 'key.undo.long', role: 'lead', footer: 0.7 },
    whyOff: whyNoFloor,
    run: () => ({ effect: 'ask-undo' }),
  },
  {
    ...{ id: 'again', keys: ['f'], title: 'key.again', help: 'key.again.long', role: 'lead', footer: 0.01 },
    aliases: ['retry'],
    whyOff: scene => (again(scene) ? undefined : { key: 'why.nothing-refused' }),
    run: scene => order(scene, again(scene)),
  },
  {
    ...{
      id: 'instead',
      keys: ['v'],
      title: 'key.instead',
      help: 'key.instead.long',
      role: 'lead',
      footer: 0.02,
    },
    whyOff: scene => (instead(scene) ? undefined : { key: 'why.nobody-fixed' }),
    run: scene => order(scene, instead(scene)),
  },
];
