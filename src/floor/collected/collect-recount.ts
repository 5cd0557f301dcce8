// A record takes the counting over: what was collected and written of the same contacts gives way to it.
import { clearRecorded } from '../counters/counts.ts';
import type { Floor } from '../floor.ts';
import type { EpochMs } from '../ids.ts';
import type { LiveQueue } from '../live/live-queue.ts';
import type { LiveSource } from '../live/live-source.ts';
import { type Collected, intervalOf } from './collected.ts';

/** The record tells all that entered since `from`; the days that a queue still counts begin anew with it. */
export function collectRecount(
  { collected, queues, center }: Floor,
  source: LiveSource,
  from: EpochMs,
): void {
  if (collected === undefined) return;
  const since = new Map<string, EpochMs>();
  for (const queue of queues.values()) {
    if (queue.source === source) since.set(queue.id, Math.min(from, ...queue.days.keys()));
  }
  const people = center.dayStartedAt;
  forgetVisits(collected, source, ({ id }) => since.get(id) ?? from);
  // What was told of its visits so far is not counted any more.
  const others = collected.outcomes.filter(outcome => outcome.source !== source.id);
  collected.outcomes.splice(0, collected.outcomes.length, ...others);
  forgetPeople(collected, source, { from: Math.min(from, people), people });
  collected.recounts.push({ source: source.id, from, queues: since, people });
}

function forgetVisits(
  { visits }: Collected,
  source: LiveSource,
  sinceOf: (queue: LiveQueue) => EpochMs,
): void {
  for (const { queue, interval, counts } of visits.values()) {
    // By its id: one that was removed and came back is another source of the same name.
    if (queue.source.id === source.id && interval >= intervalOf(sinceOf(queue))) clearRecorded(counts);
  }
}

function forgetPeople(
  { people }: Collected,
  source: LiveSource,
  since: { readonly from: EpochMs; readonly people: EpochMs },
): void {
  for (const delta of people.values()) {
    if (delta.source !== source.id) continue;
    if (delta.interval >= intervalOf(since.from)) delta.contacts = 0;
    if (delta.interval >= intervalOf(since.people)) delta.missed = 0;
  }
}
