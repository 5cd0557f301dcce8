// A history that is written as the history's thread writes it, and read page by page as the report thread reads it.
//
// How to extend: `tell` gives what is told at once its positions; `lose` makes a hole as a dead thread does.
import { onTestFinished } from 'vitest';
import { createFloor, type FloorEvent, freezeFloor } from '../../../src/floor/index.ts';
import {
  type EventsAsk,
  type PageOfLog,
  readEventPage,
} from '../../../src/gateway/events/read-event-page.ts';
import type { CustomersKept } from '../../../src/gateway/history/customers.ts';
import { deleteEvents } from '../../../src/gateway/history/event-log.ts';
import { createHistoryStore } from '../../../src/gateway/history/history-store.ts';
import { nameIfNew } from '../../../src/gateway/history/name-history.ts';
import { IN_MEMORY, openHistoryDatabase } from '../../../src/gateway/history/open-database.ts';
import { KEEP_ALL } from '../../../src/gateway/history/retention.ts';

export const HISTORY = 'h1';
export const LEVAN = { name: 'levan', role: 'lead' } as const;

export interface KeptLog {
  tell(...events: readonly FloorEvent[]): void;
  /** So many were folded, and could not be written. */
  lose(count: number, at: number): void;
  /** Time passes without an event. */
  seen(at: number): void;
  /** As it goes when its time is over. */
  forgetUntil(position: number): void;
  startAnew(): void;
  page(ask?: EventsAsk): PageOfLog;
  /** All pages from there on. */
  pages(ask: EventsAsk): PageOfLog[];
}

export function keepLog(customers: CustomersKept = 'hashed'): KeptLog {
  const db = openHistoryDatabase(IN_MEMORY, []);
  onTestFinished(() => db.close());
  nameIfNew(db, HISTORY);
  const store = createHistoryStore(db, {
    ...{ key: new Uint8Array(32), customers, keep: KEEP_ALL, tables: [] },
    checkpointMs: Number.POSITIVE_INFINITY,
  });
  let position = 0;
  let seenAt = 0;
  const page = (ask: EventsAsk = {}): PageOfLog => readEventPage(db, ask, LEVAN);
  return {
    tell(...events) {
      seenAt = Math.max(seenAt, ...events.map(({ at }) => at));
      store.append({ first: position + 1, events: events.map(event => JSON.stringify(event)), seenAt });
      position += events.length;
    },
    lose(count, at) {
      position += count;
      seenAt = at;
      store.reseed({ floor: freezeFloor(createFloor()), position, seenAt });
    },
    seen(at) {
      seenAt = at;
      store.append({ first: position + 1, events: [], seenAt });
    },
    forgetUntil: until => void deleteEvents(db, { until, most: until }),
    startAnew: store.startAnew,
    page,
    pages(ask) {
      const pages = [page(ask)];
      for (let last = pages[0]; last?.hasMore; last = pages.at(-1)) {
        const { history, position: at } = last;
        const { since: _since, ...others } = ask;
        pages.push(page({ ...others, after: { history, position: at } }));
      }
      return pages;
    },
  };
}
