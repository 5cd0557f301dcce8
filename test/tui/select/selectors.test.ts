// What is selected from the document and the time: targets, freshness, order, counts.
import { describe, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { createFilter, OPEN_FILTER } from '../../../src/tui/find/index.ts';
import { selectChannelTarget, selectMainChannel } from '../../../src/tui/moment/channel.ts';
import { selectFreshness } from '../../../src/tui/moment/freshness.ts';
import { toRate } from '../../../src/tui/moment/rate.ts';
import { filterOrder, keepPlaces, selectAgentOrder } from '../../../src/tui/select/agent-order.ts';
import { selectAgent } from '../../../src/tui/select/agents.ts';
import { type AlertsView, selectAlerts } from '../../../src/tui/select/alerts.ts';
import { selectDayChart } from '../../../src/tui/select/day-chart.ts';
import type { FigureAlert } from '../../../src/tui/select/figure-alerts.ts';
import { selectQueueEntries } from '../../../src/tui/select/queue-entries.ts';
import { selectQueueIds, sumWaits } from '../../../src/tui/select/queues.ts';
import { selectTrend } from '../../../src/tui/select/trend.ts';
import { buildAgent, buildChannel, buildDocument, buildQueue, buildSource } from '../support/build-rows.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const MINUTE = 60_000;

describe('channels', () => {
  test('the tiles speak of voice, and of another channel only where there is no voice', () => {
    expect(selectMainChannel(momentOf())?.channel).toBe('voice');
    const chatOnly = buildDocument({ channels: { chat: buildChannel(), mail: buildChannel() } });
    expect(selectMainChannel(momentOf({ document: chatOnly }))?.channel).toBe('chat');
  });

  test('the target of a total is the one that most of its contacts had', () => {
    expect(selectChannelTarget(momentOf(), 'voice')).toEqual({ share: 0.8, thresholdMs: 20_000 });
    expect(selectChannelTarget(momentOf(), 'mail')).toEqual({ share: 0.9, thresholdMs: 8 * 60 * MINUTE });
  });
});

describe('freshness', () => {
  const lost = (of: Parameters<typeof buildSource>[0]): FloorDocument =>
    buildDocument({ sources: { 'pbx-north': buildSource(of) } });

  test.each([
    ['a live source of a live feed goes on', {}, 'live', { isStale: false, now: NOW }],
    [
      'a lost source stands at its loss',
      { state: 'lost', since: NOW - MINUTE },
      'live',
      { isStale: true, now: NOW - MINUTE },
    ],
    [
      'a source that is read again stands at its last event',
      { state: 'starting', since: NOW - MINUTE, lastEventAt: NOW - 3 * MINUTE },
      'live',
      { isStale: true, now: NOW - 3 * MINUTE },
    ],
    ['no source is fresh in a feed that is not live', {}, 'waiting', { isStale: true, now: NOW }],
  ] as const)('%s', (_what, source, state, fresh) => {
    expect(selectFreshness(momentOf({ document: lost(source), status: { state } }), 'pbx-north')).toEqual(
      fresh,
    );
  });
});

describe('a rate', () => {
  test('on fewer than ten contacts has no mark', () => {
    expect(toRate({ rate: 0.1, part: 1, whole: 9, mark: 'red' })).toEqual({
      rate: 0.1,
      part: 1,
      whole: 9,
      isFew: true,
    });
    expect(toRate({ rate: 0.1, part: 1, whole: 10, mark: 'red' })).toMatchObject({
      isFew: false,
      mark: 'red',
    });
  });
  test('of nothing is no rate', () => {
    expect(toRate({ rate: undefined, part: 0, whole: 0, mark: undefined })).toEqual({
      part: 0,
      whole: 0,
      isFew: true,
    });
  });
});

describe('queues', () => {
  test('stand in the order of the config, those without one after them by name', () => {
    const queues = {
      b: buildQueue({ now: NOW, name: 'B' }),
      a: buildQueue({ now: NOW, name: 'A' }),
      z: buildQueue({ now: NOW, name: 'Z', order: 1 }),
    };
    expect(selectQueueIds(momentOf({ document: buildDocument({ queues }) }))).toEqual(['z', 'a', 'b']);
  });

  test('have the total of their channel below them where they are several', () => {
    const entries = selectQueueEntries(momentOf(), { filter: OPEN_FILTER, hasChannelRows: true });
    expect(entries.map(entry => (entry.kind === 'queue' ? entry.id : `= ${entry.channel}`))).toEqual([
      'support',
      'sales',
      'billing',
      'retention',
      'vip',
      'callback',
      '= voice',
      'chat',
      'mail',
    ]);
  });

  test('are safe under any name: a queue may be called __proto__', () => {
    const queues = JSON.parse('{"__proto__": {}}');
    Object.defineProperty(queues, '__proto__', {
      value: buildQueue({ now: NOW, name: 'Proto' }),
      enumerable: true,
    });
    const document = buildDocument({ queues, channels: { voice: buildChannel() } });
    expect(selectQueueEntries(momentOf({ document }), { filter: OPEN_FILTER, hasChannelRows: true })).toEqual(
      [{ kind: 'queue', id: '__proto__', channel: 'voice' }],
    );
  });

  test('sum their waits without adding channels, and name the one with the longest', () => {
    expect(sumWaits(momentOf(), 'voice')).toMatchObject({
      count: 10,
      queueCount: 3,
      pastTarget: 6,
      longest: { ms: 192_000, queueId: 'support' },
    });
  });

  test('have a trend that is empty before their day began', () => {
    const early = NOW - 13 * 60 * MINUTE;
    const trend = selectTrend(momentOf(), 'support', early);
    expect(trend.slice(0, 6).every(value => value === undefined)).toBe(true);
    expect(trend.at(-1)).toBeTypeOf('number');
  });

  test('have a trend that is empty where nobody saw them yet, not zero', () => {
    const floor = buildRichFloor(NOW);
    const { support } = floor.queues;
    if (!support) throw new Error('the rich floor has no queue support');
    const seen = { ...support, today: { ...support.today, seenFrom: NOW - 20 * MINUTE } };
    const document = { ...floor, queues: { ...floor.queues, support: seen } };
    const trend = selectTrend(momentOf({ document }), 'support', NOW);
    expect(trend.map(value => value === undefined)).toEqual([...Array(10).fill(true), false, false]);
  });
});

describe('who needs you', () => {
  const order = selectAgentOrder(momentOf(), { byName: false });

  test('is the longest past a red limit first, then amber', () => {
    const nameOf = (id: string) => buildRichFloor(NOW).agents[id]?.name;
    expect(order.needy.map(nameOf)).toEqual([
      'Dato K.',
      'Mariam J.',
      'გიორგი მაისურაძე',
      'ლევან კაპანაძე',
      'ნინო ბერიძე',
    ]);
  });

  test('is also who is free while callers of his queue wait over twenty seconds', () => {
    const document = buildDocument({
      queues: {
        support: buildQueue({ now: NOW, name: 'Support', waits: [25] }),
        vip: buildQueue({ now: NOW, name: 'VIP' }),
      },
      agents: {
        1: buildAgent({
          name: 'Free in Support',
          since: NOW - MINUTE,
          memberships: { support: { penalty: 0 } },
        }),
        2: buildAgent({
          name: 'Paused in Support',
          since: NOW,
          memberships: { support: { penalty: 0, paused: true } },
        }),
        3: buildAgent({ name: 'Free in VIP', since: NOW, memberships: { vip: { penalty: 0 } } }),
      },
    });
    expect(selectAgentOrder(momentOf({ document }), { byName: false }).needy).toEqual(['1']);
  });

  test('comes before the others who are logged in; the offline are a list of their own', () => {
    expect(order.working.slice(0, 5)).toEqual(order.needy);
    expect(order.working).toHaveLength(46);
    expect(order.offline).toHaveLength(2);
  });

  test('has no say on a wall, where everybody stands by name', () => {
    const byName = selectAgentOrder(momentOf(), { byName: true });
    const names = byName.working.map(id => buildRichFloor(NOW).agents[id]?.name ?? '');
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
  });

  test('keeps its places for as long as somebody reads: gone ones leave, new ones come last', () => {
    const before = { needy: ['a', 'b', 'c'], working: [], offline: [] };
    expect(keepPlaces(before, { needy: ['d', 'c', 'a'], working: [], offline: [] }).needy).toEqual([
      'a',
      'c',
      'd',
    ]);
  });

  test('is found by a part of the name in any case', () => {
    expect(filterOrder(momentOf(), order, createFilter('DATO', createWords())).working).toEqual(['1001']);
  });
});

describe('an agent', () => {
  test('has home first, by penalty, and how many queues more', () => {
    expect(selectAgent(momentOf(), '1003')).toMatchObject({
      queueName: 'Support',
      otherQueues: ['Sales', 'Billing'],
    });
  });
  test('on a contact of a queue he is no member of is away from home', () => {
    expect(selectAgent(momentOf(), '1032')).toMatchObject({ queueName: 'Support', isAway: true });
  });
  test('whose state began before anything was seen has a time that is at least so long', () => {
    expect(selectAgent(momentOf(), '1041')).toMatchObject({ isAtLeast: true, inStateMs: 131_000 });
  });
  test('who is not there is nobody', () => {
    expect(selectAgent(momentOf(), 'constructor')).toBeUndefined();
  });
});

describe('alerts', () => {
  const view = selectAlerts(momentOf());
  const figuresOf = ({ first }: AlertsView): FigureAlert[] =>
    first.flatMap(alert => ('figure' in alert ? [alert] : []));
  const figures = figuresOf(view);

  test('are one for each queue, agent and campaign, red before amber', () => {
    expect(view.first.slice(0, 3)).toMatchObject([
      { figure: 'longestWait', subject: 'Support', mark: 'red', isNobodyFree: true },
      { figure: 'inState', subject: 'Dato K.', mark: 'red' },
      { figure: 'inState', subject: 'Mariam J.', mark: 'red' },
    ]);
    const marks = view.first.map(({ mark }) => mark);
    expect(marks).toEqual([...marks].sort().reverse());
  });

  test('say since when, where that can be told, and are silent where it cannot', () => {
    expect(figures[0]?.since).toBe(NOW - 192_000 + 120_000);
    expect(figures.find(({ figure }) => figure === 'serviceLevel30m')?.since).toBeUndefined();
  });

  test('of a channel’s total name the channel', () => {
    expect(figures.filter(alert => alert.subject === undefined && alert.channel === undefined)).toEqual([]);
    const { voice } = buildRichFloor(NOW).channels;
    const alone = buildDocument({ channels: voice ? { voice } : {}, queues: {} });
    const moment = momentOf({ document: alone });
    const passed = [{ figure: 'occupancy', id: '*voice', mark: 'amber', since: NOW, limit: 0.85 }] as const;
    expect(selectAlerts({ ...moment, marks: { ...moment.marks, passed } }).first).toMatchObject([
      { figure: 'occupancy', channel: 'voice', isNobodyFree: false },
    ]);
  });

  test('say that nobody is free of waits only', () => {
    const told = figures.filter(alert => alert.isNobodyFree).map(({ figure }) => figure);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(figure => ['longestWait', 'waiting', 'pastTarget'].includes(figure))).toBe(true);
  });

  test('are gone as soon as the figures deny them: an agent’s next state, a queue nobody waits in', () => {
    const moment = momentOf();
    const { document } = moment;
    const { 1001: dato } = document.agents;
    const { support } = document.queues;
    if (!dato || !support) throw new Error('no Dato, no Support');
    const { auto: _auto, ...working } = dato;
    const { oldestWaitingSince: _gone, ...quiet } = support;
    const later = {
      ...document,
      agents: {
        ...document.agents,
        1001: { ...working, state: 'on-contact' as const, since: NOW },
      },
      queues: { ...document.queues, support: { ...quiet, waiting: {}, waitingCount: 0 } },
    };
    const after = selectAlerts({ ...moment, document: later });
    expect(after.first).not.toContainEqual(expect.objectContaining({ subject: 'Dato K.' }));
    expect(figuresOf(after).find(({ subject }) => subject === 'Support')?.figure).toBe('serviceLevel30m');
    expect(selectAgent({ ...moment, document: later }, '1001')).not.toHaveProperty('mark');
  });

  test('cannot be told while nothing vouches for the figures', () => {
    expect(selectAlerts(momentOf({ status: { state: 'stale', asOf: NOW } }))).toMatchObject({
      blind: { kind: 'not-live', since: NOW },
      count: 0,
      first: [],
    });
  });
});

describe('the day', () => {
  test('is half hours of which numerators and denominators are summed over the queues', () => {
    const chart = selectDayChart(momentOf());
    expect(chart?.spans).toHaveLength(48);
    expect(chart?.spans[26]).toMatchObject({ offered: 116 });
    expect(chart?.spans[29]).toBeUndefined();
  });

  test('has no level where too few came to tell one, once others had enough', () => {
    const chart = selectDayChart(momentOf());
    expect(chart?.spans[4]).toEqual({ offered: 0, abandoned: 0, levelMet: 0, levelOf: 0 });
    expect(chart?.spans[5]?.levelRate).toBeUndefined();
  });

  test('has as many half hours as the clock gives it', () => {
    const dayStartedAt = Date.UTC(2026, 9, 24, 22);
    const document = buildDocument({
      center: { center: { name: 'Berlin', zone: 'Europe/Berlin', dayStartHour: 0, dayStartedAt } },
      channels: { voice: buildChannel() },
    });
    expect(selectDayChart(momentOf({ document, now: dayStartedAt }))?.spans).toHaveLength(50);
  });
});
