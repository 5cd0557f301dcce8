// A source has a record of its own: from here on that alone counts its contacts, from as far back as it reaches.
import { collectRecount } from '../../collected/collect-recount.ts';
import { clearRecorded } from '../../counters/counts.ts';
import { createQuarter, type LiveDay } from '../../counters/live-day.ts';
import type { SourceRecorded } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { createLiveRecord } from '../../live/live-record.ts';
import type { LiveSource } from '../../live/live-source.ts';
import { reachSource } from '../../live/reach.ts';
import { touchFigures, touchQuarters } from '../../live/touch-queue.ts';
import { beganAt, isInstant } from '../told-instant.ts';

/** Told again, it only reaches farther back: what it told before stays counted. */
export function applySourceRecorded(floor: Floor, event: SourceRecorded): boolean {
  if (!isInstant(event.from)) return false;
  const source = reachSource(floor, event);
  const from = beganAt(event.from, source.record?.from ?? event.at);
  if (source.record) source.record.from = from;
  else takeOver(floor, source, from);
  for (const queue of floor.queues.values()) if (queue.source === source) reachBack(floor, queue, from);
  floor.touched.sources.add(source.id);
  return true;
}

function reachBack(floor: Floor, queue: LiveQueue, from: number): void {
  for (const day of queue.days.values()) {
    day.seenFrom = from > day.start ? from : undefined;
    day.blindMs = 0;
  }
  touchFigures(floor, queue);
  touchQuarters(floor, queue);
}

/** What contact events counted gives way: the record tells the same contacts, and one figure has one owner. */
function takeOver(floor: Floor, source: LiveSource, from: number): void {
  source.record = createLiveRecord(from);
  collectRecount(floor, source, from);
  for (const queue of floor.queues.values()) {
    if (queue.source !== source) continue;
    for (const day of queue.days.values()) countAnew(day);
    for (const slot of queue.byMinute.slots) if (slot) clearRecorded(slot.value);
  }
  for (const agent of floor.agents.values()) {
    if (agent.source !== source) continue;
    agent.today = { ...agent.today, contacts: 0, missed: 0 };
    floor.touched.agents.add(agent.id);
  }
}

/** Who waited, and wrap-ups, are seen and not recorded. */
function countAnew({ counts, quarters }: LiveDay): void {
  clearRecorded(counts);
  for (const [start, { waitingMax }] of quarters) {
    quarters.set(start, createQuarter(waitingMax));
  }
}
