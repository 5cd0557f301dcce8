// The owner of the floor: when it publishes, how time passes in it, and what it does with events that cannot be.
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../src/floor/index.ts';
import { createHub } from '../../src/gateway/hub.ts';
import type { LogLine } from '../../src/gateway/log.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

const START = Date.UTC(2026, 10, 22, 9, 0, 30);

function open(rate = 1) {
  const timers = createFakeTimers();
  const zero = timers.now();
  const log: LogLine[] = [];
  const clock = { now: () => START + (timers.now() - zero) * rate, rate };
  const hub = createHub({ epoch: 'e1', clock, timers, log: line => log.push(line) });
  const described = (queue: string, name: string): SourceEvent => ({
    type: 'queue.described',
    at: clock.now(),
    source: 'pbx',
    queue,
    name,
  });
  return { timers, log, clock, hub, described };
}

test('the first change is published at once, what follows within a tick is published together', () => {
  const { timers, hub, described } = open();
  hub.take([described('sales', 'Sales')]);
  timers.advance(0);
  expect(hub.ledger.offset).toBe(1);
  hub.take([described('sales', 'Sales 1')]);
  timers.advance(40);
  hub.take([described('sales', 'Sales 2')]);
  timers.advance(59);
  expect(hub.ledger.offset).toBe(1);
  timers.advance(1);
  expect(hub.ledger.offset).toBe(2);
  expect(hub.ledger.document.queues.sales?.name).toBe('Sales 2');
});

test('ten thousand events within a second are at most ten publications', () => {
  const { timers, hub, described } = open();
  for (let n = 0; n < 1000; n += 1) {
    hub.take(Array.from({ length: 10 }, (_, i) => described(`q${i}`, `${n}`)));
    timers.advance(1);
  }
  expect(hub.ledger.offset).toBeLessThanOrEqual(11);
});

test('what is asked for at once is published at once, and not a second time', () => {
  const { timers, hub, described } = open();
  hub.take([described('sales', 'Sales')]);
  expect(hub.publish()).toBe(1);
  expect(hub.publish()).toBe(1);
  timers.advance(1000);
  expect(hub.ledger.offset).toBe(1);
});

test('a quiet floor publishes nothing', () => {
  const { timers, hub, described } = open();
  hub.take([described('sales', 'Sales')]);
  timers.advance(25_000);
  const { offset } = hub.ledger;
  timers.advance(1_000);
  expect(hub.ledger.offset).toBe(offset);
});

test.each([1, 10])('minutes pass without any event, at rate %d: an idle queue’s windows empty', rate => {
  const { timers, hub, clock, described } = open(rate);
  const visit = { source: 'pbx', contact: 'c1', queue: 'sales' };
  hub.take([
    described('sales', 'Sales'),
    { type: 'contact.queued', at: clock.now(), ...visit, ordinal: 1 },
    { type: 'contact.left', at: clock.now(), ...visit, exit: 'abandoned' },
  ]);
  timers.advance(1_000);
  expect(hub.ledger.document.queues.sales?.last15m.abandoned).toBe(1);
  timers.advance((17 * 60_000) / rate);
  expect(hub.ledger.document.queues.sales?.last15m.abandoned).toBe(0);
  expect(hub.ledger.document.queues.sales?.today.abandoned).toBe(1);
});

test('an event that cannot be folded makes its own source lost, with the reason, and no other', () => {
  const { timers, log, clock, hub, described } = open();
  const broken = described('sales', 'Sales');
  Object.defineProperty(broken, 'queue', {
    get: () => {
      throw new Error('the bytes ran out');
    },
  });
  hub.take([
    { type: 'source.connected', at: clock.now(), source: 'pbx', name: 'PBX', capabilities: [] },
    { type: 'source.synced', at: clock.now(), source: 'pbx' },
    { type: 'source.connected', at: clock.now(), source: 'chat', name: 'Chat', capabilities: [] },
    { type: 'source.synced', at: clock.now(), source: 'chat' },
    broken,
    described('support', 'Support'),
  ]);
  timers.advance(100);
  const { sources, queues } = hub.ledger.document;
  expect([sources.pbx?.state, sources.chat?.state]).toEqual(['lost', 'live']);
  expect(sources.pbx?.reason).toContain('the bytes ran out');
  expect(queues.support?.name).toBe('Support');
  expect(log).toContainEqual(expect.objectContaining({ level: 'error', what: 'event not folded' }));
});

test('an event from next year is counted as unreadable instead of letting a year pass', () => {
  const { timers, log, clock, hub } = open();
  const at = clock.now() + 365 * 86_400_000;
  hub.take([
    { type: 'source.synced', at: clock.now(), source: 'pbx' },
    { type: 'queue.described', at, source: 'pbx', queue: 'sales' },
  ]);
  timers.advance(100);
  expect(hub.ledger.document.queues.sales).toBeUndefined();
  expect(hub.ledger.document.sources.pbx?.unparsed).toBe(1);
  expect(log).toContainEqual(expect.objectContaining({ what: 'event from the future refused' }));
});

test('a closed hub takes nothing and leaves no timer behind', () => {
  const { timers, hub, described } = open();
  hub.take([described('sales', 'Sales')]);
  hub.close();
  hub.take([described('support', 'Support')]);
  expect(timers.count).toBe(0);
  expect(hub.publish()).toBe(1);
  expect(hub.ledger.document.queues.support).toBeUndefined();
});

test('an alert is born in the gateway: one that a source tells is not taken, and the log says so', () => {
  const { hub, clock, log } = open();
  const alert = {
    type: 'alert.raised',
    at: clock.now(),
    alert: 'a1',
    rule: 'level',
    severity: 'critical',
    subject: { kind: 'gateway', id: 'gateway' },
    text: 'all is lost',
    since: clock.now(),
  } as const;
  // A source of another program is no subject to this one's types.
  Reflect.apply(hub.take, hub, [[alert]]);
  hub.publish();
  expect(hub.ledger.document.alerts).toEqual({});
  expect(log).toMatchObject([{ level: 'error', what: 'a source told what only the gateway can know' }]);
  hub.note([alert]);
  hub.publish();
  expect(hub.ledger.document.alerts.a1?.text).toBe('all is lost');
});
