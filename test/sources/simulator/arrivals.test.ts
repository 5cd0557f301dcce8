// Contacts come as a Poisson process along the day's curve.
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { createCenter, type QueuePlan } from '../../../src/sources/index.ts';
import { toHourlyRate } from '../../../src/sources/simulator/center/arrivals.ts';
import { DAY_START, fixed, HOUR_MS, perHour, toPlan, toQueue } from './small-plan.ts';

const DAYS = 40;
const TWO_HUMPS: QueuePlan['arrivals'] = {
  perDay: 600,
  hourWeights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 8, 9, 8, 6, 7, 9, 8, 7, 5, 3, 2, 0, 0, 0],
  weekendShare: 1,
  dayCv: 0,
};

function arrivalsOf(arrivals: QueuePlan['arrivals'], days: number): number[] {
  const plan = toPlan({ queues: [toQueue({ id: 'q', arrivals, patience: fixed(1) })] });
  const events = createCenter(plan, 7, DAY_START).advance(DAY_START + days * 24 * HOUR_MS);
  return events.filter(isQueued).map(({ at }) => at - DAY_START);
}

function isQueued(event: SourceEvent): boolean {
  return event.type === 'contact.queued';
}

/** The curve's contacts within one hour, by small steps. */
function expectedIn(hour: number): number {
  const steps = Array.from({ length: 120 }, (_, index) => hour + (index + 0.5) / 120);
  return steps.reduce((sum, at) => sum + toHourlyRate(TWO_HUMPS, at), 0) / steps.length;
}

test('each hour brings as many contacts as the curve says, and none come while the queue is closed', () => {
  const counts = new Array<number>(24).fill(0);
  for (const at of arrivalsOf(TWO_HUMPS, DAYS)) {
    const hour = Math.floor(at / HOUR_MS) % 24;
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  for (const [hour, count] of counts.entries()) {
    const expected = DAYS * expectedIn(hour);
    expect(Math.abs(count - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected));
  }
});

test('the curve’s hours add up to the day’s contacts', () => {
  const total = Array.from({ length: 24 }, (_, hour) => expectedIn(hour)).reduce((sum, one) => sum + one, 0);
  expect(total / TWO_HUMPS.perDay).toBeGreaterThan(0.97);
  expect(total / TWO_HUMPS.perDay).toBeLessThan(1.03);
});

test('at a constant rate the counts of equal spans scatter as a Poisson process does', () => {
  const spans = new Array<number>(DAYS * 24).fill(0);
  for (const at of arrivalsOf(perHour(30), DAYS)) {
    const span = Math.floor(at / HOUR_MS);
    spans[span] = (spans[span] ?? 0) + 1;
  }
  const mean = spans.reduce((sum, count) => sum + count, 0) / spans.length;
  const variance = spans.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (spans.length - 1);
  // Index of dispersion 1; its standard error over n spans is sqrt(2 / n) = 0.046.
  expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / spans.length));
});

test('a busy spell brings the planned factor more, for as long as planned, once a day', () => {
  const spell = {
    queues: ['q'],
    betweenHours: [12, 12],
    lengthMinutes: [60, 60],
    factor: [2, 2],
  } as const;
  const queues = [toQueue({ id: 'q', arrivals: perHour(40), patience: fixed(1) })];
  const plan = toPlan({ queues, more: { spells: [spell] } });
  const events = createCenter(plan, 7, DAY_START).advance(DAY_START + DAYS * 24 * HOUR_MS);
  const perHourOfDay = new Array<number>(24).fill(0);
  for (const { at } of events.filter(isQueued)) {
    const hour = Math.floor((at - DAY_START) / HOUR_MS) % 24;
    perHourOfDay[hour] = (perHourOfDay[hour] ?? 0) + 1 / DAYS;
  }
  expect(perHourOfDay[12]).toBeGreaterThan(75);
  expect(perHourOfDay[12]).toBeLessThan(85);
  expect(Math.max(...perHourOfDay.toSpliced(12, 1))).toBeLessThan(45);
});
