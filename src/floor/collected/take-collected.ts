// Where a history is kept: the floor begins to collect, and gives what it has collected away, batch by batch.
import type { Floor } from '../floor.ts';
import { type Collected, createCollected } from './collected.ts';

/** From here on. What was counted before is not told; which queues there are is. */
export function startCollecting(floor: Floor): void {
  floor.collected = createCollected();
  for (const id of floor.queues.keys()) floor.collected.queues.add(id);
}

/** What the events since the last time added. To be written in one transaction with those events. */
export function takeCollected(floor: Floor): Collected {
  const collected = floor.collected ?? createCollected();
  floor.collected = createCollected();
  return collected;
}
