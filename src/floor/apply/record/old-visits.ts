// Visits that a record told the beginning of and never the end: after a day they are let go.
import { MINUTE_MS, toMinute } from '../../counters/minute-ring.ts';
import type { Floor } from '../../floor.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { forgetOver } from '../../live/live-record.ts';
import { closeRecorded, endWaitingOf } from './visit-events.ts';

const LET_GO_AFTER_MS = 24 * 60 * MINUTE_MS;

/** Who waited is lost, as of then; who was answered stays answered, and is not handled. */
export function letGoOfOldVisits(floor: Floor, { record }: LiveQueue): void {
  for (const recorded of record.open.values()) {
    const at = recorded.visit.enteredAt + LET_GO_AFTER_MS;
    if (at > floor.minute * MINUTE_MS) continue;
    if (recorded.isWaiting) endWaitingOf(floor, recorded, { ending: 'lost', at, waitMs: LET_GO_AFTER_MS });
    closeRecorded(recorded, toMinute(at));
  }
  forgetOver(record, floor.minute);
}
