// A record counts a source's contacts anew: what was written of them goes, and the days are what is left of them.
import type { DatabaseSync } from 'node:sqlite';
import { intervalOf, RECORDED_KEYS, type Recount } from '../../../floor/index.ts';
import { quoted } from './count-columns.ts';
import { LONGEST_DAY } from './tell-spells.ts';

export function createRecounter(db: DatabaseSync) {
  const queuesOf = db.prepare('SELECT id, queue FROM queue_names WHERE source = ?');
  const within = 'queue = ? AND day >= ? AND day + slot >= ?';
  const daysOf = db.prepare(`SELECT DISTINCT day FROM queue_intervals WHERE ${within}`);
  const clear = db.prepare(
    `UPDATE queue_intervals SET ${RECORDED_KEYS.map(key => `${quoted(key)} = 0`).join(', ')} WHERE ${within}`,
  );
  const sumOf = (column: string): string =>
    `${column} = (SELECT coalesce(sum(i.${column}), 0) FROM queue_intervals i
      WHERE i.day = queue_days.day AND i.queue = queue_days.queue)`;
  const sum = db.prepare(
    `UPDATE queue_days SET ${RECORDED_KEYS.map(key => sumOf(quoted(key))).join(', ')} WHERE queue = ? AND day = ?`,
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
