// The tables of counters say what the floor counted, whatever happened and however it was cut into batches.
import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Counts,
  type Floor,
  foldEvent,
  INTERVAL_MS,
  type SourceEvent,
} from '../../../../src/floor/index.ts';
import { toCounts } from '../../../../src/gateway/history/intervals/count-columns.ts';
import { intervalTables } from '../../../../src/gateway/history/intervals/interval-tables.ts';
import { simulateEvents } from '../../../../src/sources/index.ts';
import { anyEvents, removedQueues } from '../../../floor/support/any-events.ts';
import { createKeptFloor } from './kept-floor.ts';

const RUNS = { seed: 20_261_128, numRuns: 60 };

function dayRow(db: DatabaseSync, queue: string, start: number): Counts | undefined {
  const row = db
    .prepare(
      'SELECT d.* FROM queue_days d JOIN queue_names n ON n.id = d.queue WHERE n.queue = ? AND d.day = ?',
    )
    .get(queue, Math.floor(start / INTERVAL_MS));
  return row && toCounts(row);
}

function expectSameDays(floor: Floor, db: DatabaseSync, skipped: ReadonlySet<string> = new Set()): void {
  for (const queue of floor.queues.values()) {
    if (skipped.has(queue.id)) continue;
    // A day that was let go of and made anew for a late contact knows less than its row.
    expect(dayRow(db, queue.id, queue.today.start), queue.id).toEqual(queue.today.counts);
  }
}

/** The day's row is the sum of its intervals, counter by counter. */
function expectSums(db: DatabaseSync): void {
  const days = db.prepare('SELECT * FROM queue_days').all();
  const intervals = db.prepare('SELECT * FROM queue_intervals WHERE day = ? AND queue = ?');
  for (const row of days) {
    const counts = toCounts(row);
    for (const part of intervals.all(Number(row.day), Number(row.queue))) {
      const { waiting: _, ...of } = toCounts(part);
      for (const key of Object.keys(of) as (keyof typeof of)[]) counts[key] -= of[key];
      counts.waiting -= _;
    }
    expect(Object.values(counts).every(left => Math.abs(left) < 1e-6)).toBe(true);
  }
}

describe('the counters in the database', () => {
  test('are those of the floor, after anything that can happen, in batches of any size', () => {
    fc.assert(
      fc.property(anyEvents(60), fc.integer({ min: 1, max: 20 }), (events: SourceEvent[], batch) => {
        const { floor, db, fold } = createKeptFloor({ batch });
        fold(events);
        // Two describe the center, or a queue’s day: what was counted under the other name stays there.
        const renamed = events.some(
          event =>
            event.type === 'center.described' ||
            (event.type === 'queue.described' && event.zone !== undefined),
        );
        if (!renamed) expectSameDays(floor, db, removedQueues(events));
        expectSums(db);
        db.close();
      }),
      RUNS,
    );
  });

  test('are those of a simulated day, with its outage, to the last counter', () => {
    const kept = createKeptFloor();
    const startAt = Date.UTC(2026, 10, 23, 8);
    kept.fold(simulateEvents({ seed: 7, startAt, until: startAt + 12 * 3_600_000 }));
    const offered = [...kept.floor.queues.values()].reduce((sum, { today }) => sum + today.counts.offered, 0);
    expect(offered).toBeGreaterThan(1_000);
    expectSameDays(kept.floor, kept.db);
    expectSums(kept.db);
    kept.db.close();
  });
});

test('the time that people spent in each state is the time of their day on the wall', () => {
  const { floor, db, fold } = createKeptFloor({ batch: 37 });
  const startAt = Date.UTC(2026, 10, 23, 8);
  fold(simulateEvents({ seed: 7, startAt, until: startAt + 8 * 3_600_000 }));
  const timeOf = db.prepare(
    `SELECT coalesce(sum(t.ms), 0) AS ms FROM agent_times t JOIN agent_names n ON n.id = t.agent JOIN standings s ON s.id = t.standing
     WHERE n.agent = ? AND s.own = 0 AND s.state IN ('available', 'reserved') AND t.day = ?`,
  );
  const contactsOf = db.prepare(
    `SELECT coalesce(sum(contacts), 0) AS contacts, coalesce(sum(missed), 0) AS missed FROM agent_intervals i JOIN agent_names n ON n.id = i.agent
     WHERE n.agent = ? AND i.interval >= ?`,
  );
  const day = floor.center.dayStartedAt / INTERVAL_MS;
  for (const { id, today } of floor.agents.values()) {
    expect(timeOf.get(id, day)?.ms).toBe(today.availableMs);
    expect(contactsOf.get(id, day)).toEqual({ contacts: today.contacts, missed: today.missed });
  }
  const spans = db.prepare('SELECT count(*) AS spans, sum(ms) AS ms FROM agent_spans').get();
  expect(spans?.ms).toBe(db.prepare('SELECT sum(ms) AS ms FROM agent_times').get()?.ms);
  db.close();
});

test('what came to nothing with its transaction is written whole with the next one', () => {
  const { floor, db, fold } = createKeptFloor();
  const tables = intervalTables.open(db, floor);
  const startAt = Date.UTC(2026, 10, 23, 8);
  for (const event of simulateEvents({ seed: 7, startAt, until: startAt + 3_600_000 }))
    foldEvent(floor, event);
  const write = tables.take(floor, { events: [], position: 1 });
  db.exec('BEGIN');
  write(db);
  db.exec('ROLLBACK');
  expect(db.prepare('SELECT count(*) AS names FROM queue_names').get()).toEqual({ names: 0 });
  db.exec('BEGIN');
  write(db);
  db.exec('COMMIT');
  expectSameDays(floor, db);
  fold([]);
  expectSameDays(floor, db);
  db.close();
});
