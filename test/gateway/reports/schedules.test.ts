// Reports that the gateway writes by itself: when they are due, whole or not at all, and once.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { dueBetween, type ReportSchedule } from '../../../src/gateway/reports/schedule/report-schedule.ts';
import { runSchedules, type ScheduleHost } from '../../../src/gateway/reports/schedule/run-schedules.ts';
import type { ReportAsk } from '../../../src/protocol/index.ts';
import { createKeptFloor } from '../history/intervals/kept-floor.ts';

const HOUR = 3_600_000;
const ZONE = 'Europe/Kyiv';
/** Saturday 24 October 2026, 12:00 in Kyiv; in the night that follows the clock is put back. */
const NOON = Date.UTC(2026, 9, 24, 9);

const DAILY: ReportSchedule = { report: 'day', hour: 0, minute: 15, folder: '/reports', output: 'html' };

describe('a schedule', () => {
  test('is due once a day at its time of the center’s clock, of the day before', () => {
    const due = dueBetween(DAILY, ZONE, { after: NOON, until: NOON + 48 * HOUR });
    expect(due).toEqual([
      {
        dueAt: Date.parse('2026-10-24T21:15:00Z'),
        ask: { report: 'day', from: '2026-10-24' },
        fileName: 'day-2026-10-24.html',
      },
      {
        dueAt: Date.parse('2026-10-25T22:15:00Z'),
        ask: { report: 'day', from: '2026-10-25' },
        fileName: 'day-2026-10-25.html',
      },
    ]);
  });

  test('of a month is due on the first day of the next', () => {
    const monthly: ReportSchedule = { ...DAILY, report: 'month', by: 'channel', output: 'csv' };
    const due = dueBetween(monthly, ZONE, { after: NOON, until: NOON + 40 * 24 * HOUR });
    expect(due.map(({ ask, fileName }) => [ask.from, fileName])).toEqual([
      ['2026-10-01', 'month-channel-2026-10.csv'],
      ['2026-11-01', 'month-channel-2026-11.csv'],
    ]);
  });

  test('is made up for by a month of days at most', () => {
    const due = dueBetween(DAILY, ZONE, { after: NOON, until: NOON + 400 * 24 * HOUR });
    expect(due).toHaveLength(31);
    expect(due.at(-1)?.fileName).toBe('day-2027-11-27.html');
  });
});

describe('the gateway', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringtop-schedules-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** One look of a gateway that was started at an instant, and is stopped again. */
  async function look(now: number, read?: ScheduleHost['read'], ...more: readonly Partial<ReportSchedule>[]) {
    const kept = createKeptFloor();
    kept.fold([{ type: 'center.described', at: now, source: 'pbx', name: 'C', zone: ZONE, dayStartHour: 0 }]);
    const asked: ReportAsk[] = [];
    const alerts: string[] = [];
    const { promise: looked, resolve } = Promise.withResolvers<void>();
    const due: (() => void)[] = [];
    const running = runSchedules(
      {
        schedules: (more.length === 0 ? [{}] : more).map(schedule => ({
          ...{ ...DAILY, folder: join(folder, 'reports') },
          ...schedule,
        })),
        memoryFile: join(folder, 'reports.json'),
        print: report => `${report.kind} of ${report.from}`,
      },
      {
        read:
          read ??
          (async ask => {
            asked.push(ask);
            return readReport(kept.db, ask);
          }),
        now: () => now,
        zone: () => ZONE,
        timers: {
          now: () => 0,
          after(_waitMs, run) {
            if (due.push(run) === 2) resolve();
            return () => undefined;
          },
        },
        log: () => undefined,
        alerts: {
          raiseBuiltIn: (_name, text) => alerts.push(text),
          settleBuiltIn: () => alerts.push('settled'),
        },
      },
    );
    due[0]?.();
    await looked;
    running.close();
    kept.db.close();
    return { asked: asked.map(({ from }) => from), alerts };
  }

  const written = (): string[] => readdirSync(join(folder, 'reports')).sort();

  test('begins now where a schedule is new: no report of a day before it was asked for', async () => {
    expect(await look(NOON)).toEqual({ asked: [], alerts: ['settled'] });
  });

  test('makes up after a restart for what came due meanwhile, once', async () => {
    await look(NOON);
    expect((await look(NOON + 72 * HOUR)).asked).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(written()).toEqual(['day-2026-10-24.html', 'day-2026-10-25.html', 'day-2026-10-26.html']);
    expect(readFileSync(join(folder, 'reports', 'day-2026-10-25.html'), 'utf8')).toBe(
      'QueueReport of 2026-10-25',
    );
    expect((await look(NOON + 73 * HOUR)).asked).toEqual([]);
  });

  test('tells by an alert what could not be written, and writes it the next time', async () => {
    await look(NOON);
    writeFileSync(join(folder, 'blocked'), 'a file, no folder');
    const blocked = { folder: join(folder, 'blocked') };
    await look(NOON, undefined, blocked);
    const failed = await look(NOON + 24 * HOUR, undefined, blocked);
    expect(failed.alerts).toHaveLength(1);
    expect(failed.alerts[0]).toContain('could not be written');
    rmSync(join(folder, 'blocked'));
    expect((await look(NOON + 25 * HOUR, undefined, blocked)).asked).toEqual(['2026-10-24']);
    expect(readdirSync(join(folder, 'blocked'))).toEqual(['day-2026-10-24.html']);
  });

  test('writes the others where one cannot be written, and says which it is', async () => {
    writeFileSync(join(folder, 'blocked'), 'a file, no folder');
    const both = [{ folder: join(folder, 'blocked') }, {}];
    await look(NOON, undefined, ...both);
    const { alerts } = await look(NOON + 24 * HOUR, undefined, ...both);
    expect(written()).toEqual(['day-2026-10-24.html']);
    expect(alerts).toEqual([expect.stringContaining('could not be written'), 'settled']);
  });

  test('leaves nothing half written, and does not count as kept what could not be read', async () => {
    await look(NOON);
    const failed = await look(NOON + 24 * HOUR, () => Promise.reject(new Error('disk I/O error')));
    expect(failed.alerts).toEqual(['A report could not be written: disk I/O error']);
    expect((await look(NOON + 24 * HOUR)).asked).toEqual(['2026-10-24']);
    expect(written()).toEqual(['day-2026-10-24.html']);
  });
});
