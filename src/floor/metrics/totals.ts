// A total: numerators and denominators summed, and the ratios made anew. The average of percentages is another figure.
import type { Tally } from '../rows/tally.ts';
import { abandonRate } from './abandon-rate.ts';
import { answerSpeedMs } from './answer-speed.ts';
import { handleTimeMs } from './handle-time.ts';
import { serviceLevelRate } from './service-level.ts';

type SummedKey = Exclude<
  keyof Tally,
  'seenFrom' | 'blindMs' | 'exits' | 'serviceLevelRate' | 'abandonRate' | 'answerSpeedMs' | 'handleTimeMs'
>;

const SUMMED = [
  'offered',
  'answered',
  'abandoned',
  'leftOther',
  'lost',
  'settling',
  'waiting',
  'serviceLevelMet',
  'serviceLevelOf',
  'shortAbandoned',
  'abandonCounted',
  'abandonOf',
  'answerWaitMs',
  'handled',
  'talkMs',
  'holdMs',
  'wrapUpMs',
  'wrapUpOf',
] as const satisfies readonly SummedKey[];

type Sums = { [Key in SummedKey]: number };

/** METRICS §2, rule 3: the mean of 1 251 daily service levels is 70.88 %, the service level of the days is 63.79 %. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const sums = createSums();
  for (const tally of tallies) {
    for (const key of SUMMED) sums[key] += tally[key];
  }
  return withRates({ ...seenOf(tallies), ...sums, exits: sumExits(tallies) });
}

/** A part of a total, as it was and as it is. */
export interface Moved {
  readonly before: Tally;
  readonly after: Tally;
}

/**
 * The total of all tallies where it was `sum` before a few of them moved: what each has more or less is added. Undefined
 * where a sum is no whole number, whose last digit would depend on the way there.
 */
export function movedTotal(
  sum: Tally,
  moved: readonly Moved[],
  all: () => readonly Tally[],
): Tally | undefined {
  const sums = createSums();
  for (const key of SUMMED) {
    sums[key] = moved.reduce((total, { before, after }) => total + after[key] - before[key], sum[key]);
    if (!Number.isSafeInteger(sums[key])) return undefined;
  }
  const seen = isWhollySeen(sum) && moved.every(({ after }) => isWhollySeen(after)) ? {} : seenOf(all());
  return withRates({ ...seen, ...sums, exits: moveExits(sum.exits, moved) });
}

function isWhollySeen({ seenFrom, blindMs }: Tally): boolean {
  return seenFrom === undefined && blindMs === undefined;
}

function moveExits(exits: Tally['exits'], moved: readonly Moved[]): Tally['exits'] {
  const sum = new Map(Object.entries(exits));
  for (const { before, after } of moved) {
    for (const [kind, count] of Object.entries(after.exits)) sum.set(kind, (sum.get(kind) ?? 0) + count);
    for (const [kind, count] of Object.entries(before.exits)) sum.set(kind, (sum.get(kind) ?? 0) - count);
  }
  return Object.fromEntries([...sum].filter(([, count]) => count > 0));
}

/** A ratio whose denominator is 0 is absent. */
export function withRates(counts: Tally): Tally {
  const rates = {
    serviceLevelRate: serviceLevelRate(counts),
    abandonRate: abandonRate(counts),
    answerSpeedMs: answerSpeedMs(counts),
    handleTimeMs: handleTimeMs(counts),
  };
  return {
    ...counts,
    ...(rates.serviceLevelRate === undefined ? {} : { serviceLevelRate: rates.serviceLevelRate }),
    ...(rates.abandonRate === undefined ? {} : { abandonRate: rates.abandonRate }),
    ...(rates.answerSpeedMs === undefined ? {} : { answerSpeedMs: rates.answerSpeedMs }),
    ...(rates.handleTimeMs === undefined ? {} : { handleTimeMs: rates.handleTimeMs }),
  };
}

/** A total was wholly seen from when the last of its parts was, and was blind at least as long as the blindest. */
function seenOf(tallies: readonly Tally[]): Pick<Tally, 'seenFrom' | 'blindMs'> {
  let seenFrom: number | undefined;
  let blindMs: number | undefined;
  for (const tally of tallies) {
    seenFrom = laterOf(seenFrom, tally.seenFrom);
    blindMs = laterOf(blindMs, tally.blindMs);
  }
  return {
    ...(seenFrom === undefined ? {} : { seenFrom }),
    ...(blindMs === undefined ? {} : { blindMs }),
  };
}

function laterOf(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function sumExits(tallies: readonly Tally[]): Tally['exits'] {
  const sum = new Map<string, number>();
  for (const { exits } of tallies) {
    for (const [kind, count] of Object.entries(exits)) sum.set(kind, (sum.get(kind) ?? 0) + count);
  }
  return Object.fromEntries(sum);
}

function createSums(): Sums {
  return {
    offered: 0,
    answered: 0,
    abandoned: 0,
    leftOther: 0,
    lost: 0,
    settling: 0,
    waiting: 0,
    serviceLevelMet: 0,
    serviceLevelOf: 0,
    shortAbandoned: 0,
    abandonCounted: 0,
    abandonOf: 0,
    answerWaitMs: 0,
    handled: 0,
    talkMs: 0,
    holdMs: 0,
    wrapUpMs: 0,
    wrapUpOf: 0,
  };
}
