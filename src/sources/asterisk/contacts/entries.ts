// Where callers enter each queue in the dialplan, as their joins showed it: there a caller can be sent.
import type { Entry, Pbx, Queue, Raw } from '../pbx.ts';

export type DialplanPlace = Pick<Entry, 'context' | 'extension'>;

export function learnEntry(pbx: Pbx, queue: Queue, { context, extension }: DialplanPlace): void {
  if (context === '' || !isEntrance(context, extension)) return;
  const key = `${context},${extension}`;
  const entry = pbx.entries.get(key) ?? { context, extension, queues: new Set() };
  entry.queues.add(queue);
  pbx.entries.delete(key);
  pbx.entries.set(key, entry);
  if (pbx.entries.size <= MOST_ENTRIES) return;
  for (const oldest of pbx.entries.keys()) {
    pbx.entries.delete(oldest);
    return;
  }
}

/** The place that was last seen to lead into this queue and into no other. */
export function entryOf({ entries }: Pbx, queue: Queue): DialplanPlace | undefined {
  return [...entries.values()].findLast(({ queues }) => queues.size === 1 && queues.has(queue));
}

/** `s` and its like say nothing without what was called before; nor does the inside of a subroutine. */
function isEntrance(context: Raw, extension: Raw): boolean {
  return extension.length > 0 && !/^[a-zA-Z]$/.test(extension) && !/^(macro|sub|gosub)-/i.test(context);
}

/** One for each number that is called, where the number itself enters the queue. */
const MOST_ENTRIES = 1_000;
