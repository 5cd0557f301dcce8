// What a gateway that stops takes along: the orders that nobody will undo now, each with when it would have gone back.
import { CENTER_ID, type EpochMs, type FloorDocument } from '../../../floor/index.ts';
import { zonedParts } from '../../../lib/zoned-time.ts';
import type { Log } from '../../log.ts';
import type { LoggedOrder } from '../command-log.ts';

export function sayLeft(
  left: readonly LoggedOrder[],
  { document, log }: { readonly document: FloorDocument; readonly log: Log },
): void {
  if (left.length === 0) return;
  log({ level: 'warn', what: 'timed orders end with the gateway, and will not go back', count: left.length });
  for (const { id, method, about, asker, undoAt } of left)
    log({
      level: 'warn',
      what: 'command not undone: the gateway stopped',
      command: id,
      ...{ method, target: about.id, who: asker.principal.name },
      said: `would have gone back ${undoAt === undefined ? 'at the end of the shift' : `at ${formatAt(undoAt, document)}`}`,
    });
}

/** `05:37`, by the center's clock. */
function formatAt(at: EpochMs, { center }: FloorDocument): string {
  const { hour, minute } = zonedParts(at, center[CENTER_ID]?.zone ?? 'UTC');
  return [hour, minute].map(part => String(part).padStart(2, '0')).join(':');
}
