// An agent's day turns with the center's.
import type { Floor } from '../../floor.ts';
import { createAgentDay, type LiveAgent } from './live-agent.ts';

/** What he began before the day goes on in it, and counts from the day's start. */
export function turnAgent({ center, touched }: Floor, agent: LiveAgent): void {
  if (agent.dayStartedAt === center.dayStartedAt) return;
  agent.dayStartedAt = center.dayStartedAt;
  agent.today = createAgentDay();
  if (agent.countedTo !== undefined) agent.countedTo = Math.max(agent.countedTo, center.dayStartedAt);
  touched.agents.add(agent.id);
}
