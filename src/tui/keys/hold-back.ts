// Holds back an order that is done without asking, where its row has come under the cursor only just now, and by itself.
import type { Step } from '../actions/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { KeyName } from './key-name.ts';

/** What is to be said instead; the same key once more does it. */
export function heldBack(
  { newcomer, view }: Scene,
  key: KeyName,
  steps: readonly Step[],
): readonly Step[] | undefined {
  // Who is marked was meant before.
  if (!newcomer || view.marked[newcomer.of].size > 0) return undefined;
  const parts = steps.flatMap(step => ('effect' in step && step.effect === 'deed' ? step.plan.parts : []));
  const part = parts.find(({ row }) => row?.of === newcomer.of && row.id === newcomer.id);
  if (!part) return undefined;
  const reason = { key: 'why.came-just-now', values: { name: part.name } } as const;
  return [{ type: 'notice-shown', notice: { key, reason } }];
}
