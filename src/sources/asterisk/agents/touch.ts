// Marks an agent whose state may be another: it is looked at again once the packet at hand is read.
import type { Agent, Pbx } from '../pbx.ts';

export function touch(pbx: Pbx, agent: Agent): void {
  pbx.touchedAgents.add(agent);
}
