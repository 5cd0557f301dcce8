// How events reach what they speak of: known by id, or made where an event is the first to name it.
import { MINUTE_MS } from '../counters/minute-ring.ts';
import type { Floor } from '../floor.ts';
import type { AgentId, CampaignId, EpochMs, QueueId, SourceId } from '../ids.ts';
import { createLiveAgent, type LiveAgent } from './agents/live-agent.ts';
import { turnAgent } from './agents/turn-agent.ts';
import { createLiveCampaign, type LiveCampaign } from './live-campaign.ts';
import { createLiveQueue, type LiveQueue } from './live-queue.ts';
import { createLiveSource, type LiveSource } from './live-source.ts';
import { createDay, dayAround, namedDayOf, turnQueue } from './queue-day.ts';
import { reachChannel } from './reach-channel.ts';
import { touchQuarters, touchQueue } from './touch-queue.ts';
import { turnCampaign } from './turn-campaign.ts';

interface Told {
  readonly source: SourceId;
  readonly at: EpochMs;
}

export function reachSource(floor: Floor, { source: id, at }: Told): LiveSource {
  const known = floor.sources.get(id);
  if (known) return known;
  const source = createLiveSource(id, at);
  floor.sources.set(id, source);
  floor.touched.sources.add(id);
  return source;
}

/** Brought to the running minute: a queue whose source cannot be seen lags behind until it is spoken of. */
export function reachQueue(floor: Floor, id: QueueId, told: Told): LiveQueue {
  const known = floor.queues.get(id);
  if (known) {
    turnQueue(floor, known, floor.minute);
    return known;
  }
  const source = reachSource(floor, told);
  const { start, end } = dayAround(floor, namedDayOf(floor, {}), floor.minute * MINUTE_MS);
  const queue = createLiveQueue({ id, source, minute: floor.minute, today: createDay(source, start, end) });
  floor.queues.set(id, queue);
  reachChannel(floor, queue.channel).queues.add(queue);
  floor.touched.channels.add(queue.channel);
  touchQueue(floor, queue);
  touchQuarters(floor, queue);
  return queue;
}

export function reachAgent(floor: Floor, id: AgentId, told: Told): LiveAgent {
  const known = floor.agents.get(id);
  if (known) {
    turnAgent(floor, known);
    return known;
  }
  const source = reachSource(floor, told);
  const agent = createLiveAgent(id, source, floor.center.dayStartedAt);
  const { contacts, missed } = source.record?.people.get(id) ?? agent.today;
  agent.today = { ...agent.today, contacts, missed };
  floor.agents.set(id, agent);
  floor.touched.agents.add(id);
  return agent;
}

export function reachCampaign(floor: Floor, id: CampaignId, told: Told): LiveCampaign {
  const known = floor.campaigns.get(id);
  if (known) {
    turnCampaign(floor, known);
    return known;
  }
  const source = reachSource(floor, told);
  const { dayStartedAt } = floor.center;
  const campaign = createLiveCampaign({ id, source, at: told.at, dayStartedAt, minute: floor.minute });
  floor.campaigns.set(id, campaign);
  floor.touched.campaigns.add(id);
  return campaign;
}
