// An agent's day turns with the center's.
import { collectPiece } from '../../collected/collect.ts';
import type { Floor } from '../../floor.ts';
import { createAgentDay, type LiveAgent } from './live-agent.ts';

/** What he began before the day goes on in it, and counts from the day's start. */
export function turnAgent(floor: Floor, agent: LiveAgent): void {
  const { center, touched } = floor;
  if (agent.dayStartedAt === center.dayStartedAt) return;
  agent.dayStartedAt = center.dayStartedAt;
  agent.today = createAgentDay();
  if (agent.countedTo !== undefined) {
    collectPiece(floor, agent, center.dayStartedAt);
    agent.countedTo = Math.max(agent.countedTo, center.dayStartedAt);
  }
  touched.agents.add(agent.id);
}
