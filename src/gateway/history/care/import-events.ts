// Brings exported events into an empty history: they are folded anew, and what is made of them is made anew.
import type { FloorEvent } from '../../../floor/index.ts';
import { isFields } from '../../../lib/fields.ts';
import { formatError } from '../../../lib/format-error.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import { FLOOR_EVENT_TYPES, floorEventSchema, RingtopError } from '../../../protocol/index.ts';
import { customerOf, isHashed } from '../customers.ts';
import { lastPosition, type StoredEvent } from '../event-log.ts';
import { createHistoryStore } from '../history-store.ts';
import { HISTORY_TABLES } from '../history-tables.ts';
import { markOtherKey, otherKeyUntilIn } from '../key-mark.ts';
import { KEEP_ALL } from '../retention.ts';
import { EXPORT_HEAD } from './export-events.ts';
import type { Care } from './open-care.ts';

const NO_EXPORT = 'What ringtop history export writes is wanted.';

/** So many in one transaction. */
const BATCH = 5_000;

/** Returns how many. Throws at the first line that is none, and says which; the batches before it are there then. */
export async function importEvents({ db, key }: Care, lines: AsyncIterable<string>): Promise<number> {
  if (lastPosition(db) > 0)
    throw refuse('this history has events already', 'Name an empty folder by --data DIR.');
  const store = createHistoryStore(db, {
    key,
    customers: 'hashed',
    keep: KEEP_ALL,
    checkpointMs: CHECKPOINT_MS,
    tables: HISTORY_TABLES,
  });
  let batch: string[] = [];
  let count = 0;
  let number = 0;
  let at = 0;
  let otherKeyUntil = 0;
  let otherKeyCount = 0;
  const flush = (): void => {
    // Before they are there: one whose hash is taken for the own key's would not be forgotten.
    if (otherKeyCount > 0) markOtherKey(db, otherKeyCount);
    const { trouble } = store.append({ first: count - batch.length + 1, events: batch, seenAt: at });
    if (trouble !== undefined) throw refuse(`cannot be written: ${trouble.reason}`, 'Make room there.');
    batch = [];
  };
  for await (const line of lines) {
    number += 1;
    if (number === 1) otherKeyUntil = otherKeyUntilIn(readHead(line), key);
    else {
      const { event, position } = parseLine(line, number);
      at = Math.max(at, event.at);
      batch.push(toText(event, number));
      count += 1;
      if (position <= otherKeyUntil && isHashed(customerOf(event) ?? '')) otherKeyCount = count;
    }
    if (batch.length >= BATCH) flush();
  }
  if (number === 0) readHead('');
  flush();
  return count;
}

/** A day of the log's own time, so that an import of weeks puts few floors away. */
const CHECKPOINT_MS = 86_400_000;

function readHead(line: string): unknown {
  const head = parseJson(line);
  const { ringtop, version } = isFields(head) ? head : {};
  if (ringtop === EXPORT_HEAD.ringtop && version === EXPORT_HEAD.version) return head;
  throw refuse('line 1 does not say that this is a history', NO_EXPORT);
}

/** `position`: that of the history it was written from. */
function parseLine(line: string, number: number): StoredEvent {
  const read = parseJson(line);
  const { event, position: told } = isFields(read) ? read : {};
  const position = typeof told === 'number' ? told : number - 1;
  // One of a later ringtop is told to the fold as well, which counts it and goes on.
  if (isKnownEvent(event) || isUnknownEvent(event)) return { event, position };
  throw refuse(`line ${number} holds no event`, NO_EXPORT);
}

function toText(event: FloorEvent, number: number): string {
  try {
    return JSON.stringify(event);
  } catch (cause) {
    throw refuse(`line ${number} holds no event: ${formatError(cause)}`, NO_EXPORT);
  }
}

/** As it stands, its keys in their order: what is exported again is the same text. */
function isKnownEvent(event: unknown): event is FloorEvent {
  return floorEventSchema.safeParse(event).success;
}

function isUnknownEvent(event: unknown): event is FloorEvent {
  if (!isFields(event) || typeof event.at !== 'number' || typeof event.source !== 'string') return false;
  return typeof event.type === 'string' && !FLOOR_EVENT_TYPES.has(event.type);
}

function refuse(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-arguments', message, hint });
}
