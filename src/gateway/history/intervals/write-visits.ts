// Writes what queues counted: by the five minutes and by the business day in which each contact entered.
import type { DatabaseSync } from 'node:sqlite';
import { intervalOf } from '../../../floor/index.ts';
import { ADD_COLUMNS, COLUMN_NAMES, PLACEHOLDERS } from './count-columns.ts';
import type { DayTold, IntervalBatch } from './interval-batch.ts';
import type { Names } from './names.ts';
import { createRecounter } from './recount-visits.ts';
import { createSpellTeller } from './tell-spells.ts';

/** In this order: what a record gives anew is taken away first. */
export function createVisitWriter(db: DatabaseSync, { queues: names }: Names) {
  const recount = createRecounter(db);
  const keepDay = createDayKeeper(db);
  const tellSpell = createSpellTeller(db);
  const addToInterval = db.prepare(
    `INSERT INTO queue_intervals (day, queue, slot, ${COLUMN_NAMES}) VALUES (?, ?, ?, ${PLACEHOLDERS})
     ON CONFLICT DO UPDATE SET ${ADD_COLUMNS}`,
  );
  const addToDay = db.prepare(
    `INSERT INTO queue_days (day, queue, ends, seen_from, blind_ms, ${COLUMN_NAMES})
     VALUES (?, ?, ?, ?, ?, ${PLACEHOLDERS}) ON CONFLICT DO UPDATE SET ${ADD_COLUMNS}`,
  );
  return ({ queues, visits, spells, recounts }: IntervalBatch): void => {
    for (const { id, fields } of queues) names.put(id, fields);
    for (const of of recounts) recount(of);
    for (const { queue, day, interval, values } of visits) {
      const id = names.find(queue);
      if (id === null) continue;
      const start = intervalOf(day.start);
      addToInterval.run(start, id, interval - start, ...values);
      addToDay.run(start, id, intervalOf(day.end), day.seenFrom ?? null, day.blindMs, ...values);
    }
    for (const spell of spells) tellSpell(spell, queues);
    for (const { id, days } of queues)
      for (const day of days) keepDay(names.find(id) ?? 0, day, day === days[0]);
  };
}

/** How much of a day was seen. Of a day that is over, and was made anew for a late contact, the first word stands. */
function createDayKeeper(db: DatabaseSync) {
  const told = new Map<number, Map<number, string>>();
  const insert =
    'INSERT INTO queue_days (day, queue, ends, seen_from, blind_ms) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO';
  const keep = db.prepare(
    `${insert} UPDATE SET ends = excluded.ends, seen_from = excluded.seen_from, blind_ms = excluded.blind_ms`,
  );
  const begin = db.prepare(`${insert} NOTHING`);
  return (id: number, { start, end, seenFrom, blindMs }: DayTold, isToday: boolean): void => {
    const tells = `${end} ${seenFrom} ${blindMs}`;
    const days = told.get(id) ?? new Map<number, string>();
    if (days.get(start) === tells) return;
    const statement = isToday || days.has(start) ? keep : begin;
    statement.run(intervalOf(start), id, intervalOf(end), seenFrom ?? null, blindMs);
    for (const day of days.keys()) if (day < start - DAYS_REMEMBERED_MS) days.delete(day);
    told.set(id, days.set(start, tells));
  };
}

const DAYS_REMEMBERED_MS = 3 * 86_400_000;
