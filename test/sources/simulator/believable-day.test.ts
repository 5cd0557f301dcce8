// A seeded day of the default center, folded: figures that a supervisor would believe, and all that a floor can show.
import { expect, test } from 'vitest';
import {
  createFloor,
  documentOf,
  foldEvent,
  type SourceEvent,
  type Tally,
} from '../../../src/floor/index.ts';
import { createCenter, DEFAULT_PLAN } from '../../../src/sources/index.ts';
import { findContradictions } from './find-contradictions.ts';
import { tbilisiDay } from './tbilisi-day.ts';

const DAY_MS = 86_400_000;
const MONDAY = tbilisiDay('2026-11-23');
const DAYS = [
  { seed: 7, date: '2026-11-23' },
  { seed: 1, date: '2026-11-24' },
  { seed: 2026, date: '2027-03-10' },
];
const VOICE = ['support', 'sales', 'billing', 'retention', 'vip'];

function simulate(seed: number, startAt: number, days = 1): SourceEvent[] {
  return createCenter(DEFAULT_PLAN, seed, startAt).advance(startAt + days * DAY_MS - 1);
}

function fold(events: readonly SourceEvent[]) {
  const floor = createFloor();
  for (const event of events) foldEvent(floor, event);
  return documentOf(floor);
}

function toTotal(
  tallies: readonly Tally[],
  figure: 'offered' | 'abandonCounted' | 'abandonOf' | 'serviceLevelMet' | 'serviceLevelOf',
): number {
  return tallies.reduce((sum, tally) => sum + tally[figure], 0);
}

for (const { seed, date } of DAYS) {
  test(`${date} with seed ${seed} is a believable working day that contradicts itself nowhere`, () => {
    const startAt = tbilisiDay(date);
    const events = simulate(seed, startAt);
    expect(findContradictions(events).contradictions).toEqual([]);
    const { queues, agents, campaigns, sources } = fold(events);
    expect(Object.values(sources).map(({ unknownEvents }) => unknownEvents)).toEqual([0, 0]);
    const voice = VOICE.flatMap(id => queues[id]?.today ?? []);
    const contacts = toTotal(
      Object.values(queues).map(({ today }) => today),
      'offered',
    );
    expect(contacts).toBeGreaterThan(3_000);
    expect(contacts).toBeLessThan(6_000);
    const serviceLevel = toTotal(voice, 'serviceLevelMet') / toTotal(voice, 'serviceLevelOf');
    expect(serviceLevel).toBeGreaterThan(0.6);
    expect(serviceLevel).toBeLessThan(0.95);
    const abandonRate = toTotal(voice, 'abandonCounted') / toTotal(voice, 'abandonOf');
    expect(abandonRate).toBeGreaterThan(0.02);
    expect(abandonRate).toBeLessThan(0.12);
    const time = Object.values(agents).map(({ today }) => today);
    const handlingMs = time.reduce(
      (sum, { talkMs, holdMs, wrapUpMs }) => sum + talkMs + holdMs + wrapUpMs,
      0,
    );
    const availableMs = time.reduce((sum, agent) => sum + agent.availableMs, 0);
    expect(handlingMs / (handlingMs + availableMs)).toBeGreaterThan(0.6);
    expect(handlingMs / (handlingMs + availableMs)).toBeLessThan(0.92);
    const connects = Object.values(campaigns).reduce((sum, { today }) => sum + today.connects, 0);
    expect(connects).toBeGreaterThan(100);
  });
}

const MONDAY_EVENTS = simulate(7, MONDAY);

test('whatever a floor can show is there to be seen within one day', () => {
  const seen = new Set<string>();
  for (const event of MONDAY_EVENTS) {
    seen.add(event.type);
    if (event.type === 'agent.state-changed') {
      seen.add(event.state).add(`reason ${event.reason}`);
      if (event.own) seen.add('own call');
      if (event.breakPending) seen.add('break pending');
      if (event.auto) seen.add('auto-pause');
    }
    if (event.type === 'contact.left') seen.add(`exit ${event.exit}`);
    if (event.type === 'contact.queued' && event.ordinal > 1) seen.add('second visit');
    if (event.type === 'campaign.dial-ended') seen.add(`dial ${event.outcome}`);
    if (event.type === 'campaign.changed') seen.add(`campaign ${event.state}`);
    if (event.type === 'contact.offer-ended') seen.add(`offer ${event.how}`);
  }
  const wanted = [
    ...['offline', 'available', 'reserved', 'on-contact', 'on-hold', 'wrap-up', 'break', 'unreachable'],
    ...['reason coffee', 'reason lunch', 'reason training', 'reason meeting', 'reason phone gone'],
    ...['own call', 'break pending', 'auto-pause', 'second visit', 'contact.lost', 'source.lost'],
    ...['exit abandoned', 'exit key', 'exit withdrawn', 'exit redirected'],
    ...['offer no-answer', 'offer rejected', 'offer cancelled'],
    ...['dial no-answer', 'dial busy', 'dial failed', 'dial machine', 'dial connected', 'dial dropped'],
    ...['campaign running', 'campaign outside-hours', 'campaign exhausted'],
  ];
  expect(wanted.filter(what => !seen.has(what))).toEqual([]);
});

test('the scripts of its users stand in its names, and no name twice', () => {
  const names = DEFAULT_PLAN.agents.map(({ name }) => name);
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Georgian}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Cyrillic}/u,
    /ə/,
  ];
  for (const script of scripts)
    expect(names.filter(name => script.test(name)).length).toBeGreaterThanOrEqual(3);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(names.length).toBeLessThanOrEqual(60);
  expect(new Set(DEFAULT_PLAN.agents.map(({ id }) => id)).size).toBe(names.length);
});

test('of a customer no more is told than a country and two digits', () => {
  const customers = MONDAY_EVENTS.flatMap(event =>
    'customer' in event && event.customer ? [event.customer] : [],
  );
  expect(customers.length).toBeGreaterThan(3_000);
  const masked = /^(\+\d{2,3} \*{3} \*{2} \d{2}|web visitor \*{3}\d{2}|[a-z]\*{3}@[a-z.]+)$/;
  expect(customers.filter(customer => !masked.test(customer))).toEqual([]);
});

test('a day is simulated in well under two seconds', () => {
  // The processor's time of this process: what else the machine does is not the simulator's affair.
  const before = process.cpuUsage();
  simulate(3, MONDAY);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2_000);
});

test('over a week nobody is left behind: contacts come to an end, shifts and campaigns begin anew each day', () => {
  const events = simulate(5, MONDAY, 7);
  expect(findContradictions(events).contradictions).toEqual([]);
  const { contacts, agents } = fold(events);
  // Sunday at midnight: a few letters, and the night shift.
  expect(Object.keys(contacts).length).toBeLessThan(60);
  const present = Object.values(agents).filter(({ state }) => state !== 'offline');
  expect(present.length).toBeGreaterThan(0);
  expect(present.length).toBeLessThanOrEqual(3);
  const openings = events.filter(
    event => event.type === 'campaign.changed' && event.state === 'running' && event.by?.how === 'schedule',
  );
  expect(new Set(openings.map(({ at }) => Math.floor((at - MONDAY) / DAY_MS))).size).toBeGreaterThanOrEqual(
    4,
  );
});
