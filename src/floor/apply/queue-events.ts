// A queue is described, or its settings change, and it goes.
import type { QueueDescribed, QueueRemoved } from '../event.ts';
import { clockOf, type Floor } from '../floor.ts';
import type { Channel } from '../ids.ts';
import { poolTime } from '../live/agents/agent-time.ts';
import { addPlace, changeAgent, removePlace } from '../live/agents/change-agent.ts';
import type { LiveQueue } from '../live/live-queue.ts';
import { setHours } from '../live/queue-hours.ts';
import { reachQueue } from '../live/reach.ts';
import { reachChannel } from '../live/reach-channel.ts';
import { touchQuarters, touchQueue } from '../live/touch-queue.ts';
import { loseVisits } from './lose-visits.ts';
import { renameDay } from './rename-day.ts';

export function applyQueueDescribed(floor: Floor, event: QueueDescribed): boolean {
  const queue = reachQueue(floor, event.queue, event);
  queue.name = event.name ?? queue.name;
  queue.order = event.order ?? queue.order;
  queue.targetShare = event.targetShare ?? queue.targetShare;
  queue.serviceLevel = event.serviceLevel ?? queue.serviceLevel;
  queue.cannotTell = event.cannotTell ?? queue.cannotTell;
  queue.team = event.team ?? queue.team;
  queue.hidden = event.hidden ?? queue.hidden;
  queue.hours = event.hours ?? queue.hours;
  if (event.channel !== undefined) moveToChannel(floor, queue, { ...event, channel: event.channel });
  // What none of a member's queues can tell, his own row cannot.
  if (event.cannotTell) for (const id of queue.members.keys()) floor.touched.agents.add(id);
  touchQueue(floor, queue);
  touchQuarters(floor, queue);
  const isNamed = nameDay(floor, queue, event);
  setHours(floor, queue);
  return isNamed;
}

export function applyQueueRemoved(floor: Floor, { queue: id, at }: QueueRemoved): boolean {
  const queue = floor.queues.get(id);
  if (!queue) return false;
  loseVisits(floor, queue, at);
  for (const agent of [...queue.members.values()]) {
    const membership = agent.memberships.get(id);
    poolTime(floor, agent, at);
    if (membership) changeAgent(floor, agent, () => removePlace(agent, membership));
  }
  floor.queues.delete(id);
  leaveChannel(floor, queue);
  touchQueue(floor, queue);
  touchQuarters(floor, queue);
  return true;
}

/** False where the zone or the hour is none: the day keeps the name it has. */
export function isNamedDay(floor: Floor, { zone, dayStartHour }: DayName): boolean {
  const isHour = dayStartHour === undefined || (Number.isInteger(dayStartHour) && isHourOfDay(dayStartHour));
  return isHour && (zone === undefined || clockOf(floor, zone) !== undefined);
}

interface DayName {
  readonly zone?: string;
  readonly dayStartHour?: number;
}

function isHourOfDay(hour: number): boolean {
  return hour >= 0 && hour <= 23;
}

function nameDay(floor: Floor, queue: LiveQueue, event: DayName): boolean {
  if (!isNamedDay(floor, event)) return false;
  queue.zone = event.zone ?? queue.zone;
  queue.dayStartHour = event.dayStartHour ?? queue.dayStartHour;
  renameDay(floor, queue);
  return true;
}

/** Its members are counted in the channel of its rows: they move with it. */
function moveToChannel(
  floor: Floor,
  queue: LiveQueue,
  { channel, at }: { channel: Channel; at: number },
): void {
  if (channel === queue.channel) return;
  const moving = [...queue.members.values()].map(agent => {
    const membership = agent.memberships.get(queue.id);
    poolTime(floor, agent, at);
    if (membership) changeAgent(floor, agent, () => removePlace(agent, membership));
    return { agent, membership };
  });
  leaveChannel(floor, queue);
  queue.channel = channel;
  reachChannel(floor, channel).queues.add(queue);
  floor.touched.channels.add(channel);
  for (const { agent, membership } of moving) {
    if (membership) changeAgent(floor, agent, () => addPlace(agent, membership));
  }
  for (const contact of queue.waiting.keys()) floor.touched.contacts.add(contact);
}

function leaveChannel({ channels, touched }: Floor, queue: LiveQueue): void {
  const channel = channels.get(queue.channel);
  channel?.queues.delete(queue);
  if (channel?.queues.size === 0) channels.delete(queue.channel);
  touched.channels.add(queue.channel);
}
