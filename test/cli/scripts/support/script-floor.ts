// The floor of the scripts: a real gateway whose clock stands, two PBXs of which the second is lost, and four people.
// One that remembers has written down by each `pass` what was told until then.
import { type AddressInfo, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { HistorySettings } from '../../../../src/gateway/index.ts';
import { createDirectThread } from '../../../gateway/history/kills/direct-thread.ts';
import { newFolder, settingsIn } from '../../../gateway/history/support/data-folder.ts';
import { createFakeSource, type FakeSource } from '../../../support/fake-source.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { openTestGateway, type TestGateway } from '../../../support/open-test-gateway.ts';
import { obeyOrNot } from './obey-or-not.ts';

/** Monday, 2026-11-23, 14:05:32 in Tbilisi. */
const NOON = Date.UTC(2026, 10, 23, 10, 5, 32);
const START_MS = 1_000;

export const SECRETS = {
  LEVAN: 'the-token-of-levan',
  SCREEN: 'the-token-of-a-screen',
  NINO: 'the-token-of-an-admin',
  SALES: 'the-token-of-sales-alone',
} as const;

export interface ScriptFloor {
  readonly gateway: TestGateway;
  readonly north: FakeSource;
  /** Where whoever connects is cut off as soon as he has asked something. */
  readonly droppingUrl: string;
  pass(seconds: number): Promise<void>;
}

export async function openScriptFloor({ remembers = false } = {}): Promise<ScriptFloor> {
  const timers = createFakeTimers(START_MS);
  const now = (): number => NOON + timers.now() - START_MS;
  const clock = { now, rate: 1 };
  const north = createFakeSource({ id: 'north', now, perform: obeyOrNot(timers) });
  const south = createFakeSource({ id: 'south', now });
  const gateway = await openTestGateway({
    sources: [north, south],
    center: { name: 'Tbilisi', zone: 'Asia/Tbilisi', dayStartHour: 0 },
    tokens: [
      { name: 'levan', role: 'lead', secret: SECRETS.LEVAN },
      {
        ...{ name: 'screen-2', role: 'wall', secret: SECRETS.SCREEN },
        expiresAt: Date.UTC(2026, 11, 24, 9, 0),
      },
      { name: 'nino', role: 'admin', secret: SECRETS.NINO },
      { name: 'sales-admin', role: 'admin', secret: SECRETS.SALES, scope: { queues: ['sales'] } },
    ],
    ...(remembers ? { history: rememberIn(newFolder()) } : {}),
    tuning: { clock, timers, epoch: 'k3f', wallNow: now },
  });
  tellNorth(north, now());
  tellSouth(south, now());
  gateway.hub.publish();
  return {
    gateway,
    north,
    droppingUrl: await openDropping(),
    async pass(seconds) {
      for (let left = seconds * 1_000; left > 0; left -= FLUSH_MS) {
        timers.advance(Math.min(left, FLUSH_MS));
        await new Promise(resolve => setImmediate(resolve));
      }
      gateway.hub.publish();
    },
  };
}

async function openDropping(): Promise<string> {
  const server = createServer(socket => {
    socket.on('error', () => {});
    socket.once('data', () => socket.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const FLUSH_MS = 500;
const MINUTE_MS = 60_000;

function rememberIn(folder: string): HistorySettings {
  return settingsIn(folder, { flushMs: FLUSH_MS, name: 'h1', openThread: createDirectThread(() => {}).open });
}

function tellNorth(north: FakeSource, now: number): void {
  north.emit(
    { type: 'queue.described', queue: 'support', name: 'Support', order: 1 },
    { type: 'queue.described', queue: 'sales', name: 'Sales', order: 2 },
    { type: 'agent.described', agent: '1002', name: 'ნინო ბერიძე', team: 'Sales' },
    { type: 'agent.described', agent: '1014', name: '\u001b[31mDato\u001b[0m K.', team: 'Support' },
    { type: 'agent.described', agent: '1021', name: 'Olena Shevchenko' },
    { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 0 },
    { type: 'membership.added', agent: '1002', queue: 'support', penalty: 2 },
    { type: 'membership.added', agent: '1014', queue: 'support', penalty: 0 },
    { type: 'membership.added', agent: '1021', queue: 'sales', penalty: 0 },
    {
      type: 'campaign.described',
      campaign: 'spring',
      name: 'Spring offer',
      mode: 'progressive',
      leftCount: 3214,
    },
    { type: 'campaign.changed', campaign: 'spring', state: 'running', linesPerAgent: 1.6 },
    ...waits('c-1', now - 200_000, '+995 *** ** 11'),
    {
      ...{ type: 'contact.answered', contact: 'c-1', queue: 'support', agent: '1014' },
      at: now - 191_000,
    },
    ...waits('c-2', now - 75_000, '=cmd|calc'),
    ...waits('c-3', now - 12_000, '+995 *** ** 33'),
    {
      ...{ type: 'agent.state-changed', agent: '1014', state: 'on-contact', since: now - 191_000 },
      ...{ queue: 'support', contact: 'c-1', channel: 'voice', direction: 'inbound' },
    },
    {
      type: 'agent.state-changed',
      agent: '1002',
      state: 'break',
      reason: 'lunch',
      since: now - 13 * MINUTE_MS,
    },
    { type: 'agent.state-changed', agent: '1021', state: 'available', since: now - 45_000 },
  );
}

function waits(contact: string, enteredAt: number, customer: string) {
  return [
    { type: 'contact.queued' as const, at: enteredAt, contact, queue: 'support', ordinal: 1, customer },
  ];
}

/** It has a queue of the same name, and is lost since. */
function tellSouth(south: FakeSource, now: number): void {
  south.emit(
    { type: 'queue.described', queue: 'south:support', name: 'Support', order: 3 },
    { type: 'agent.described', agent: 'south:1002', name: 'علی رضایی' },
    { type: 'membership.added', agent: 'south:1002', queue: 'south:support', penalty: 0 },
    { type: 'agent.state-changed', agent: 'south:1002', state: 'break', reason: 'tea', since: now - 90_000 },
    { type: 'source.lost', reason: 'the PBX does not answer', trouble: 'not-responding' },
  );
}
