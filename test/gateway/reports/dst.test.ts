// Days on which the clock is changed, in both directions: a day of 25 hours has 25 hours of counters, and loses nobody.
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { createZonedClock } from '../../../src/lib/zoned-time.ts';
import type { AgentReport, QueueReport, Report, ReportAsk } from '../../../src/protocol/index.ts';
import { createKeptFloor, type KeptFloor } from '../history/intervals/kept-floor.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Tbilisi and Tehran leave their clocks alone today: these are of years in which they did not. */
const DAYS: readonly [zone: string, date: string, dayStartHour: number, hours: number][] = [
  ['Asia/Tbilisi', '2004-03-28', 0, 23],
  ['Asia/Tbilisi', '2004-10-31', 0, 25],
  ['Europe/Kyiv', '2026-03-29', 0, 23],
  ['Europe/Kyiv', '2026-10-25', 0, 25],
  ['Asia/Tehran', '2022-03-22', 0, 23],
  ['Asia/Tehran', '2022-09-21', 0, 25],
  ['America/New_York', '2026-03-08', 0, 23],
  ['America/New_York', '2026-11-01', 0, 25],
  ['Australia/Lord_Howe', '2026-10-04', 0, 23.5],
  ['Australia/Lord_Howe', '2026-04-05', 0, 24.5],
  // The day begins in the hour that there is twice, and in the one that there is not.
  ['America/New_York', '2026-11-01', 1, 25],
  ['America/New_York', '2026-10-31', 1, 24],
  ['America/New_York', '2026-03-08', 2, 23],
  ['America/New_York', '2026-03-07', 2, 24],
  ['Europe/Kyiv', '2026-10-24', 4, 25],
];

const OF = { source: 'pbx' } as const;
const EVERY = 15 * MINUTE;

/** A call each quarter of an hour, from the day before to the day after, talked to for 20 minutes by the one who is there. */
function* callsOf(
  zone: string,
  dayStartHour: number,
  span: { from: number; to: number },
): Generator<SourceEvent> {
  const at = span.from;
  yield { ...OF, at, type: 'center.described', name: 'Center', zone, dayStartHour };
  yield { ...OF, at, type: 'source.connected', name: 'PBX', capabilities: [] };
  yield { ...OF, at, type: 'source.synced' };
  yield { ...OF, at, type: 'queue.described', queue: 'support', zone, dayStartHour };
  yield { ...OF, at, type: 'agent.described', agent: 'nino', name: 'Nino' };
  yield { ...OF, at, type: 'agent.state-changed', agent: 'nino', state: 'available' };
  const answered: SourceEvent[] = [];
  for (let call = span.from; call <= span.to + HOUR; call += MINUTE) {
    for (const event of answered.splice(0).concat()) {
      if (event.at <= call) yield event;
      else answered.push(event);
    }
    if (call >= span.to || (call - span.from) % EVERY !== 0) continue;
    const contact = `c${call}`;
    yield { ...OF, at: call, type: 'contact.queued', contact, queue: 'support', ordinal: 1 };
    answered.push(
      { ...OF, at: call + MINUTE, type: 'contact.answered', contact, queue: 'support', agent: 'nino' },
      { ...OF, at: call + 21 * MINUTE, type: 'contact.completed', contact, agent: 'nino', by: 'customer' },
    );
  }
  yield { ...OF, at: span.to + HOUR, type: 'agent.state-changed', agent: 'nino', state: 'offline' };
}

function read<Of extends Report>({ db }: KeptFloor, ask: ReportAsk, kind: Of['kind']): Of {
  const report = readReport(db, ask);
  if (report.kind !== kind) throw new Error(`a ${report.kind}`);
  return report as Of;
}

describe.each(DAYS)('in %s the day of %s that starts at %i o’clock', (zone, date, dayStartHour, hours) => {
  const clock = createZonedClock(zone);
  const start = clock.dayStart(
    Date.parse(`${date}T00:00:00Z`) -
      clock.offset(Date.parse(`${date}T00:00:00Z`)) +
      dayStartHour * HOUR +
      12 * HOUR,
    dayStartHour,
  );
  const end = start + hours * HOUR;
  const kept = createKeptFloor({ batch: 13 });
  kept.fold(callsOf(zone, dayStartHour, { from: start - 6 * HOUR, to: end + 6 * HOUR }));
  const ask = { from: date, to: date } as const;

  test(`has ${hours} hours`, () => {
    const [day] = read<QueueReport>(kept, { report: 'day', ...ask }, 'QueueReport').items;
    expect(day).toMatchObject({
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(end).toISOString(),
      offered: hours * 4,
      answered: hours * 4,
      handled: hours * 4,
      waiting: 0,
    });
  });

  test.each([60, 30, 15] as const)('has counters for every one of them, each %i minutes', every => {
    const { items } = read<QueueReport>(kept, { report: 'intervals', every, ...ask }, 'QueueReport');
    expect(items).toHaveLength(Math.ceil((hours * 60) / every));
    for (const [place, item] of items.entries()) {
      const from = start + place * every * MINUTE;
      const to = Math.min(from + every * MINUTE, end);
      expect(item).toMatchObject({
        startsAt: new Date(from).toISOString(),
        endsAt: new Date(to).toISOString(),
        offered: (to - from) / EVERY,
        answered: (to - from) / EVERY,
      });
    }
  });

  test('counts a call that goes on over its end in the day that it entered, once, with all its talk', () => {
    const around = { from: dayBefore(date), to: dayAfter(date) };
    const { items } = read<QueueReport>(kept, { report: 'day', ...around }, 'QueueReport');
    const counted = items.reduce((sum, { handled }) => sum + (handled ?? 0), 0);
    expect(counted).toBe((hours + 12) * 4);
    for (const { handled, talkMs } of items) expect(talkMs).toBe((handled ?? 0) * 20 * MINUTE);
  });

  test(`has ${hours} hours of whoever was there throughout, and of the channel’s people`, () => {
    const { items } = read<AgentReport>(kept, { report: 'agents', ...ask }, 'AgentReport');
    expect(items).toMatchObject([{ name: 'Nino', loggedInMs: hours * HOUR, contacts: hours * 4 }]);
    const steps = read<AgentReport>(
      kept,
      { report: 'agents', by: 'interval', every: 60, ...ask },
      'AgentReport',
    ).items;
    expect(steps).toHaveLength(Math.ceil(hours));
    expect(steps.reduce((sum, { loggedInMs }) => sum + loggedInMs, 0)).toBe(hours * HOUR);
  });
});

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 24 * HOUR).toISOString().slice(0, 10);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * HOUR).toISOString().slice(0, 10);
}

test('each queue has the days of its own clock: one report, two zones, the same date', () => {
  const kept = createKeptFloor({ batch: 1 });
  const at = Date.parse('2026-10-24T18:00:00Z');
  const events: SourceEvent[] = [
    { ...OF, at, type: 'center.described', name: 'Center', zone: 'Asia/Tbilisi', dayStartHour: 0 },
    { ...OF, at, type: 'queue.described', queue: 'kyiv', zone: 'Europe/Kyiv' },
    { ...OF, at, type: 'queue.described', queue: 'tbilisi' },
  ];
  kept.fold(events);
  kept.fold(
    Array.from({ length: 36 }, (_, hour) => ({ type: 'time-passed' as const, at: at + hour * HOUR })),
  );
  const { items } = read<QueueReport>(kept, { report: 'day', from: '2026-10-25' }, 'QueueReport');
  const hoursOf = (id: string): number => {
    const day = items.find(item => item.id === id);
    return day === undefined ? 0 : (Date.parse(day.endsAt) - Date.parse(day.startsAt)) / HOUR;
  };
  expect([hoursOf('kyiv'), hoursOf('tbilisi')]).toEqual([25, 24]);
});
