// The floor of the scripts: a real gateway whose clock stands, two PBXs of which the second is lost, and four people.
import { type AddressInfo, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFakeSource, type FakeSource } from '../../../support/fake-source.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { openTestGateway, type TestGateway } from '../../../support/open-test-gateway.ts';
import { openFloorParts } from './floor-parts.ts';
import { obeyOrNot } from './obey-or-not.ts';
import { tellSunday } from './tell-sunday.ts';

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
  /** What a word of the scripts stands for: `URL`; `DROPS`, where who connects is cut off once he has asked; more by parts. */
  readonly words: ReadonlyMap<string, string>;
  /** What is told meanwhile is written down, where there is a history. */
  pass(seconds: number): Promise<void>;
  /** What the first source answers from here on. */
  answer(told: string): void;
}

/** `home`: the folder of the script's commands. */
export async function openScriptFloor(parts: readonly string[] = [], home = ''): Promise<ScriptFloor> {
  const timers = createFakeTimers(START_MS);
  let beganAt = NOON;
  const now = (): number => beganAt + timers.now() - START_MS;
  const clock = { now, rate: parts.includes('standing') ? 0 : 1 };
  let told: string | undefined;
  const perform = obeyOrNot(timers, () => told);
  const north = createFakeSource({ id: 'north', now, perform, customerOf });
  const south = createFakeSource({ id: 'south', now });
  const { words, options } = await openFloorParts(parts, { home, now });
  const isKept = parts.includes('data');
  // It has seen the whole of Sunday.
  if (isKept) beganAt = SATURDAY_EVENING;
  const gateway = await openTestGateway({
    ...options,
    sources: [north, south],
    center: { name: 'Tbilisi', zone: 'Asia/Tbilisi', dayStartHour: 0 },
    tokens: [
      { name: 'levan', role: 'lead', secret: SECRETS.LEVAN, unmask: true },
      {
        ...{ name: 'screen-2', role: 'wall', secret: SECRETS.SCREEN },
        expiresAt: Date.UTC(2026, 11, 24, 9, 0),
      },
      { name: 'nino', role: 'admin', secret: SECRETS.NINO },
      { name: 'sales-admin', role: 'admin', secret: SECRETS.SALES, scope: { queues: ['sales'] } },
    ],
    tuning: { clock, timers, epoch: 'k3f', wallNow: now },
  });
  if (isKept) {
    beganAt = NOON - DAY_MS;
    tellSunday(north, now());
    gateway.hub.publish();
    beganAt = NOON;
  }
  tellNorth(north, now());
  tellSouth(south, now(), { hasNamesake: parts.includes('namesakes') });
  gateway.hub.publish();
  // What its rules found of that is told with the next publication.
  if (parts.length > 0) gateway.hub.publish();
  if (isKept) {
    // So that it is written down, and the clock stands at noon all the same.
    timers.advance(START_MS);
    beganAt -= START_MS;
  }
  return {
    gateway,
    north,
    words: new Map([['DROPS', await openDropping()], ['URL', gateway.httpUrl], ...words]),
    async pass(seconds) {
      for (let left = seconds * 1_000; left > 0; left -= FLUSH_MS) {
        timers.advance(Math.min(left, FLUSH_MS));
        await new Promise(resolve => setImmediate(resolve));
      }
      gateway.hub.publish();
    },
    answer: answer => {
      told = answer;
    },
  };
}

const FLUSH_MS = 500;
const DAY_MS = 86_400_000;
const SATURDAY_EVENING = Date.UTC(2026, 10, 21, 18);

/** Of the others the source was told nothing. */
function customerOf(contact: string) {
  return contact === 'c-1' ? { number: '+995555123411', name: 'Nana' } : undefined;
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

const MINUTE_MS = 60_000;

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
function tellSouth(south: FakeSource, now: number, { hasNamesake }: { hasNamesake: boolean }): void {
  if (hasNamesake)
    south.emit(
      { type: 'agent.described', agent: 'south:1030', name: 'OLENA Shevchenko' },
      { type: 'campaign.described', campaign: 'south:spring', name: 'Spring Offer', mode: 'progressive' },
    );
  south.emit(
    { type: 'queue.described', queue: 'south:support', name: 'Support', order: 3 },
    { type: 'agent.described', agent: 'south:1002', name: 'علی رضایی' },
    { type: 'membership.added', agent: 'south:1002', queue: 'south:support', penalty: 0 },
    { type: 'agent.state-changed', agent: 'south:1002', state: 'break', reason: 'tea', since: now - 90_000 },
    { type: 'source.lost', reason: 'the PBX does not answer', trouble: 'not-responding' },
  );
}
