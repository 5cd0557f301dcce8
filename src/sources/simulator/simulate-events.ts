// The simulated center's events as fast as they can be had: for a recording, a test, a pipe.
import type { EpochMs, SourceEvent } from '../../floor/index.ts';
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
