// Queues out of their hours in which somebody waits, or did a moment ago: they stand first, and do not wander.
import { type EpochMs, isClosed, type QueueId, type QueueRow } from '../../floor/index.ts';
import type { Marks } from './judgement.ts';
import type { Moment } from './moment.ts';

/** Callers come and go within seconds; a row that did so with them could not be read. */
const KEEPS_PLACE_MS = 30_000;

export function noteClosedWaiting(before: Marks, { document, dataNow }: Moment): Marks['closedWaiting'] {
  const noted = new Map<QueueId, EpochMs>();
  for (const [id, row] of Object.entries(document.queues)) {
    if (!isClosed(row)) continue;
    const at = isCalled(row) ? dataNow : before.closedWaiting?.get(id);
    if (at !== undefined && dataNow - at < KEEPS_PLACE_MS) noted.set(id, at);
  }
  return noted;
}

/** SCREENS §8: first place. A frame may know of a caller before the next second does. */
export function standsFirst({ marks }: Moment, id: QueueId, row: QueueRow): boolean {
  return isClosed(row) && (isCalled(row) || marks.closedWaiting?.has(id) === true);
}

/** Letters may lie in a closed mailbox. */
function isCalled({ waitingCount, channel }: QueueRow): boolean {
  return waitingCount > 0 && channel !== 'mail';
}
