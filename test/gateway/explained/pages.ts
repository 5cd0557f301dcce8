// The contacts behind a figure, all pages of them, of a floor that is kept in memory.
import type { FloorEvent } from '../../../src/floor/index.ts';
import { readMetricContacts } from '../../../src/gateway/explained/read-metric-contacts.ts';
import type { MetricContactList } from '../../../src/protocol/index.ts';
import { createKeptFloor, type KeptFloor } from '../history/intervals/kept-floor.ts';

export function keepVisits(events: Iterable<FloorEvent>): KeptFloor {
  const kept = createKeptFloor({ batch: 211 });
  // Who called is told by the events, which are not kept here.
  kept.db.exec('CREATE TABLE events (position INTEGER PRIMARY KEY, at, type, source, json)');
  kept.fold(events);
  return kept;
}

/** All pages, the newest first. */
export function pagesOf(
  { db }: KeptFloor,
  ask: Parameters<typeof readMetricContacts>[1],
): MetricContactList[] {
  const pages: MetricContactList[] = [];
  let before: string | undefined;
  do {
    const page = readMetricContacts(db, { ...ask, ...(before === undefined ? {} : { before }) });
    pages.push(page);
    before = page.before ?? undefined;
  } while (before !== undefined);
  return pages;
}

export const sumOf = (pages: readonly MetricContactList[], part: 'numerator' | 'denominator'): number =>
  pages.flatMap(({ items }) => items).reduce((sum, item) => sum + item[part], 0);
