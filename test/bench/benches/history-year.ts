// A year of history, ten million contacts: how long a day's and a month's report take, and how many bytes a contact.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openReportDatabase } from '../../../src/gateway/reports/open-report-database.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import type { ReportAsk } from '../../../src/protocol/index.ts';
import type { BenchOptions, Findings, Ratio } from '../ratio.ts';
import { median } from '../support/cpu-time.ts';
import { writeHistoryYear } from '../support/history-year.ts';

const BYTES_GOAL = 300;
const DAY_GOAL_MS = 1_000;
const MONTH_GOAL_MS = 5_000;

export async function bench({ isQuick }: BenchOptions): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-year-'));
  try {
    return measure(join(folder, 'history.db'), isQuick ? 40 : 365);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(path: string, days: number): Findings {
  const { contacts } = writeHistoryYear(path, days);
  const bytes = statSync(path).size;
  const date = (day: number): string => new Date(Date.UTC(2026, 10, 10 + day)).toISOString().slice(0, 10);
  const day = { from: date(days - 8), to: date(days - 8) };
  const month = { from: date(days - 31), to: date(days - 2) };
  const asked: readonly (readonly [string, ReportAsk, number])[] = [
    ['a day of queues', { report: 'day', ...day }, DAY_GOAL_MS],
    [
      'a day by quarters of an hour and queue',
      { report: 'intervals', by: 'queue', every: 15, ...day },
      DAY_GOAL_MS,
    ],
    ['a day of people', { report: 'agents', ...day }, DAY_GOAL_MS],
    ['a day of people by half hours', { report: 'agents', by: 'interval', every: 30, ...day }, DAY_GOAL_MS],
    ['30 days of queues', { report: 'month', ...month }, MONTH_GOAL_MS],
    ['30 days of people', { report: 'agents', ...month }, MONTH_GOAL_MS],
    ['30 days of campaigns', { report: 'campaigns', ...month }, MONTH_GOAL_MS],
  ];
  return {
    ratios: [
      {
        name: 'bytes on disk a contact against 300',
        ratio: bytes / contacts / BYTES_GOAL,
        goal: 1,
        of: 'bytes',
        figures: `${Math.round(bytes / contacts)} B, of ${contacts} contacts in ${days} days; by dbstat, a contact: ${byTable(path, contacts)}`,
      },
      ...asked.map(([name, ask, goalMs]): Ratio => {
        const ms = timeOf(path, ask);
        return {
          name: `${name} against ${goalMs / 1_000} s`,
          ratio: ms.cpu / goalMs,
          goal: 1,
          of: 'cpu',
          figures: `${Math.round(ms.cpu)} ms of CPU, ${Math.round(ms.clock)} ms by the clock, of a connection just opened`,
        };
      }),
    ],
  };
}

/** Each time as if it were the first: of a connection that has read nothing yet. */
function timeOf(path: string, ask: ReportAsk): { cpu: number; clock: number } {
  const runs = Array.from({ length: 3 }, () => {
    const startMs = performance.now();
    const start = process.cpuUsage();
    const db = openReportDatabase(path);
    JSON.stringify(readReport(db, ask));
    db.close();
    const { user, system } = process.cpuUsage(start);
    return { cpu: (user + system) / 1_000, clock: performance.now() - startMs };
  });
  return { cpu: median(runs.map(({ cpu }) => cpu)), clock: median(runs.map(({ clock }) => clock)) };
}

/** `agent_spans 96.2 B, agent_intervals 20.1 B, …` */
function byTable(path: string, contacts: number): string {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db
    .prepare('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC')
    .all();
  db.close();
  return rows
    .filter(({ bytes }) => Number(bytes) > contacts / 100)
    .map(({ name, bytes }) => `${name} ${(Number(bytes) / contacts).toFixed(1)} B`)
    .join(', ');
}
