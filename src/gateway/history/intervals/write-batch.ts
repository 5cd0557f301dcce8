// Writes what one batch made into all of the tables.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { IntervalBatch } from './interval-batch.ts';
import { createNames, type Names } from './names.ts';
import { createOutcomeWriter } from './write-outcomes.ts';
import { createPeopleWriter } from './write-people.ts';
import { createVisitWriter } from './write-visits.ts';

/**
 * Within a transaction that may come to nothing after this was done: what the writers remember of the database is
 * believed only while the count of batches in it says that all of them are there.
 */
export function createBatchWriter(db: DatabaseSync): (batch: IntervalBatch) => void {
  const count = db.prepare(`SELECT value FROM report_state WHERE key = '${BATCHES}'`);
  const put = db.prepare(
    'INSERT INTO report_state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  let writers = createWriters(db);
  let written: number | undefined;
  return batch => {
    const before = Number(count.get()?.value ?? 0);
    if (before !== written) writers = createWriters(db);
    for (const [key, value] of Object.entries(batch.state)) put.run(key, value);
    for (const write of writers) write(batch);
    written = before + 1;
    put.run(BATCHES, written);
  };
}

const BATCHES = 'batches';

function createWriters(db: DatabaseSync): readonly ((batch: IntervalBatch) => void)[] {
  const names = createNames(db);
  return [
    createVisitWriter(db, names),
    // After queues: their numbers are given by then.
    createOutcomeWriter(db, names),
    // Before people: somebody may be on a contact of one.
    createDialWriter(db, names),
    createPeopleWriter(db, names),
    createChannelWriter(db, names),
  ];
}

function createChannelWriter(db: DatabaseSync, names: Names) {
  const add: StatementSync = db.prepare(
    `INSERT INTO channel_intervals (interval, channel, handling_ms, available_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET handling_ms = handling_ms + excluded.handling_ms,
     available_ms = available_ms + excluded.available_ms`,
  );
  return ({ channels }: IntervalBatch): void => {
    for (const { channel, interval, handlingMs, availableMs } of channels)
      add.run(interval, names.channels.put(channel), handlingMs, availableMs);
  };
}

/** An attempt stands beside its outcome, for the outcome may come in another batch. */
export const ATTEMPT = 'attempt';

function createDialWriter(db: DatabaseSync, names: Names) {
  const add = db.prepare(
    `INSERT INTO campaign_intervals (interval, campaign, outcome, count) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  return ({ campaigns }: IntervalBatch): void => {
    for (const { campaign, fields, interval, attempts, outcomes } of campaigns) {
      const id = names.campaigns.put(campaign, fields);
      if (attempts > 0) add.run(interval, id, ATTEMPT, attempts);
      for (const [outcome, times] of outcomes) add.run(interval, id, outcome, times);
    }
  };
}
