// Writes what became of each visit: a row for it, which is another one with each word of it.
import type { DatabaseSync } from 'node:sqlite';
import { intervalOf } from '../../../floor/index.ts';
import type { IntervalBatch } from './interval-batch.ts';
import type { Names } from './names.ts';

/** Since when visits are written: those from before a history had this table are not told. */
export const VISITS_FROM = 'visitsFrom';

export function createOutcomeWriter(db: DatabaseSync, { queues: names }: Names) {
  // Before this batch: of a history that has told nothing yet there is nothing to lack.
  const toldTo = db.prepare("SELECT value FROM report_state WHERE key = 'toldTo'").get()?.value ?? 0;
  const begin = db.prepare('INSERT INTO report_state (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const queuesOf = db.prepare('SELECT id, queue FROM queue_names WHERE source = ?');
  const forget = db.prepare('DELETE FROM visits WHERE queue = ? AND entered_at >= ?');
  const put = db.prepare(
    `INSERT INTO visits (queue, entered_at, contact, ordinal, day, ending, ended_at, wait_ms, met, counted, short)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day,
     ending = excluded.ending, ended_at = excluded.ended_at, wait_ms = excluded.wait_ms, met = excluded.met,
     counted = excluded.counted, short = excluded.short`,
  );
  return ({ outcomes, recounts }: IntervalBatch): void => {
    begin.run(VISITS_FROM, Number(toldTo));
    for (const { source, from, queues } of recounts)
      for (const { id, queue } of queuesOf.all(source))
        forget.run(Number(id), Math.floor(queues.get(String(queue)) ?? from));
    for (const { queue, dayStart, enteredAt, contact, ordinal, ...became } of outcomes) {
      const id = names.find(queue);
      if (id === null) continue;
      const { ending, endedAt, waitMs, met, of, short } = became;
      const visit = [id, Math.floor(enteredAt), contact, ordinal, intervalOf(dayStart)];
      put.run(...visit, ending, wholeOf(endedAt), wholeOf(waitMs), met, of, short ? 1 : 0);
    }
  };
}

function wholeOf(value: number | undefined): number | null {
  return value === undefined ? null : Math.floor(value);
}
