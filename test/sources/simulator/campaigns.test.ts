// Outbound campaigns: hours, lines for free agents, drops and their cap, lists, and what orders do to them.
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { type CampaignPlan, createCenter, type SimulatedCenter } from '../../../src/sources/index.ts';
import { findContradictions } from './find-contradictions.ts';
import { DAY_START, fixed, HOUR_MS, perHour, toAgent, toCampaign, toPlan, toQueue } from './small-plan.ts';

const TEAM = ['a', 'b', 'c', 'd', 'e', 'f'];
const MANY_ANSWER = { live: 0.9, machine: 0, busy: 0, failed: 0 };
const OPENING = DAY_START + 10 * HOUR_MS;

interface Options {
  readonly inboundPerHour?: number;
}

function toCenter(
  campaign: Partial<CampaignPlan>,
  { inboundPerHour = 0.001 }: Options = {},
): SimulatedCenter {
  const plan = toPlan({
    queues: [toQueue({ id: 'q', arrivals: perHour(inboundPerHour), patience: fixed(60), talk: fixed(180) })],
    agents: TEAM.map(id => toAgent(id, { q: 0 })),
    campaigns: [toCampaign({ id: 'spring', agents: TEAM, ...campaign })],
  });
  return createCenter(plan, 7, DAY_START);
}

function changesOf(
  events: readonly SourceEvent[],
): { state: string; at: number; reason?: string; resumesAt?: number }[] {
  return events.filter(event => event.type === 'campaign.changed');
}

function countDials(events: readonly SourceEvent[], outcome: string): number {
  return events.filter(event => event.type === 'campaign.dial-ended' && event.outcome === outcome).length;
}

test('a campaign dials within its calling hours only, and says when it goes on', () => {
  const events = toCenter({}).advance(DAY_START + 48 * HOUR_MS);
  const states = changesOf(events).map(({ state, at }) => `${(at - DAY_START) / HOUR_MS} ${state}`);
  expect(states).toEqual([
    '0 outside-hours',
    '10 running',
    '20 outside-hours',
    '34 running',
    '44 outside-hours',
  ]);
  expect(changesOf(events)[2]).toMatchObject({
    resumesAt: OPENING + 24 * HOUR_MS,
    reason: 'calling-hours: 10:00 to 20:00',
  });
  const hours = events
    .filter(({ type }) => type === 'campaign.dialed')
    .map(({ at }) => ((at - DAY_START) / HOUR_MS) % 24);
  expect(Math.min(...hours)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...hours)).toBeLessThan(20);
});

test('not on Saturdays and Sundays where its plan says so', () => {
  // 23 November 2026 is a Monday: five days of calls, then two without.
  const events = toCenter({ onWeekends: false }).advance(DAY_START + 7 * 24 * HOUR_MS);
  const days = new Set(
    events
      .filter(({ type }) => type === 'campaign.dialed')
      .map(({ at }) => Math.floor((at - DAY_START) / HOUR_MS / 24)),
  );
  expect([...days]).toEqual([0, 1, 2, 3, 4]);
});

test('every dial ends, the outcomes come in the planned shares, and nothing contradicts itself', () => {
  const events = toCenter({}).advance(OPENING + 9 * HOUR_MS);
  const dialed = events.filter(({ type }) => type === 'campaign.dialed').length;
  const live = countDials(events, 'connected') + countDials(events, 'dropped');
  expect(dialed).toBeGreaterThan(1_000);
  expect(live / dialed).toBeGreaterThan(0.35);
  expect(live / dialed).toBeLessThan(0.45);
  expect(countDials(events, 'machine') / dialed).toBeGreaterThan(0.08);
  expect(findContradictions(events).contradictions).toEqual([]);
});

test('a person who answers while no agent is free is dropped, two seconds later', () => {
  const center = toCenter(
    { linesPerAgent: 3, dropCap: { share: 1, windowMs: HOUR_MS } },
    { inboundPerHour: 70 },
  );
  expect(countDials(center.advance(OPENING + 8 * HOUR_MS), 'dropped')).toBeGreaterThan(5);
});

test('over the cap the dialer stops by itself and says why; to resume it is refused', () => {
  const center = toCenter({ linesPerAgent: 3, outcomes: MANY_ANSWER }, { inboundPerHour: 60 });
  const events = center.advance(OPENING + 9 * HOUR_MS);
  const capped = changesOf(events).find(({ state }) => state === 'capped');
  expect(capped?.reason).toMatch(/^drop rate \d+(\.\d)? % of 3 %$/);
  expect(capped?.resumesAt).toBe(OPENING + 24 * HOUR_MS);
  expect(events.filter(({ type, at }) => type === 'campaign.dialed' && at > (capped?.at ?? 0))).toEqual([]);
  const { result } = center.perform({ method: 'campaign.resume', campaign: 'spring' }, center.now);
  expect(result.outcome).toBe('refused');
  expect(result.said).toMatch(/^drop rate .* % is over the cap of 3 %$/);
});

test('a list that is done exhausts the campaign; to resume it is refused', () => {
  const center = toCenter({ listSize: 40 });
  const events = center.advance(OPENING + 5 * HOUR_MS);
  expect(changesOf(events).at(-1)).toMatchObject({ state: 'exhausted', reason: 'list done' });
  const left = events.filter(event => event.type === 'campaign.described').map(({ leftCount }) => leftCount);
  expect(left.at(-1)).toBe(0);
  const { result } = center.perform({ method: 'campaign.resume', campaign: 'spring' }, center.now);
  expect(result).toMatchObject({ outcome: 'refused', said: 'list is done: 0 of 40 records left' });
});

/** Moves on until some lines ring. */
function untilRinging(center: SimulatedCenter): SourceEvent[] {
  const events = center.advance(OPENING + HOUR_MS);
  const lines = new Set<string>();
  for (let next = events; ; next = center.advance(center.now + 500)) {
    if (next !== events) events.push(...next);
    for (const event of next) {
      if (event.type === 'campaign.dialed') lines.add(event.contact);
      if (event.type === 'campaign.dial-ended') lines.delete(event.contact);
    }
    if (lines.size > 0) return events;
  }
}

test('a paused campaign lets what rings finish, drains, and dials nothing more until it is resumed', () => {
  const center = toCenter({ linesPerAgent: 2 });
  const events = untilRinging(center);
  const paused = center.perform(
    { method: 'campaign.pause', campaign: 'spring', reason: 'line overloaded' },
    center.now,
  );
  expect(paused.result.outcome).toBe('applied');
  expect(paused.result.said).toMatch(/^campaign paused, \d+ ringing may finish$/);
  events.push(...paused.events);
  const pausedAt = center.now;
  const later = center.advance(pausedAt + HOUR_MS);
  expect(changesOf([...paused.events, ...later])).toMatchObject([
    { state: 'draining', reason: 'line overloaded', by: { who: 'command' } },
    { state: 'paused', reason: 'line overloaded', by: { who: 'command' } },
  ]);
  expect(later.filter(({ type }) => type === 'campaign.dialed')).toEqual([]);

  const resumed = center.perform({ method: 'campaign.resume', campaign: 'spring' }, center.now);
  expect(resumed.result.said).toBe('campaign resumed at 1 lines per free agent, climbing to 2');
  const after = center.advance(center.now + 20 * 60_000);
  expect(after.filter(({ type }) => type === 'campaign.dialed').length).toBeGreaterThan(5);
  expect(findContradictions([...events, ...later, ...resumed.events, ...after]).contradictions).toEqual([]);
});

test('whoever a person paused or stopped does not go on with the next opening', () => {
  for (const method of ['campaign.pause', 'campaign.stop'] as const) {
    const center = toCenter({});
    center.advance(OPENING + HOUR_MS);
    center.perform({ method, campaign: 'spring' }, center.now);
    const events = center.advance(OPENING + 30 * HOUR_MS);
    expect(changesOf(events).some(({ state }) => state === 'running')).toBe(false);
    expect(events.filter(({ type, at }) => type === 'campaign.dialed' && at > OPENING + 2 * HOUR_MS)).toEqual(
      [],
    );
  }
});

test('a preview gives the agent the record first, and dials for him alone', () => {
  const events = toCenter({ mode: 'preview' }).advance(OPENING + HOUR_MS);
  const reserved = events.find(event => event.type === 'agent.state-changed' && event.state === 'reserved');
  expect(reserved).toMatchObject({ campaign: 'spring', direction: 'outbound' });
  const dialed = events.find(({ type }) => type === 'campaign.dialed');
  expect((dialed?.at ?? 0) - (reserved?.at ?? 0)).toBe(10_000);
  expect(countDials(events, 'dropped')).toBe(0);
  expect(findContradictions(events).contradictions).toEqual([]);
});

test('paused in the middle of a preview, the agent is free and nothing is dialed', () => {
  const center = toCenter({ mode: 'preview', preview: fixed(600) });
  center.advance(OPENING + 60_000);
  const { events } = center.perform({ method: 'campaign.pause', campaign: 'spring' }, center.now);
  const states = events.filter(event => event.type === 'agent.state-changed');
  expect(states.map(({ state }) => state)).toEqual(TEAM.map(() => 'available'));
  expect(center.advance(center.now + HOUR_MS).filter(({ type }) => type === 'campaign.dialed')).toEqual([]);
});

test('the pace ordered is the pace told', () => {
  const center = toCenter({});
  center.advance(OPENING + HOUR_MS);
  const { events } = center.perform(
    { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 1.7 },
    center.now,
  );
  expect(changesOf(events)).toMatchObject([{ state: 'running', linesPerAgent: 1.7, by: { how: 'command' } }]);
});
