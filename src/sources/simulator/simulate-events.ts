// The simulated center's events as fast as they can be had: for a recording, a test, a pipe.
import type { EpochMs, SourceEvent } from '../../floor/index.ts';
import { createZonedClock } from '../../lib/zoned-time.ts';
import { createCenter } from './create-center.ts';
import type { CenterPlan } from './plan/center-plan.ts';
import { DEFAULT_PLAN } from './plan/default-plan.ts';

export interface SimulationOptions {
  readonly seed: number;
  /** Any instant of the business day to begin with: the events start at that day's first instant. */
  readonly startAt: EpochMs;
  /** The last instant whose events are given; `Infinity` never ends. */
  readonly until: EpochMs;
  /** @default the plan of `ringtop demo` */
  readonly plan?: CenterPlan;
}

const STEP_MS = 60_000;

export function* simulateEvents(options: SimulationOptions): Generator<SourceEvent, void, undefined> {
  const { seed, startAt, until, plan = DEFAULT_PLAN } = options;
  const center = createCenter(plan, seed, startAt);
  do yield* center.advance(Math.min(until, center.now + STEP_MS));
  while (center.now < until);
}

/** The first instant of `2026-11-23` in the plan's zone, for `startAt`; undefined where there is no such day. */
export function startOfDate(
  date: string,
  { zone }: Pick<CenterPlan, 'zone'> = DEFAULT_PLAN,
): EpochMs | undefined {
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) return undefined;
  const clock = createZonedClock(zone);
  // Noon in UTC is the same day from UTC−12 to UTC+11, and the next day further east.
  const starts = [noon, noon - DAY_MS].map(at => clock.dayStart(at, 0));
  return starts.find(start => formatDate(clock.parts(start)) === date);
}

const DAY_MS = 86_400_000;

function formatDate({ year, month, day }: { year: number; month: number; day: number }): string {
  return [year, month, day].map(part => String(part).padStart(2, '0')).join('-');
}
