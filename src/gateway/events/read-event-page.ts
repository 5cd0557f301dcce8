// A page of the event log for whoever follows it: the next events behind a place, and what is missing among them.
import type { DatabaseSync } from 'node:sqlite';
import type { EventPage, ListEventsCall } from '../../protocol/index.ts';
import type { StoredEvent } from '../history/event-log.ts';
import type { Reader } from '../views/scope/announcements.ts';
import { findStart, type Start } from './find-start.ts';
import { type LogFrame, openLogFrame } from './log-frame.ts';
import { readHoles } from './read-holes.ts';
import { tellEvent } from './tell-event.ts';

export type EventsAsk = Omit<ListEventsCall, 'method'>;
export type PageOfLog = Omit<EventPage, 'events'> & { readonly events: readonly StoredEvent[] };

const USUAL_LIMIT = 500;
/** So much is looked at for one answer: of rare types, or of a log of millions, the rest is asked for again. */
const MOST_SCANNED = 20_000;
const MOST_CHARS = 256_000;

/** In one go: as of one instant, whatever is written meanwhile. */
export function readEventPage(db: DatabaseSync, ask: EventsAsk, reader: Reader): PageOfLog {
  db.exec('BEGIN');
  try {
    const frame = openLogFrame(db);
    return readPage(frame, ask, { reader, start: findStart(frame, ask) });
  } finally {
    db.exec('COMMIT');
  }
}

interface Asked {
  readonly reader: Reader;
  readonly start: Start;
}

function readPage(frame: LogFrame, ask: EventsAsk, { reader, start }: Asked): PageOfLog {
  const { until = Number.POSITIVE_INFINITY, limit = USUAL_LIMIT } = ask;
  const cut = until === Number.POSITIVE_INFINITY ? undefined : frame.placeOf(until);
  const end = cut ?? frame.position;
  const events: StoredEvent[] = [];
  let position = start.position;
  let at: number | undefined;
  let scanned = 0;
  let chars = 0;
  let isFull = false;
  for (const row of scan(frame.db, ask, { after: start.position, until: end })) {
    isFull = scanned >= MOST_SCANNED || events.length >= limit || chars >= MOST_CHARS;
    if (isFull) break;
    scanned += 1;
    ({ position, at } = row);
    const event = row.json === undefined ? undefined : tellEvent(row.json, reader);
    if (event === undefined) continue;
    chars += row.json?.length ?? 0;
    events.push({ position, event });
  }
  // What stands behind the last one is a hole, or the place where the next one comes.
  if (!isFull) position = Math.max(position, end);
  const toldTo = Math.min(frame.toldTo, isFull ? (at ?? until) : until);
  const isOver = !isFull && (cut !== undefined || frame.toldTo >= until + LATE_MS);
  return {
    ...{ history: frame.history, position },
    ...(frame.toldTo === 0 ? {} : { at: toldTo }),
    events,
    gaps: [...start.gaps, ...readHoles(frame, { after: start.position, until: position })],
    ...(isFull ? { hasMore: true as const } : {}),
    ...(isOver ? { isOver: true as const } : {}),
  };
}

/** While nothing has happened since: what is told a moment late is let in. */
const LATE_MS = 1_000;

interface Row {
  readonly position: number;
  readonly at: number;
  /** Absent of an event that was not asked for. */
  readonly json: string | undefined;
}

function* scan(
  db: DatabaseSync,
  { types = [] }: EventsAsk,
  { after, until }: { readonly after: number; readonly until: number },
): Generator<Row, void, undefined> {
  const json =
    types.length === 0 ? 'json' : `CASE WHEN type IN (${types.map(() => '?').join(', ')}) THEN json END`;
  const rows = db
    .prepare(
      `SELECT position, at, ${json} AS json FROM events WHERE position > ? AND position <= ? ORDER BY position`,
    )
    .iterate(...types, after, until);
  for (const row of rows)
    yield {
      position: Number(row.position),
      at: Number(row.at),
      json: typeof row.json === 'string' ? row.json : undefined,
    };
}
