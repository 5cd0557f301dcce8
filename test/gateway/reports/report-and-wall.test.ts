// A report of a window and the wall for the same window show the same figures.
import { describe, expect, test } from 'vitest';
import { documentOf, type Floor, QUARTER_MS } from '../../../src/floor/index.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { asFields } from '../../../src/lib/fields.ts';
import type {
  AgentReport,
  CampaignReport,
  QueueReport,
  QueueReportItem,
} from '../../../src/protocol/index.ts';
import { contractList, type Report, type ReportAsk } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { createKeptFloor, type KeptFloor } from '../history/intervals/kept-floor.ts';

const DAY_START = Date.UTC(2026, 10, 22, 20);
const HOUR = 3_600_000;

/** Monday 23 November in Tbilisi, from its first instant, with the outage that it has; and some of Tuesday. */
function simulateDay({ hours, seed = 7 }: { hours: number; seed?: number }): KeptFloor {
  const kept = createKeptFloor({ batch: 211 });
  kept.fold(simulateEvents({ seed, startAt: DAY_START + HOUR, until: DAY_START + hours * HOUR }));
  return kept;
}

function read<Of extends Report>({ db }: KeptFloor, ask: ReportAsk, kind: Of['kind']): Of {
  const report = readReport(db, ask);
  if (report.kind !== kind) throw new Error(`a ${report.kind}`);
  return report as Of;
}

function figuresOf(item: QueueReportItem): object {
  const {
    id: _id,
    name: _name,
    channel: _channel,
    team: _team,
    startsAt: _startsAt,
    endsAt: _endsAt,
    ...figures
  } = item;
  return figures;
}

function listOf(kind: 'queues' | 'channels' | 'agents' | 'campaigns', floor: Floor) {
  return contractList(kind, documentOf(floor), { at: floor.at ?? 0, epoch: 'e', offset: 0 }).items;
}

describe.each([7, 8])('of the simulated day %i, while it goes on', seed => {
  const kept = simulateDay({ hours: 16, seed });
  const today = { from: 'today' } as const;

  test('a day’s report has every counter and rate that the rows of the queues have', () => {
    const report = read<QueueReport>(kept, { report: 'day', ...today }, 'QueueReport');
    const queues = listOf('queues', kept.floor);
    expect(report.items.map(({ id }) => id)).toEqual(queues.map(({ id }) => id));
    for (const [place, queue] of queues.entries()) {
      const item = report.items[place];
      if (item === undefined || !('today' in queue)) throw new Error('no such row');
      expect(figuresOf(item), item.name ?? '').toEqual(queue.today);
    }
    expect(report.items.reduce((sum, { offered }) => sum + (offered ?? 0), 0)).toBeGreaterThan(1_000);
  });

  test('its totals are those of the channels', () => {
    const report = read<QueueReport>(kept, { report: 'day', by: 'channel', ...today }, 'QueueReport');
    const byName = new Map(listOf('channels', kept.floor).map(channel => [channel.id, channel]));
    expect(report.items.length).toBe(byName.size);
    for (const items of [report.items, report.totals]) {
      for (const item of items) expect(byName.get(item.id ?? '')).toMatchObject({ today: figuresOf(item) });
    }
  });

  test('its quarters of an hour are those of the chart, and its hours are sums of them', () => {
    const quarters = read<QueueReport>(
      kept,
      { report: 'intervals', by: 'queue', every: 15, ...today },
      'QueueReport',
    );
    const chart = documentOf(kept.floor).intervals;
    for (const item of quarters.items) {
      const quarter = chart[item.id ?? '']?.quarters[Date.parse(item.startsAt)];
      expect(item.offered).toBe(quarter?.offered ?? 0);
      expect(item).toMatchObject({
        answered: quarter?.answered ?? 0,
        abandoned: quarter?.abandoned ?? 0,
        shortAbandoned: quarter?.shortAbandoned ?? 0,
        serviceLevelMet: quarter?.serviceLevelMet ?? 0,
        serviceLevelOf: quarter?.serviceLevelOf ?? 0,
      });
    }
    const hours = read<QueueReport>(
      kept,
      { report: 'intervals', by: 'queue', every: 60, ...today },
      'QueueReport',
    );
    for (const hour of hours.items) {
      const from = Date.parse(hour.startsAt);
      const parts = quarters.items.filter(({ id, startsAt }) => {
        const at = Date.parse(startsAt);
        return id === hour.id && at >= from && at < from + 4 * QUARTER_MS;
      });
      for (const key of [
        'offered',
        'answered',
        'serviceLevelMet',
        'serviceLevelOf',
        'talkMs',
        'answerWaitMs',
      ] as const)
        expect(parts.reduce((sum, part) => sum + (part[key] ?? 0), 0)).toBe(hour[key]);
    }
  });

  test('people have the contacts, the misses and the time that their rows say, with what they are in now', () => {
    const report = read<AgentReport>(kept, { report: 'agents', ...today }, 'AgentReport');
    const items = new Map(report.items.map(item => [item.id, item]));
    for (const agent of kept.floor.agents.values()) {
      const { contacts, missed, talkMs, holdMs, wrapUpMs, availableMs } = agent.today;
      const item = items.get(agent.id);
      const running = agent.countedTo === undefined ? 0 : (kept.floor.at ?? 0) - agent.countedTo;
      const { state, own } = agent.standpoint;
      const isIn = (...states: string[]): number => (states.includes(state) && !own ? running : 0);
      if (item === undefined) {
        // Who was not logged in is not reported.
        expect({ contacts, missed, talkMs, availableMs }).toEqual({
          contacts: 0,
          missed: 0,
          talkMs: 0,
          availableMs: 0,
        });
        continue;
      }
      expect(item).toMatchObject({
        contacts,
        missed,
        talkMs: talkMs + isIn('on-contact'),
        holdMs: holdMs + isIn('on-hold'),
        wrapUpMs: wrapUpMs + isIn('wrap-up'),
        availableMs: availableMs + isIn('available', 'reserved'),
      });
    }
  });

  test('people’s time by interval adds up to their time of the day', () => {
    const [total] = read<AgentReport>(kept, { report: 'agents', ...today }, 'AgentReport').totals;
    const steps = read<AgentReport>(
      kept,
      { report: 'agents', by: 'interval', every: 30, ...today },
      'AgentReport',
    );
    for (const key of ['loggedInMs', 'availableMs', 'talkMs', 'breakMs', 'contacts', 'missed'] as const)
      expect(steps.items.reduce((sum, item) => sum + item[key], 0)).toBe(total?.[key]);
  });

  test('campaigns have the attempts, connects, drops and outcomes of `ringtop get campaigns`, under the same names', () => {
    const report = read<CampaignReport>(kept, { report: 'campaigns', ...today }, 'CampaignReport');
    const live = new Map(listOf('campaigns', kept.floor).map(item => [item.id, asFields(item).today]));
    expect(report.items.length).toBeGreaterThan(0);
    for (const { id, attempts, connects, drops, outcomes } of report.items)
      expect({ attempts, connects, drops, outcomes }).toEqual(live.get(id ?? ''));
  });
});

test('a day that is over keeps the figures that the wall had at its end, with what became of its last contacts since', () => {
  const before = simulateDay({ hours: 24 });
  const after = simulateDay({ hours: 27 });
  const asToday = read<QueueReport>(before, { report: 'day', from: '2026-11-23' }, 'QueueReport');
  const asYesterday = read<QueueReport>(after, { report: 'day' }, 'QueueReport');
  expect(asYesterday.items.map(({ id, offered }) => [id, offered])).toEqual(
    asToday.items.map(({ id, offered }) => [id, offered]),
  );
  const live = new Map([...after.floor.queues].map(([id, { today }]) => [id, today]));
  expect(live.size).toBeGreaterThan(0);
  for (const { offered, answered, abandoned, leftOther, lost, settling, waiting } of asYesterday.items) {
    expect(offered).toBe(
      [answered, abandoned, leftOther, lost, settling, waiting].reduce(
        (sum: number, count) => sum + (count ?? 0),
        0,
      ),
    );
  }
});

test('two days are the sums of their numerators and denominators, never a mean of their rates', () => {
  const kept = simulateDay({ hours: 40 });
  const days = read<QueueReport>(
    kept,
    { report: 'day', from: '2026-11-23', to: '2026-11-24' },
    'QueueReport',
  );
  const month = read<QueueReport>(
    kept,
    { report: 'month', from: '2026-11-23', to: '2026-11-24' },
    'QueueReport',
  );
  for (const whole of month.items) {
    const parts = days.items.filter(({ id }) => id === whole.id);
    expect(parts.length).toBe(2);
    const met = parts.reduce((sum, { serviceLevelMet }) => sum + (serviceLevelMet ?? 0), 0);
    const of = parts.reduce((sum, { serviceLevelOf }) => sum + (serviceLevelOf ?? 0), 0);
    expect(whole.serviceLevelRate).toBe(of === 0 ? null : met / of);
  }
  expect(month.series.length).toBeGreaterThan(0);
});
