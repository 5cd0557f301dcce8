// Once a day one of the two sources restarts: what a watcher sees go, stand still, and come back.
import { expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent, type SourceEvent } from '../../../src/floor/index.ts';
import { createCenter, DEFAULT_PLAN } from '../../../src/sources/index.ts';
import { findContradictions } from './find-contradictions.ts';
import { tbilisiDay } from './tbilisi-day.ts';

const HOUR_MS = 3_600_000;
const MONDAY = tbilisiDay('2026-11-23');
const SEEDS = [1, 7, 42];

function simulateDay(seed: number): SourceEvent[] {
  return createCenter(DEFAULT_PLAN, seed, MONDAY).advance(MONDAY + 24 * HOUR_MS - 1);
}

interface Outage {
  readonly lost: number;
  readonly connected: number;
  readonly synced: number;
}

/** Indexes into the day's events. */
function findOutage(events: readonly SourceEvent[]): Outage {
  const lost = events.findIndex(({ type }) => type === 'source.lost');
  const after = (type: string): number =>
    events.findIndex((event, index) => index > lost && event.type === type);
  return { lost, connected: after('source.connected'), synced: after('source.synced') };
}

for (const seed of SEEDS) {
  test(`of the lost source nothing is told until it is back, of the other all goes on (seed ${seed})`, () => {
    const events = simulateDay(seed);
    const { lost, connected, synced } = findOutage(events);
    expect(lost).toBeGreaterThan(0);
    const blind = events.slice(lost + 1, connected);
    expect(new Set(blind.map(({ source }) => source))).toEqual(new Set(['digital']));
    const blindMs = (events[connected]?.at ?? 0) - (events[lost]?.at ?? 0);
    expect(blindMs).toBeGreaterThanOrEqual(70_000);
    expect(blindMs).toBeLessThanOrEqual(140_000);
    expect(events[synced]?.at).toBe(events[connected]?.at);
    expect(findContradictions(events).contradictions).toEqual([]);
  });

  test(`the calls of that time are lost, all of them, and the floor's figures still add up (seed ${seed})`, () => {
    const events = simulateDay(seed);
    const { lost, synced } = findOutage(events);
    const floor = createFloor();
    for (const event of events.slice(0, lost)) foldEvent(floor, event);
    const alive = Object.entries(documentOf(floor).contacts).filter(([, { source }]) => source === 'north');
    expect(alive.length).toBeGreaterThan(3);
    const gone = events
      .slice(lost, synced)
      .flatMap(event => (event.type === 'contact.lost' ? [event.contact] : []));
    expect(gone.sort()).toEqual(alive.map(([id]) => id).sort());

    for (const event of events.slice(lost, synced + 1)) foldEvent(floor, event);
    const { contacts, queues, campaigns, sources } = documentOf(floor);
    expect(Object.values(contacts).filter(({ source }) => source === 'north')).toEqual([]);
    expect(sources.north?.state).toBe('live');
    expect(Object.values(campaigns).map(({ lines, talking }) => lines + talking)).toEqual([0, 0, 0]);
    for (const { today, waitingCount } of Object.values(queues)) {
      const { offered, answered, abandoned, leftOther, lost: unseen, settling, waiting } = today;
      expect(offered).toBe(answered + abandoned + leftOther + unseen + settling + waiting);
      expect(waiting).toBe(waitingCount);
    }
  });
}

test('when it is back its people are told anew: paused since when they were, else for at least this long', () => {
  const events = simulateDay(7);
  const { connected, synced } = findOutage(events);
  const states = events.slice(connected, synced).filter(event => event.type === 'agent.state-changed');
  expect(states).toHaveLength(DEFAULT_PLAN.agents.filter(({ source }) => source === 'north').length);
  const told = new Set(states.map(({ state }) => state));
  expect(
    [...told].filter(state => !['available', 'break', 'offline', 'unreachable'].includes(state)),
  ).toEqual([]);
  expect(told.has('break')).toBe(true);
  for (const { state, startUnseen, since, at } of states) {
    if (state === 'break') expect(since).toBeLessThan(at);
    else expect(startUnseen).toBe(true);
  }
});

test('those who were cut off call again: after the outage there are more known callers than before', () => {
  const repeatShare = (events: readonly SourceEvent[]): number => {
    const queued = events.filter(
      event => event.type === 'contact.queued' && event.source === 'north' && event.ordinal === 1,
    );
    return queued.filter(event => 'repeat' in event).length / queued.length;
  };
  const shares = SEEDS.map(seed => {
    const events = simulateDay(seed);
    const { lost, synced } = findOutage(events);
    const backAt = events[synced]?.at ?? 0;
    const after = events.slice(synced).filter(({ at }) => at < backAt + 10 * 60_000);
    return { before: repeatShare(events.slice(0, lost)), after: repeatShare(after) };
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(shares.map(({ after }) => after))).toBeGreaterThan(
    1.4 * mean(shares.map(({ before }) => before)),
  );
});
