// Reports after a gateway was killed, again and again: those of one that never was, nothing twice and nothing left out.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { applyEvent, createFloor, type FloorEvent, ticksUntil } from '../../../src/floor/index.ts';
import { openCustomerKey } from '../../../src/gateway/history/customer-key.ts';
import { createHistoryStore } from '../../../src/gateway/history/history-store.ts';
import { HISTORY_TABLES } from '../../../src/gateway/history/history-tables.ts';
import { openHistoryDatabase } from '../../../src/gateway/history/open-database.ts';
import { DEFAULT_KEEP } from '../../../src/gateway/history/retention.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { createSeededRandom } from '../../../src/lib/seeded-random.ts';
import type { ReportAsk } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { imageOf, newFolder } from '../history/support/data-folder.ts';

const START = Date.UTC(2026, 10, 22, 21);
const EVENTS = withTicks(simulateEvents({ seed: 11, startAt: START, until: START + 12 * 3_600_000 }));
const BATCH = 150;
const ASKED: readonly ReportAsk[] = [
  { report: 'day', from: 'today' },
  { report: 'intervals', by: 'queue', every: 5, from: 'today' },
  { report: 'agents', from: 'today' },
  { report: 'agents', by: 'interval', every: 15, from: 'today' },
  { report: 'campaigns', from: 'today' },
];

/** Exactly what a hub folds. */
function withTicks(events: Iterable<FloorEvent>): FloorEvent[] {
  const floor = createFloor();
  const folded: FloorEvent[] = [];
  for (const event of events) {
    for (const each of [...ticksUntil(floor, event.at), event]) {
      applyEvent(floor, each);
      folded.push(each);
    }
  }
  return folded;
}

/** Goes on where the folder's history ends, and is killed after some batches: the disk is what it was at that instant. */
function runFor(folder: string, batches: number): string {
  const db = openHistoryDatabase(join(folder, 'history.db'), HISTORY_TABLES);
  const store = createHistoryStore(db, {
    customers: 'hashed',
    checkpointMs: 20 * 60_000,
    tables: HISTORY_TABLES,
    key: openCustomerKey(join(folder, 'customers.key')),
    keep: DEFAULT_KEEP,
  });
  let { position } = store.opened;
  for (let batch = 0; batch < batches && position < EVENTS.length; batch += 1) {
    const events = EVENTS.slice(position, position + BATCH);
    store.append({
      first: position + 1,
      events: events.map(event => JSON.stringify(event)),
      seenAt: events.at(-1)?.at ?? 0,
    });
    position += events.length;
  }
  const image = imageOf(folder);
  db.close();
  return image;
}

function reportsOf(folder: string): string[] {
  const db = new DatabaseSync(join(folder, 'history.db'), { readOnly: true });
  const reports = ASKED.map(ask => JSON.stringify(readReport(db, ask)));
  db.close();
  return reports;
}

function isOver(folder: string): boolean {
  const db = new DatabaseSync(join(folder, 'history.db'), { readOnly: true });
  const last = db.prepare('SELECT max(position) AS position FROM events').get()?.position;
  db.close();
  return Number(last) >= EVENTS.length;
}

test('are the same after some twenty kills as after none', () => {
  const whole = reportsOf(runFor(newFolder(), Number.POSITIVE_INFINITY));
  const random = createSeededRandom('kills');
  let folder = newFolder();
  let kills = 0;
  while (kills === 0 || !isOver(folder)) {
    folder = runFor(folder, 1 + Math.floor(random() * 12));
    kills += 1;
  }
  expect(kills).toBeGreaterThan(10);
  expect(reportsOf(folder)).toEqual(whole);
  expect(whole[0]).toContain('"offered"');
});
