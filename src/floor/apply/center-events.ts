// The center is described: its name, its clock, its business day.
import { MINUTE_MS } from '../counters/minute-ring.ts';
import type { CenterDescribed } from '../event.ts';
import type { Floor } from '../floor.ts';
import { dayAround } from '../live/queue-day.ts';
import { setHours } from '../live/queue-hours.ts';
import { CENTER_ID } from '../rows/center-row.ts';
import { isNamedDay } from './queue-events.ts';
import { renameDay } from './rename-day.ts';

export function applyCenterDescribed(floor: Floor, event: CenterDescribed): boolean {
  const { center } = floor;
  center.name = event.name;
  floor.touched.center.add(CENTER_ID);
  if (!isNamedDay(floor, event)) return false;
  center.zone = event.zone;
  center.dayStartHour = event.dayStartHour;
  setCenterDay(floor);
  keepDaysOfPeople(floor);
  for (const queue of floor.queues.values()) {
    if (queue.zone === undefined || queue.dayStartHour === undefined) renameDay(floor, queue);
    setHours(floor, queue);
  }
  return true;
}

/** The day around the running minute, by the center's clock. */
export function setCenterDay(floor: Floor): void {
  const { start, end } = dayAround(floor, floor.center, floor.minute * MINUTE_MS);
  floor.center.dayStartedAt = start;
  floor.center.dayEndsAt = end;
  floor.touched.center.add(CENTER_ID);
}

/** The same day under another name: what people and campaigns did in it stays counted. */
function keepDaysOfPeople({ agents, campaigns, center, touched }: Floor): void {
  for (const agent of agents.values()) {
    agent.dayStartedAt = center.dayStartedAt;
    touched.agents.add(agent.id);
  }
  for (const campaign of campaigns.values()) campaign.dayStartedAt = center.dayStartedAt;
}
