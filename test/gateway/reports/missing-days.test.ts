// Days on which no gateway ran: a report has them, and tells of none that there was nothing.
import { afterAll, describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import type { QueueReport, ReportAsk } from '../../../src/protocol/index.ts';
import { createKeptFloor } from '../history/intervals/kept-floor.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Tbilisi's Monday, 23 November 2026, at ten. */
const MONDAY = Date.UTC(2026, 10, 23, 6);
const OF = { source: 'pbx' } as const;

function* callOn(at: number, queue: string): Generator<SourceEvent> {
  const contact = `${queue} ${at}`;
  yield { ...OF, at, type: 'contact.queued', contact, queue, ordinal: 1 };
  yield { ...OF, at: at + 5_000, type: 'contact.answered', contact, queue, agent: 'nino' };
  yield { ...OF, at: at + 65_000, type: 'contact.completed', contact, agent: 'nino', by: 'customer' };
}

function* monday(): Generator<SourceEvent> {
  const at = MONDAY;
  yield {
    ...{ at, type: 'center.described', source: 'config', name: 'C', zone: 'Asia/Tbilisi' },
    dayStartHour: 0,
  };
  yield { ...OF, at, type: 'source.connected', name: 'PBX', capabilities: [] };
  yield { ...OF, at, type: 'source.synced' };
  yield { ...OF, at, type: 'queue.described', queue: 'support' };
  yield { ...OF, at, type: 'queue.described', queue: 'chat', channel: 'chat' };
  yield* callOn(MONDAY, 'support');
}

function* thursday(): Generator<SourceEvent> {
  yield { ...OF, at: MONDAY + HOUR, type: 'queue.removed', queue: 'chat' };
  const at = MONDAY + 3 * DAY;
  yield { ...OF, at, type: 'queue.described', queue: 'sales' };
  yield* callOn(at, 'support');
  yield* callOn(at, 'sales');
}

const kept = createKeptFloor();
afterAll(() => kept.db.close());
// A gateway ran on Monday and again on Thursday; chat went with Monday, and sales came with Thursday.
kept.fold(monday());
kept.fold(thursday());

function read(ask: ReportAsk): QueueReport {
  const report = readReport(kept.db, ask);
  if (report.kind !== 'QueueReport') throw new Error(`a ${report.kind}`);
  return report;
}

const DAYS = { from: '2026-11-23', to: '2026-11-26' } as const;
const TUESDAY = { startsAt: '2026-11-23T20:00:00.000Z', endsAt: '2026-11-24T20:00:00.000Z' };

describe('a day on which no gateway ran', () => {
  test('has a row of each queue that there was, which tells no figure and that nothing was seen', () => {
    const { items } = read({ report: 'day', by: 'queue', ...DAYS });
    expect(items.map(({ id, startsAt, offered }) => [id, startsAt.slice(0, 10), offered])).toEqual([
      ['chat', '2026-11-22', 0],
      ['support', '2026-11-22', 1],
      ['support', '2026-11-23', null],
      ['support', '2026-11-24', null],
      ['sales', '2026-11-25', 1],
      ['support', '2026-11-25', 1],
    ]);
    const tuesday = items.find(({ startsAt }) => startsAt === TUESDAY.startsAt);
    expect(tuesday).toMatchObject({
      ...{ ...TUESDAY, answered: null, serviceLevelRate: null, abandonOf: null, handled: null, lost: null },
      ...{ complete: false, from: TUESDAY.endsAt, blindMs: DAY },
      exits: { timedOut: null, notTold: null },
    });
  });

  test('is in the line of a month, and the month’s sums are of what was seen, for how long', () => {
    const { items, series, totals, notSeen } = read({ report: 'month', from: '2026-11-23' });
    const voice = series.filter(({ channel }) => channel === 'voice');
    expect(voice.map(({ offered }) => offered)).toEqual([1, null, null, 2]);
    const [support] = items.filter(({ id }) => id === 'support');
    expect(support).toMatchObject({ offered: 2, answered: 2, complete: false });
    expect(support?.blindMs).toBe(2 * DAY);
    expect(totals.find(({ id }) => id === 'voice')).toMatchObject({ offered: 3, blindMs: 2 * DAY });
    expect(notSeen).toContainEqual({
      ...{ id: 'support', name: 'support', ...TUESDAY, seenFrom: TUESDAY.endsAt, blindMs: DAY },
    });
  });

  test('has its intervals, and its exits are not told', () => {
    const only = { from: '2026-11-24', to: '2026-11-24' } as const;
    const { items } = read({ report: 'intervals', by: 'queue', every: 60, ...only });
    expect(items).toHaveLength(24);
    for (const { offered, complete, from, endsAt } of items)
      expect({ offered, complete, from }).toEqual({ offered: null, complete: false, from: endsAt });
    expect(read({ report: 'exits', by: 'queue', ...only }).items).toMatchObject([
      { id: 'support', abandoned: null, exits: { key: null }, lost: null },
    ]);
  });
});

test('days before a queue was first seen, and those to come, are not told of', () => {
  expect(read({ report: 'day', from: '2026-11-20', to: '2026-11-22' }).items).toEqual([]);
  expect(read({ report: 'day', from: '2026-11-27', to: '2026-11-30' }).items).toEqual([]);
});
