// The random streams: repeatable, independent by name, and of the distributions they claim.
import { expect, test } from 'vitest';
import {
  createSeededRandom,
  drawBetween,
  drawChance,
  drawExponential,
  drawLognormal,
  drawOne,
  type SeededRandom,
} from '../../src/lib/seeded-random.ts';

const COUNT = 40_000;
const FIRST_THREE = [0.14424581243656576, 0.48335318942554295, 0.06703383126296103];

function draw(name: string, of: (random: SeededRandom) => number): number[] {
  const random = createSeededRandom(name);
  return Array.from({ length: COUNT }, () => of(random));
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toDeviation(values: readonly number[]): number {
  const mean = toMean(values);
  return Math.sqrt(toMean(values.map(value => (value - mean) ** 2)));
}

test('the same seed gives the same numbers, those written down here, whatever the machine', () => {
  const random = createSeededRandom('7/arrivals/support/2026-11-23');
  expect([random(), random(), random()]).toEqual(FIRST_THREE);
});

test('names that differ in one letter give streams that have nothing in common', () => {
  const one = draw('7/contact/1', random => random());
  const other = draw('7/contact/2', random => random());
  const product = toMean(one.map((value, index) => (value - 0.5) * ((other[index] ?? 0) - 0.5)));
  // Of independent uniforms the mean product has standard deviation 1/12/sqrt(count) = 0.0004.
  expect(Math.abs(product)).toBeLessThan(4 * (1 / 12 / Math.sqrt(COUNT)));
});

test('a stream is uniform: each tenth of the range gets a tenth of the numbers', () => {
  const counts = new Array<number>(10).fill(0);
  for (const value of draw('uniform', random => random())) {
    const tenth = Math.floor(value * 10);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - COUNT / 10) ** 2 / (COUNT / 10), 0);
  // 99.9 % point of chi-square with nine degrees of freedom.
  expect(chiSquare).toBeLessThan(27.88);
});

const DISTRIBUTIONS = [
  {
    what: 'an exponential of mean 120',
    mean: 120,
    deviation: 120,
    of: (random: SeededRandom) => drawExponential(random, 120),
  },
  {
    what: 'a lognormal of mean 240 and cv 0.8',
    mean: 240,
    deviation: 192,
    of: (random: SeededRandom) => drawLognormal(random, 240, 0.8),
  },
  {
    what: 'a uniform from 10 to 20',
    mean: 15,
    deviation: 10 / Math.sqrt(12),
    of: (random: SeededRandom) => drawBetween(random, 10, 20),
  },
];

for (const { what, mean, deviation, of } of DISTRIBUTIONS) {
  test(`${what} has that mean and spread, and is never negative`, () => {
    const values = draw(what, of);
    expect(toMean(values)).toBeGreaterThan(mean - (5 * deviation) / Math.sqrt(COUNT));
    expect(toMean(values)).toBeLessThan(mean + (5 * deviation) / Math.sqrt(COUNT));
    expect(toDeviation(values) / deviation).toBeGreaterThan(0.95);
    expect(toDeviation(values) / deviation).toBeLessThan(1.05);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  });
}

test('a chance of 0 never comes true, a chance of 1 always', () => {
  const random = createSeededRandom('chance');
  const never = Array.from({ length: 1000 }, () => drawChance(random, 0));
  const always = Array.from({ length: 1000 }, () => drawChance(random, 1));
  expect([never.includes(true), always.includes(false)]).toEqual([false, false]);
});

test('one of a list is each of them at some time, and nothing of an empty list', () => {
  const random = createSeededRandom('one');
  const seen = new Set(Array.from({ length: 200 }, () => drawOne(random, ['a', 'b', 'c'])));
  expect([...seen].sort()).toEqual(['a', 'b', 'c']);
  expect(drawOne(random, [])).toBeUndefined();
});
