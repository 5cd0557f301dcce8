// Every byte that scoped sessions are sent over a busy hour, with all methods called: none of what is elsewhere.
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { KINDS } from '../../../src/floor/index.ts';
import { createSeededRandom, drawChance } from '../../../src/lib/seeded-random.ts';
import type { FakeEvent } from '../../support/fake-source.ts';
import { openWireSocket, type WireSocket } from '../../support/wire-socket.ts';
import { CALLS } from './calls-in-scope.ts';
import { CANARY, CANARY_NUMBERS, openCanaryFloor, scopedSecret, wholeSecret } from './canary-floor.ts';

const ROLES = ['viewer', 'wall', 'lead', 'admin'] as const;
const PAGES = [
  'floor',
  'queues',
  'agents',
  'contacts',
  'campaigns',
  'sources',
  'channels',
  'alerts',
  'announcements',
];
const STEPS = 400;
const by = { who: 'canary-lead', how: 'command canary-7' };

/** A caller within the scope, and one elsewhere. */
function callersOf(step: number): FakeEvent[] {
  const first = { type: 'contact.queued', ordinal: 1 } as const;
  return [
    { ...first, contact: `call ${step}`, queue: 'sales', customer: '+995…33' },
    { ...first, contact: `canary call ${step}`, queue: 'canary-queue', priority: 88_880_002 },
  ];
}

function answersOf(step: number): FakeEvent[] {
  const [contact, away] = [`call ${step}`, `canary call ${step}`];
  const answered = { type: 'contact.answered' } as const;
  const onAway = { state: 'on-contact', queue: 'canary-queue', contact: away, by } as const;
  return [
    { ...answered, contact, queue: 'sales', agent: '1002' },
    { ...answered, contact: away, queue: 'canary-queue', agent: '1003' },
    { type: 'agent.state-changed', agent: '1003', ...onAway },
  ];
}

function endsOf(step: number): FakeEvent[] {
  const ended = { type: 'contact.completed', by: 'agent' } as const;
  return [
    { ...ended, contact: `call ${step}`, agent: '1002' },
    { ...ended, contact: `canary call ${step}`, agent: '1003' },
    { type: 'agent.state-changed', agent: '1003', state: 'available' },
  ];
}

function abandonsOf(step: number): FakeEvent[] {
  return [
    { type: 'contact.left', contact: `call ${step}`, queue: 'sales', exit: 'abandoned' },
    { type: 'contact.left', contact: `canary call ${step}`, queue: 'canary-queue', exit: 'timed-out' },
  ];
}

/** 1004 moves in and out, and is a canary while he is away. */
function movesOf(step: number): FakeEvent[] {
  const place = {
    agent: '1003',
    queue: 'canary-queue',
    paused: step % 2 === 0,
    reason: 'canary',
    by,
  } as const;
  const state = step % 2 === 0 ? 'paused' : 'running';
  return [
    { type: 'membership.changed', ...place },
    { type: 'campaign.changed', campaign: 'canary-campaign', state, by },
    ...(step % 20 < 10 ? AWAY : BACK),
  ];
}
const AWAY: readonly FakeEvent[] = [
  { type: 'membership.removed', agent: '1004', queue: 'sales' },
  { type: 'agent.state-changed', agent: '1004', state: 'break', reason: 'canary reason' },
];
const BACK: readonly FakeEvent[] = [
  { type: 'agent.state-changed', agent: '1004', state: 'available' },
  { type: 'membership.added', agent: '1004', queue: 'sales', penalty: 1 },
];

/** Everything that comes, as it comes. */
function record(socket: WireSocket): { readonly text: () => string } {
  const heard: string[] = [];
  socket.webSocket.on('message', message => heard.push(String(message)));
  return { text: () => heard.join('\n') };
}

test('no byte of what is elsewhere reaches a scoped session, by any method, over a busy hour', async () => {
  const { gateway, pbx } = await openCanaryFloor();
  const random = createSeededRandom('canary hour');
  const open = async (secret: string) => {
    const socket = await openWireSocket(gateway.url, { authorization: `Bearer ${secret}` });
    const heard = record(socket);
    await socket.call('floor.subscribe', { kinds: KINDS, encoding: 'rows' });
    return { secret, socket, heard };
  };
  const scoped = await Promise.all(ROLES.map(role => open(scopedSecret(role))));
  const whole = await open(wholeSecret('lead'));
  const pages: string[] = [];
  const callAll = async (): Promise<void> => {
    for (const { secret, socket } of scoped) {
      for (const [method, { inside }] of Object.entries(CALLS))
        if (method !== 'floor.unsubscribe' && method !== 'floor.subscribe') await socket.call(method, inside);
      for (const page of PAGES) {
        const response = await fetch(`${gateway.httpUrl}/v1/${page}`, {
          headers: { authorization: `Bearer ${secret}` },
        });
        pages.push(JSON.stringify([...response.headers]), await response.text());
      }
    }
  };
  const startAt = Date.now();
  for (let step = 0; step < STEPS; step += 1) {
    // Nine seconds of the floor's time each: an hour in all.
    const at = startAt + step * 9_000;
    const isAnswered = drawChance(random, 0.7);
    const parts = [callersOf(step), isAnswered ? answersOf(step) : abandonsOf(step), movesOf(step)];
    for (const part of [...parts, isAnswered ? endsOf(step) : []]) {
      pbx.emit(...part.map(event => ({ ...event, at })));
      gateway.hub.publish();
    }
    if (step % 100 === 50) await callAll();
    if (step % 10 === 0) await new Promise(resolve => setImmediate(resolve));
  }
  for (const { socket } of [...scoped, whole]) await socket.call('floor.get', {});

  const all = whole.heard.text();
  const told = ['canary call', 'canary reason', ...CANARY_NUMBERS].filter(
    canary => !all.includes(String(canary)),
  );
  // Else the test would look for what nobody is told.
  expect(told).toEqual([]);
  for (const { heard } of scoped) {
    expect(heard.text().includes('"sales"')).toBe(true);
    expect(heard.text().length).toBeGreaterThan(100_000);
    expect(findCanary(heard.text())).toBe('');
  }
  expect(findCanary(pages.join('\n'))).toBe('');
}, 120_000);

/** With what stands around it, so that a failure shows where it came from. */
function findCanary(text: string): string {
  const at = text.search(CANARY);
  return at < 0 ? '' : text.slice(Math.max(0, at - 300), at + 100);
}

test('a scope that is narrowed while its session lives ends the session, and nothing of the wider one follows', async () => {
  const { gateway, pbx } = await openCanaryFloor();
  const operator = await openWireSocket(gateway.url);
  const made = await operator.call('token.create', {
    ...{ name: 'ketevan', role: 'lead' },
    scope: { queues: ['sales', 'canary-queue'] },
  });
  const { secret } = made.result as { secret: string };
  const before = await openWireSocket(gateway.url, { authorization: `Bearer ${secret}` });
  const answer = await before.call('floor.subscribe', { kinds: KINDS, encoding: 'rows' });
  const { epoch, offset } = answer.result as { epoch: string; offset: number };
  expect(CANARY.test(JSON.stringify(answer))).toBe(true);
  const heard = record(before);
  await operator.call('token.change', { name: 'ketevan', scope: { queues: ['sales'] } });
  pbx.emit({ type: 'contact.queued', contact: 'canary 9', queue: 'canary-queue', ordinal: 1 });
  gateway.hub.publish();
  expect(await before.closed).toBe(4012);
  expect(findCanary(heard.text())).toBe('');

  const after = await openWireSocket(gateway.url, { authorization: `Bearer ${secret}` });
  const since = { epoch, offset };
  const resumed = await after.call('floor.subscribe', { kinds: KINDS, encoding: 'rows', since });
  expect(resumed.result).toMatchObject({ recovered: false });
  expect(findCanary(JSON.stringify(resumed))).toBe('');
  expect(after.webSocket.readyState).toBe(WebSocket.OPEN);
});
