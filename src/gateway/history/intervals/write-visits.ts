// Writes what queues counted: by the five minutes and by the business day in which each contact entered.
import type { DatabaseSync } from 'node:sqlite';
import {
  COUNT_KEYS,
  type Collected,
  type Floor,
  INTERVAL_MS,
  intervalOf,
  type Recount,
  type Spell,
} from '../../../floor/index.ts';
import { ADD_COLUMNS, COLUMN_NAMES, isNothing, PLACEHOLDERS, quoted, valuesOf } from './count-columns.ts';
import type { Names } from './names.ts';

type LiveQueue = NonNullable<ReturnType<Floor['queues']['get']>>;
type LiveDay = LiveQueue['today'];

/** In this order: what a record gives anew is taken away first. */
export function createVisitWriter(db: DatabaseSync, names: Names) {
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
  return (floor: Floor, { visits, spells, recounts }: Collected): void => {
    for (const queue of floor.queues.values()) names.queue(floor, queue);
    for (const of of recounts) recount(of);
    for (const { queue, day, interval, counts } of visits.values()) {
      if (isNothing(counts)) continue;
      const id = names.knownQueue(queue.id) ?? names.queue(floor, queue);
      const start = intervalOf(day.start);
      const values = valuesOf(counts);
      addToInterval.run(start, id, interval - start, ...values);
      addToDay.run(start, id, intervalOf(day.end), day.seenFrom ?? null, day.blindMs, ...values);
    }
    for (const spell of spells) tellSpell(floor, spell);
    for (const queue of floor.queues.values()) {
      for (const day of queue.days.values()) keepDay(names.queue(floor, queue), queue, day);
    }
  };
}

/** How much of a day was seen. Of a day that is over, and was made anew for a late contact, the first word stands. */
function createDayKeeper(db: DatabaseSync) {
  const told = new WeakMap<LiveDay, string>();
  const insert =
    'INSERT INTO queue_days (day, queue, ends, seen_from, blind_ms) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO';
  const keep = db.prepare(
    `${insert} UPDATE SET ends = excluded.ends, seen_from = excluded.seen_from, blind_ms = excluded.blind_ms`,
  );
  const begin = db.prepare(`${insert} NOTHING`);
  return (id: number, queue: LiveQueue, day: LiveDay): void => {
    const { start, end, seenFrom, blindMs } = day;
    const tells = `${end} ${seenFrom} ${blindMs}`;
    const before = told.get(day);
    if (before === tells) return;
    const statement = before !== undefined || day === queue.today ? keep : begin;
    statement.run(intervalOf(start), id, intervalOf(end), seenFrom ?? null, blindMs);
    told.set(day, tells);
  };
}

/** The longest day is 25 hours: no row of a day that began earlier reaches into an interval. */
const LONGEST_DAY = 26 * 12;

function createRecounter(db: DatabaseSync) {
  const anew = COUNT_KEYS.filter(key => key !== 'wrapUpMs' && key !== 'wrapUpOf');
  const queuesOf = db.prepare('SELECT id, queue FROM queue_names WHERE source = ?');
  const within = 'queue = ? AND day >= ? AND day + slot >= ?';
  const daysOf = db.prepare(`SELECT DISTINCT day FROM queue_intervals WHERE ${within}`);
  const clear = db.prepare(
    `UPDATE queue_intervals SET ${anew.map(key => `${quoted(key)} = 0`).join(', ')} WHERE ${within}`,
  );
  const sum = db.prepare(
    `UPDATE queue_days SET ${anew
      .map(
        key => `${quoted(key)} = (SELECT coalesce(sum(i.${quoted(key)}), 0) FROM queue_intervals i
        WHERE i.day = queue_days.day AND i.queue = queue_days.queue)`,
      )
      .join(', ')} WHERE queue = ? AND day = ?`,
  );
  return ({ source, from, queues }: Recount): void => {
    for (const { id, queue } of queuesOf.all(source)) {
      const since = intervalOf(queues.get(String(queue)) ?? from);
      const place = [Number(id), since - LONGEST_DAY, since];
      const days = daysOf.all(...place);
      clear.run(...place);
      for (const { day } of days) sum.run(Number(id), Number(day));
    }
  };
}

/** Days that the floor has let go of learn of a spell here; those that it keeps say it themselves. */
function createSpellTeller(db: DatabaseSync) {
  const keep = db.prepare('INSERT OR REPLACE INTO blind_spells (source, from_at, to_at) VALUES (?, ?, ?)');
  const daysOf = db.prepare(
    `SELECT d.day, d.ends, n.id, n.queue FROM queue_days d JOIN queue_names n ON n.id = d.queue
     WHERE n.source = ? AND d.day <= ? AND d.ends > ? AND d.day > ?`,
  );
  const mark = db.prepare(
    `UPDATE queue_days SET blind_ms = blind_ms + ?, seen_from = CASE WHEN ? THEN ? ELSE seen_from END
     WHERE day = ? AND queue = ?`,
  );
  return (floor: Floor, { source, from, to }: Spell): void => {
    keep.run(source, from, to);
    if (floor.sources.get(source)?.record !== undefined) return;
    const first = intervalOf(from);
    for (const row of daysOf.all(source, intervalOf(to), first, first - LONGEST_DAY)) {
      const start = Number(row.day) * INTERVAL_MS;
      const isLive = floor.queues.get(String(row.queue))?.days.has(start) === true;
      const blindMs = Math.min(to, Number(row.ends) * INTERVAL_MS) - Math.max(from, start);
      if (!isLive && blindMs > 0)
        mark.run(blindMs, from <= start ? 1 : 0, to, Number(row.day), Number(row.id));
    }
  };
}
