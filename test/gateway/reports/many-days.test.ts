// A year of hundreds of queues: more days of single queues than a function takes arguments.
import { afterAll, expect, test } from 'vitest';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { createKeptFloor } from '../history/intervals/kept-floor.ts';

const START = Date.UTC(2026, 10, 23);
const DAYS = 400;
const QUEUES = 500;
/** Of a day, in intervals. */
const DAY = 288;
const kept = createKeptFloor();
afterAll(() => kept.db.close());

test('a year of five hundred queues is one sum', () => {
  kept.fold([
    { type: 'center.described', at: START, source: 'config', name: 'C', zone: 'UTC', dayStartHour: 0 },
    { type: 'source.connected', at: START, source: 'pbx', name: 'PBX', capabilities: [] },
    { type: 'queue.described', at: START, source: 'pbx', queue: 'q', name: 'Q' },
  ]);
  kept.db.exec(`
    WITH RECURSIVE n(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < ${QUEUES})
    INSERT INTO queue_names SELECT n, 'q' || n, source, 'Q' || n, channel, team, place, target_share, service_level,
      zone, day_start_hour, cannot_tell FROM queue_names, n WHERE id = 1;
    DELETE FROM queue_days;
    WITH RECURSIVE d(d) AS (SELECT 1 UNION ALL SELECT d + 1 FROM d WHERE d < ${DAYS})
    INSERT INTO queue_days (day, queue, ends, blind_ms, offered)
      SELECT ${START / 300_000} - d * ${DAY}, id, ${START / 300_000} - (d - 1) * ${DAY}, 0, 1 FROM queue_names, d`);
  const report = readReport(kept.db, { report: 'month', from: `-${DAYS}d`, to: 'yesterday' });
  expect(report.totals).toMatchObject([
    {
      offered: DAYS * QUEUES,
      startsAt: new Date(START - DAYS * 86_400_000).toISOString(),
      endsAt: new Date(START).toISOString(),
    },
  ]);
});
