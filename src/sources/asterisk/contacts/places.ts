// Places in a queue: Asterisk tells a caller's own place when it joins, and nobody else's that moves because of it.
import { happened, type Pbx, type Visit } from '../pbx.ts';

/** Who stood at its place or behind it moves back by one. */
export function takePlace(pbx: Pbx, visit: Visit): void {
  shift(pbx, visit, { from: visit.position, by: 1 });
  visit.queue.waiting.add(visit);
}

/** Who stood behind it moves up by one. */
export function vacatePlace(pbx: Pbx, visit: Visit): void {
  if (!visit.queue.waiting.delete(visit)) return;
  shift(pbx, visit, { from: visit.position === undefined ? undefined : visit.position + 1, by: -1 });
}

/** What a `QueueEntry` says: places moved by a changed priority show there alone. */
export function setPlace(pbx: Pbx, visit: Visit, told: { position?: number; priority?: number }): void {
  const { position = visit.position, priority = visit.priority } = told;
  if (position === visit.position && priority === visit.priority) return;
  visit.position = position;
  visit.priority = priority;
  pbx.told.push({
    type: 'contact.repositioned',
    ...happened(pbx),
    contact: visit.contact.id,
    ...(position === undefined ? {} : { position }),
    ...(priority === undefined ? {} : { priority }),
  });
}

function shift(pbx: Pbx, visit: Visit, move: { from: number | undefined; by: number }): void {
  const { from, by } = move;
  if (from === undefined) return;
  for (const other of visit.queue.waiting)
    if (other.position !== undefined && other.position >= from)
      setPlace(pbx, other, { position: other.position + by });
}
