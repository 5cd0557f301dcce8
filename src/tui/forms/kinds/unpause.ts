// Unpausing agents: it is harmless, so that there is nothing to ask.
import type { Scene } from '../../scene/scene.ts';
import type { DeedPlan, FormDialog } from '../../view-state/index.ts';
import { agentsOf, placeIn } from '../parts/memberships.ts';
import { planEach } from '../parts/parts-of.ts';

/** Undefined where none of them is paused. */
export function planUnpause(scene: Scene, about: FormDialog['about']): DeedPlan | undefined {
  const asked = {
    scene,
    dialog: { kind: 'form', form: 'agent.unpause', about, values: {}, seen: {}, openedAt: 0, top: 0 },
  } as const;
  const paused = new Set(
    agentsOf(asked).flatMap(({ id, row }) => {
      const isPaused = Object.keys(row.memberships).some(queue => {
        const place = placeIn(row, queue);
        return place?.paused === true && !place.moved;
      });
      return isPaused ? [id] : [];
    }),
  );
  return planEach(asked, agent => (paused.has(agent) ? { method: 'agent.unpause', agent } : undefined));
}
