// A blind spell is over: every span that it falls into says for how long it could not be seen.

import { blindMsWithin } from '../counters/blind-time.ts';
import { MINUTE_MS, RING_MINUTES } from '../counters/minute-ring.ts';
import type { Floor } from '../floor.ts';
import type { EpochMs } from '../ids.ts';
import { turnAgent } from '../live/agents/turn-agent.ts';
import type { LiveQueue } from '../live/live-queue.ts';
import type { BlindSpell, LiveSource } from '../live/live-source.ts';
import { noteWaiting, turnQueue } from '../live/queue-day.ts';
import { touchFigures } from '../live/touch-queue.ts';
import { turnCampaign } from '../live/turn-campaign.ts';

export function closeBlindSpell(floor: Floor, source: LiveSource, at: EpochMs): void {
  const spell = { from: source.blindSince ?? at, to: at };
  const queues = [...floor.queues.values()].filter(queue => queue.source === source);
  // While it is still blind: the quarters that nobody saw stay empty.
  for (const queue of queues) turnQueue(floor, queue, floor.minute);
  source.blindSince = undefined;
  if (spell.to > spell.from) addSpell(floor, source, spell);
  for (const queue of queues) {
    // What a record tells of the spell is in the counters.
    if (!source.record) for (const day of queue.days.values()) markDay(day, spell);
    if (queue.waiting.size > 0) noteWaiting(floor, queue, { at });
    touchFigures(floor, queue);
  }
  for (const agent of floor.agents.values()) if (agent.source === source) turnAgent(floor, agent);
  for (const campaign of floor.campaigns.values()) {
    if (campaign.source === source) turnCampaign(floor, campaign);
  }
}

function addSpell(floor: Floor, source: LiveSource, spell: BlindSpell): void {
  const { center } = floor;
  const reach = spell.to - RING_MINUTES * MINUTE_MS;
  source.lastBlind = spell;
  floor.collected?.spells.push({ source: source.id, ...spell });
  source.spells = [...source.spells.filter(({ to }) => to > reach), spell];
  source.blindTodayMs += blindMsWithin([spell], { from: center.dayStartedAt, to: center.dayEndsAt });
}

function markDay(day: LiveQueue['today'], spell: BlindSpell): void {
  const blindMs = blindMsWithin([spell], { from: day.start, to: day.end });
  day.blindMs += blindMs;
  if (blindMs > 0 && spell.from <= day.start) day.seenFrom = spell.to;
}
