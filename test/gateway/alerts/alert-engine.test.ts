// Rules on a living floor: raised after their time, over after theirs, silent where nothing vouches for the figures.
import { describe, expect, test } from 'vitest';
import { toAlertRules } from '../../../src/cli/config/to-alerts.ts';
import type { AlertRow, GatewayEvent, SourceEvent } from '../../../src/floor/index.ts';
import { type AlertEngine, createAlertEngine } from '../../../src/gateway/alerts/alert-engine.ts';
import type { BuiltInSettings } from '../../../src/gateway/alerts/built-in/built-in.ts';
import { createBuiltInWatchers } from '../../../src/gateway/alerts/built-in/built-in-watchers.ts';
import { createRuleWatcher } from '../../../src/gateway/alerts/rule-watcher.ts';
import { createHub, type Hub } from '../../../src/gateway/hub.ts';
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';

/** Monday 23 November 2026, 10:00 in UTC, 14:00 in Tbilisi. */
const START = Date.UTC(2026, 10, 23, 10);

type Rule = Parameters<typeof toAlertRules>[0] extends readonly (infer One)[] | undefined ? One : never;
type Told<E extends SourceEvent> = E extends SourceEvent ? Omit<E, 'at' | 'source'> : never;

interface Center {
  readonly hub: Hub;
  readonly timers: FakeTimers;
  readonly engine: AlertEngine;
  now(): number;
  tell(...events: readonly Told<SourceEvent>[]): void;
  /** Callers who enter and wait. */
  enter(...contacts: readonly string[]): void;
  leave(...contacts: readonly string[]): void;
  pass(seconds: number): void;
  alerts(): readonly AlertRow[];
  only(): AlertRow;
}

function open(rules: readonly Rule[], { builtIn = ALL_OFF, past = [] }: Opening = {}): Center {
  const timers = createFakeTimers();
  const zero = timers.now();
  const clock = { now: () => START + timers.now() - zero, rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => {} });
  const tell = (...events: readonly Told<SourceEvent>[]): void => {
    hub.take(events.map(event => ({ ...event, at: clock.now(), source: 'pbx' })));
    timers.advance(100);
  };
  tell(
    { type: 'center.described', name: 'Tbilisi', zone: 'Asia/Tbilisi', dayStartHour: 0 },
    { type: 'source.connected', name: 'PBX', capabilities: [] },
    { type: 'queue.described', queue: 'support', name: 'Support' },
    { type: 'queue.described', queue: 'vip', name: 'VIP' },
    { type: 'source.synced' },
  );
  hub.note(past);
  hub.publish();
  let given = 0;
  const engine = createAlertEngine({
    hub,
    clock,
    timers,
    watchers: [...toAlertRules(rules).map(createRuleWatcher), ...createBuiltInWatchers(builtIn)],
    builtIn: () => builtIn,
    nextId: () => `a${++given}`,
  });
  const alerts = (): readonly AlertRow[] => {
    hub.publish();
    return Object.values(hub.ledger.document.alerts);
  };
  return {
    hub,
    timers,
    engine,
    now: clock.now,
    tell,
    enter: (...contacts) =>
      tell(
        ...contacts.map(
          contact => ({ type: 'contact.queued', contact, queue: 'support', ordinal: 1 }) as const,
        ),
      ),
    leave: (...contacts) =>
      tell(
        ...contacts.map(
          contact => ({ type: 'contact.left', contact, queue: 'support', exit: 'abandoned' }) as const,
        ),
      ),
    pass(seconds) {
      for (let n = 0; n < seconds; n++) timers.advance(1_000);
    },
    alerts,
    only() {
      const [first, ...more] = alerts();
      if (first === undefined || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} alerts`);
      return first;
    },
  };
}

interface Opening {
  readonly builtIn?: BuiltInSettings;
  /** What was in the floor before. */
  readonly past?: readonly GatewayEvent[];
}

const ALL_OFF: BuiltInSettings = { 'source-lost': 'off', 'drop-cap-near': 'off', 'impossible-floor': 'off' };
const CROWD: Rule = { when: 'queues[*].waitingCount > 2', for: '2m', hold: '1m', severity: 'critical' };

describe('a rule of the config', () => {
  test('raises its alert when it has been so for its time, and says of what and since when', () => {
    const center = open([CROWD]);
    center.enter('c1', 'c2', 'c3');
    const since = center.now() - 100;
    center.pass(119);
    expect(center.alerts()).toEqual([]);
    center.pass(1);
    expect(center.only()).toEqual({
      source: 'pbx',
      rule: 'queues.waitingCount',
      severity: 'critical',
      subject: { kind: 'queues', id: 'support', name: 'Support' },
      figure: 'waitingCount',
      value: 3,
      text: 'Support: waitingCount is 3, > 2',
      since,
      raisedAt: since + 120_000,
    });
  });

  test('raises nothing for a crowd that is gone before its time', () => {
    const center = open([CROWD]);
    center.enter('c1', 'c2', 'c3');
    center.pass(110);
    center.leave('c1');
    center.pass(300);
    expect(center.alerts()).toEqual([]);
  });

  test('is over when it has been well for as long as it is to hold', () => {
    const center = open([CROWD]);
    center.enter('c1', 'c2', 'c3');
    center.pass(121);
    center.leave('c1');
    center.pass(58);
    expect(center.only().recoveredAt).toBeUndefined();
    center.pass(3);
    expect(center.only().recoveredAt).toBeDefined();
  });

  test('is raised again as another alert', () => {
    const center = open([{ ...CROWD, for: '10s', hold: '10s' }]);
    for (const caller of ['c1', 'c2', 'c3']) center.enter(caller);
    center.pass(11);
    center.leave('c1');
    center.pass(11);
    center.enter('c4');
    center.pass(11);
    expect(center.alerts().map(({ recoveredAt }) => recoveredAt !== undefined)).toEqual([true, false]);
  });

  test('that runs with the clock is raised while nothing happens', () => {
    const center = open([{ when: 'queues[*].oldestWaitMs > 2m', for: '0s' }]);
    center.enter('c1');
    center.pass(119);
    expect(center.alerts()).toEqual([]);
    center.pass(2);
    expect(center.only().text).toMatch(/^Support: oldestWaitMs is 2:0\d, > 2m$/);
  });

  test('that runs with the clock is raised also where something is published ten times a second', () => {
    const center = open([{ when: 'queues[support].oldestWaitMs > 10s', for: '0s' }]);
    center.enter('c1');
    for (let n = 0; n < 150; n++) center.tell({ type: 'queue.described', queue: 'vip', name: `VIP ${n}` });
    expect(center.only().subject.id).toBe('support');
  });

  test('is for the queues that it names, by id or by name', () => {
    const center = open([{ ...CROWD, for: '0s', queues: ['VIP'] }]);
    center.enter('c1', 'c2', 'c3');
    center.pass(5);
    expect(center.alerts()).toEqual([]);
  });

  test('says its own text, with the figures in it', () => {
    const text = '{name} {waitingCount}/{limit}, {channel}';
    const center = open([{ ...CROWD, for: '0s', text }]);
    center.enter('c1', 'c2', 'c3');
    expect(center.only().text).toBe('Support 3/2, voice');
  });
});

describe('where nothing vouches for the figures', () => {
  test('a source that is lost raises nothing of its rows, and its time begins anew when it is back', () => {
    const center = open([CROWD]);
    center.enter('c1', 'c2', 'c3');
    center.pass(60);
    center.tell({ type: 'source.lost', reason: 'no answer' });
    center.pass(600);
    expect(center.alerts()).toEqual([]);
    center.tell({ type: 'source.synced' });
    center.pass(119);
    expect(center.alerts()).toEqual([]);
    center.pass(2);
    expect(center.only().rule).toBe('queues.waitingCount');
  });

  test('an alert neither recovers nor expires while its source is lost', () => {
    const center = open([CROWD]);
    center.enter('c1', 'c2', 'c3');
    center.pass(121);
    center.tell({ type: 'source.lost', reason: 'no answer' });
    center.pass(600);
    expect(center.only()).not.toHaveProperty('recoveredAt');
    expect(center.only()).not.toHaveProperty('expired');
  });

  test('an alert whose row is gone expires, and says so', () => {
    const center = open([CROWD]);
    center.enter('c1', 'c2', 'c3');
    center.pass(121);
    center.tell({ type: 'queue.removed', queue: 'support' });
    expect(center.only().expired?.because).toBe('its row is gone');
  });
});

describe('in quiet hours', () => {
  test('an alert is raised, and says until when nobody is told: by the clock of the queue’s zone', () => {
    const center = open([{ ...CROWD, for: '0s', quiet: '13:00-15:00' }]);
    center.enter('c1', 'c2', 'c3');
    expect(center.only().quietUntil).toBe(Date.UTC(2026, 10, 23, 11));
  });

  test('outside of them it is not', () => {
    const center = open([{ ...CROWD, for: '0s', quiet: '09:00-12:00' }]);
    center.enter('c1', 'c2', 'c3');
    expect(center.only()).not.toHaveProperty('quietUntil');
  });
});

describe('what was raised before a restart', () => {
  const past: GatewayEvent[] = [
    {
      type: 'alert.raised',
      at: START,
      alert: 'before-1',
      rule: 'queues.waitingCount',
      severity: 'critical',
      subject: { kind: 'queues', id: 'support' },
      source: 'pbx',
      since: START,
      text: 'Support: 9 wait',
    },
  ];

  test('goes on as the same alert, and recovers as any other', () => {
    const center = open([CROWD], { past });
    center.pass(61);
    expect(center.only().recoveredAt).toBeDefined();
  });

  test('expires where its rule is no more', () => {
    const center = open([], { past });
    expect(center.only().expired?.because).toBe('its rule is no more');
  });
});

describe('built in', () => {
  test('a source that is lost for half a minute is an alert, with the reason, until it is back', () => {
    const center = open([], { builtIn: {} });
    center.tell({ type: 'source.lost', reason: 'the login was refused' });
    center.pass(31);
    expect(center.only().text).toBe('PBX is not live: the login was refused');
    center.tell({ type: 'source.synced' });
    center.pass(11);
    expect(center.only().recoveredAt).toBeDefined();
  });

  test('a campaign near its drop cap is an alert from ninety hundredths of the cap on', () => {
    const center = open([], { builtIn: {} });
    const dial = (contact: string, outcome: 'connected' | 'dropped'): Told<SourceEvent>[] => [
      { type: 'campaign.dialed', campaign: 'spring', contact },
      { type: 'campaign.dial-ended', campaign: 'spring', contact, outcome },
    ];
    center.tell({
      type: 'campaign.described',
      campaign: 'spring',
      name: 'Spring',
      dropCap: { share: 0.03, windowMs: 86_400_000 },
    });
    for (let n = 0; n < 97; n++) center.tell(...dial(`d${n}`, 'connected'));
    for (let n = 97; n < 100; n++) center.tell(...dial(`d${n}`, 'dropped'));
    center.pass(61);
    expect(center.only().text).toBe('Spring: 3 % dropped, the cap is 3 % (3 of 100)');
  });

  test('a campaign that dials although it is paused is an alert at once, with both times', () => {
    const center = open([], { builtIn: {} });
    center.tell(
      { type: 'campaign.described', campaign: 'spring', name: 'Spring offer' },
      { type: 'campaign.changed', campaign: 'spring', state: 'running' },
    );
    center.tell({ type: 'campaign.dialed', campaign: 'spring', contact: 'd1' });
    center.tell({ type: 'campaign.changed', campaign: 'spring', state: 'paused' });
    center.pass(5);
    expect(center.alerts()).toEqual([]);
    center.tell({ type: 'campaign.dialed', campaign: 'spring', contact: 'd2' });
    center.pass(1);
    expect(center.only()).toMatchObject({
      ...{ rule: 'dialed-though-paused', severity: 'critical' },
      text: '"Spring offer" dialed at 14:00:05 although paused at 14:00:00',
    });
    center.tell({ type: 'campaign.changed', campaign: 'spring', state: 'running' });
    center.pass(61);
    expect(center.only().recoveredAt).toBeDefined();
  });

  test('one that is switched off is not raised', () => {
    const center = open([], { builtIn: { 'source-lost': 'off', 'history-stopped': 'off' } });
    center.tell({ type: 'source.lost', reason: 'gone' });
    center.engine.raiseBuiltIn('history-stopped', 'the disk is full');
    center.pass(60);
    expect(center.alerts()).toEqual([]);
  });

  test('a part of the gateway raises its own once, and settles it', () => {
    const center = open([]);
    center.engine.raiseBuiltIn('history-stopped', 'the disk is full');
    center.engine.raiseBuiltIn('history-stopped', 'the disk is full');
    expect(center.only()).toMatchObject({ rule: 'history-stopped', subject: { kind: 'gateway' } });
    center.engine.settleBuiltIn('history-stopped');
    expect(center.only().recoveredAt).toBeDefined();
  });
});

test('other rules take the place of those that were: their alerts expire, those that stay go on', () => {
  const center = open([
    { ...CROWD, for: '0s' },
    { ...CROWD, for: '0s', name: 'other' },
  ]);
  center.enter('c1', 'c2', 'c3');
  expect(center.alerts()).toHaveLength(2);
  center.engine.use(toAlertRules([{ ...CROWD, for: '0s' }]).map(createRuleWatcher));
  expect(center.alerts().map(({ rule, expired }) => [rule, expired?.because])).toEqual([
    ['queues.waitingCount', undefined],
    ['other', 'its rule is no more'],
  ]);
});

test('a closed engine judges no more', () => {
  const center = open([{ ...CROWD, for: '0s' }]);
  center.engine.close();
  center.enter('c1', 'c2', 'c3');
  center.pass(10);
  expect(center.alerts()).toEqual([]);
});
