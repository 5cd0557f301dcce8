// A source whose floor is first being read has no rows yet: half of them, or counters at 0, would look like the truth.
import type { Floor } from '../floor.ts';
import type { LiveSource } from './live-source.ts';
import { touchQuarters, touchQueue } from './touch-queue.ts';

/** A source that never says that it is in step is shown all the same after so long. */
const LONGEST_HIDDEN_MS = 60_000;

/** It has just been reached, and nothing of it was ever seen. */
export function hideSource(source: LiveSource): void {
  if (source.lastEventAt === undefined) source.isShown = false;
}

export function showSource(floor: Floor, source: LiveSource): void {
  if (source.isShown) return;
  source.isShown = true;
  const { touched } = floor;
  for (const queue of floor.queues.values()) {
    if (queue.source !== source) continue;
    touchQueue(floor, queue);
    touchQuarters(floor, queue);
    touched.channels.add(queue.channel);
  }
  for (const { id, source: of } of floor.agents.values()) if (of === source) touched.agents.add(id);
  for (const { id, source: of } of floor.contacts.values()) if (of === source) touched.contacts.add(id);
  for (const { id, source: of } of floor.campaigns.values()) if (of === source) touched.campaigns.add(id);
}

export function showOverdue(floor: Floor, at: number): void {
  for (const source of floor.sources.values())
    if (!source.isShown && at - source.since >= LONGEST_HIDDEN_MS) showSource(floor, source);
}
