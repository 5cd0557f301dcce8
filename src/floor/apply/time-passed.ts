// Time passes: what moves at whole minutes moves, whatever the number of steps it is told in.
import { eachSlot, MINUTE_MS, toMinute } from '../counters/minute-ring.ts';
import type { Floor } from '../floor.ts';
import type { EpochMs } from '../ids.ts';
import { poolTime } from '../live/agents/agent-time.ts';
import { turnAgent } from '../live/agents/turn-agent.ts';
import { forgetEnded } from '../live/ended-visits.ts';
import { createPooledMinute, type LiveChannel } from '../live/live-channel.ts';
import { turnQueue } from '../live/queue-day.ts';
import { turnHours } from '../live/queue-hours.ts';
import { showOverdue } from '../live/show-source.ts';
import { turnCampaign } from '../live/turn-campaign.ts';
import { forgetAlerts } from './alert-events.ts';
import { forgetAnnouncements } from './announcement-events.ts';
import { setCenterDay } from './center-events.ts';
import { letGoOfOldVisits } from './record/old-visits.ts';
import { forgetRecordedPeople } from './record/recorded-people.ts';

/**
 * Brings the floor to an instant. An event that was applied without the ticks due before it finds the same floor as
 * one applied after them; an instant that lies behind the floor's moves nothing.
 */
export function passTime(floor: Floor, at: EpochMs): void {
  const isFirst = floor.at === undefined;
  floor.at = Math.max(floor.at ?? at, at);
  const minute = toMinute(floor.at);
  if (minute <= floor.minute) return;
  floor.minute = minute;
  if (isFirst) setCenterDay(floor);
  else turnMinute(floor);
}

/** Of a source that cannot be seen the rows stay as they are: time passes for them once it is seen again. */
function turnMinute(floor: Floor): void {
  const { minute, endedVisits } = floor;
  if (minute * MINUTE_MS >= floor.center.dayEndsAt) startCenterDay(floor);
  showOverdue(floor, minute * MINUTE_MS);
  for (const source of floor.sources.values()) {
    if (source.toldEventAt === source.lastEventAt) continue;
    source.toldEventAt = source.lastEventAt;
    floor.touched.sources.add(source.id);
  }
  for (const queue of floor.queues.values()) {
    letGoOfOldVisits(floor, queue);
    turnHours(floor, queue);
    if (queue.source.blindSince === undefined) turnQueue(floor, queue, minute);
  }
  for (const agent of floor.agents.values()) {
    if (agent.source.blindSince === undefined) turnAgent(floor, agent);
    poolTime(floor, agent, minute * MINUTE_MS);
  }
  for (const campaign of floor.campaigns.values()) {
    if (campaign.source.blindSince === undefined) turnCampaign(floor, campaign);
  }
  for (const [name, channel] of floor.channels) {
    if (sumPooled(channel, minute)) floor.touched.channels.add(name);
  }
  forgetEnded(endedVisits, minute);
  forgetAlerts(floor, minute * MINUTE_MS);
  forgetAnnouncements(floor, minute * MINUTE_MS);
}

function startCenterDay(floor: Floor): void {
  setCenterDay(floor);
  forgetRecordedPeople(floor);
  for (const source of floor.sources.values()) {
    source.blindTodayMs = 0;
    source.lastBlind = undefined;
    floor.touched.sources.add(source.id);
  }
}

/** The 60 whole minutes before the running one; whether they differ from what the row says. */
function sumPooled(channel: LiveChannel, minute: number): boolean {
  const sum = createPooledMinute();
  eachSlot(channel.byMinute, { from: minute - 60, to: minute - 1 }, ({ handlingMs, availableMs }) => {
    sum.handlingMs += handlingMs;
    sum.availableMs += availableMs;
  });
  const { handlingMs, availableMs } = channel.pooled;
  channel.pooled = sum;
  return sum.handlingMs !== handlingMs || sum.availableMs !== availableMs;
}
