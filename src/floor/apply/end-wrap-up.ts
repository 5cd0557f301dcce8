// An agent's wrap-up ends: its time goes to the visit that it followed.
import type { Floor } from '../floor.ts';
import type { EpochMs } from '../ids.ts';
import type { LiveAgent } from '../live/agents/live-agent.ts';
import { turnQueue } from '../live/queue-day.ts';
import { countWrapUp } from './contacts/count-visit.ts';

/** A wrap-up whose beginning was not seen, or that followed no queue's contact, goes to nobody's handle time. */
export function endWrapUp(floor: Floor, agent: LiveAgent, at: EpochMs): void {
  const { lastVisit, since, standpoint } = agent;
  if (standpoint.state !== 'wrap-up') return;
  agent.lastVisit = undefined;
  if (!lastVisit || since === undefined || standpoint.startUnseen) return;
  turnQueue(floor, lastVisit.queue, floor.minute);
  countWrapUp(floor, lastVisit, { at, ms: Math.max(0, at - since) });
}
