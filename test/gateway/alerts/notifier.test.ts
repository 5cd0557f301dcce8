// Who is told: of what is raised, taken up and over; not in quiet hours, not while silenced, and never twice.
import { expect, test } from 'vitest';
import type { AlertRaised, GatewayEvent } from '../../../src/floor/index.ts';
import type { Channel } from '../../../src/gateway/alerts/delivery/channel.ts';
import type { Letter } from '../../../src/gateway/alerts/delivery/letter.ts';
import { startNotifier } from '../../../src/gateway/alerts/delivery/notifier.ts';
import { openAlertStore } from '../../../src/gateway/alerts/store/alert-store.ts';
import { createHub } from '../../../src/gateway/hub.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';

const START = Date.UTC(2026, 10, 23, 10);

type ToldOf<E extends GatewayEvent> = E extends GatewayEvent ? Omit<E, 'at'> : never;

function open({ store = openAlertStore(undefined, () => {}), more = {}, past = [] }: Opening = {}) {
  const timers = createFakeTimers();
  const zero = timers.now();
  const clock = { now: () => START + timers.now() - zero, rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => {} });
  const letters: Letter[] = [];
  const channel: Channel = { name: 'pager', concurrency: 1, send: async () => ({ ok: true }), ...more };
  const office = {
    post: (letter: Letter) => void letters.push(letter),
    dead: () => [],
    resend: () => [],
    waitingCount: 0,
    close: () => {},
  };
  hub.note(past.map(event => ({ ...event, at: clock.now() })));
  hub.publish();
  startNotifier({ hub, clock, timers, wallNow: clock.now, channels: [channel], office, store });
  return {
    letters,
    store,
    ids: () => letters.map(({ id }) => id),
    now: clock.now,
    tell(...events: readonly ToldOf<GatewayEvent>[]) {
      hub.note(events.map(event => ({ ...event, at: clock.now() })));
      timers.advance(0);
    },
    pass: (ms: number) => timers.advance(ms),
  };
}

interface Opening {
  readonly store?: ReturnType<typeof openAlertStore>;
  readonly more?: Partial<Channel>;
  /** What was in the floor before. */
  readonly past?: readonly ToldOf<GatewayEvent>[];
}

function raised(more: Partial<Omit<AlertRaised, 'type'>> = {}): ToldOf<AlertRaised> {
  return {
    type: 'alert.raised',
    alert: 'a1',
    rule: 'crowd',
    severity: 'warning',
    subject: { kind: 'queues', id: 'support', name: 'Support' },
    since: START,
    text: 'Support: 9 wait',
    ...more,
  };
}

test('an alert is told when it is raised, when somebody takes it up, and when it is over', () => {
  const center = open();
  center.tell(raised());
  center.tell({ type: 'alert.acknowledged', alert: 'a1', by: 'levan' });
  center.tell({ type: 'alert.recovered', alert: 'a1' });
  expect(center.ids()).toEqual(['pager/a1/raised', 'pager/a1/acknowledged', 'pager/a1/recovered']);
  expect(JSON.parse(center.letters[0]?.body ?? '')).toMatchObject({
    apiVersion: 'ringtop/v1',
    kind: 'AlertEvent',
    id: 'a1/raised',
    event: 'raised',
    alert: { id: 'a1', rule: 'crowd', state: 'raised', text: 'Support: 9 wait' },
  });
});

test('in quiet hours nobody is told; when they are over, whoever is to be told of what still stands', () => {
  const center = open();
  center.tell(raised({ quietUntil: START + 3_600_000 }));
  center.tell(raised({ alert: 'a2', quietUntil: START + 3_600_000 }));
  center.tell({ type: 'alert.recovered', alert: 'a2' });
  expect(center.ids()).toEqual([]);
  center.pass(3_600_000);
  center.pass(0);
  expect(center.ids()).toEqual(['pager/a1/raised']);
});

test('what somebody has taken up in quiet hours is told to nobody', () => {
  const center = open();
  center.tell(raised({ quietUntil: START + 3_600_000 }));
  center.tell({ type: 'alert.acknowledged', alert: 'a1', by: 'levan' });
  center.pass(4_000_000);
  expect(center.ids()).toEqual([]);
});

test('a silence holds what is raised in it, until it ends or is ended', () => {
  const center = open();
  center.tell(raised(), { type: 'alert.silenced', alert: 'a1', until: START + 600_000 });
  expect(center.ids()).toEqual([]);
  center.tell({ type: 'alert.silenced', alert: 'a1' });
  expect(center.ids()).toEqual(['pager/a1/raised']);
});

test('who was told that it is raised is told of its end, silenced or not', () => {
  const center = open();
  center.tell(raised());
  center.tell({ type: 'alert.silenced', alert: 'a1', until: START + 600_000 });
  center.tell({ type: 'alert.expired', alert: 'a1', because: 'its row is gone' });
  expect(center.ids()).toEqual(['pager/a1/raised', 'pager/a1/expired']);
});

test('a channel may be for what is critical, or for some rules', () => {
  const critical = open({ more: { severity: 'critical' } });
  critical.tell(raised(), raised({ alert: 'a2', severity: 'critical' }));
  expect(critical.ids()).toEqual(['pager/a2/raised']);
  const rules = open({ more: { rules: ['other'] } });
  rules.tell(raised(), raised({ alert: 'a2', rule: 'other' }));
  expect(rules.ids()).toEqual(['pager/a2/raised']);
});

test('of people nothing but ids leaves the house, unless names are asked for', () => {
  const ofNino = raised({
    subject: { kind: 'agents', id: '1002', name: 'Nino Beridze' },
    figure: 'stateMs',
    value: 1_500_000,
    text: 'Nino Beridze: on a break for 25:00',
  });
  const bare = open();
  bare.tell(ofNino);
  bare.tell({ type: 'alert.acknowledged', alert: 'a1', by: 'levan', note: 'Nino is ill' });
  expect(bare.letters.map(({ body }) => body).join()).not.toMatch(/Nino/);
  const named = open({ more: { names: true } });
  named.tell(ofNino);
  expect(named.letters[0]?.body).toContain('Nino Beridze');
});

test('what was told before a restart is not told again', () => {
  const store = openAlertStore(undefined, () => {});
  store.keepTold('a1');
  store.keepTold('long ago');
  const center = open({ store, past: [raised()] });
  center.pass(0);
  expect(store.told()).toEqual(['a1']);
  expect(center.ids()).toEqual([]);
  center.tell({ type: 'alert.recovered', alert: 'a1' });
  expect(center.ids()).toEqual(['pager/a1/recovered']);
  expect(store.told()).toEqual([]);
});
