// The simulator as a source: a center that lives at its own speed, tells its events as they happen, and takes orders.
import type { EpochMs, SourceEvent, SourceId } from '../../floor/index.ts';
import { realTimers, type Timers } from '../../lib/timers.ts';
import type { Performed, Source, SourceSink } from '../source.ts';
import { createCenter, type SimulatedCenter } from './create-center.ts';
import type { Given } from './orders/step.ts';
import type { CenterPlan } from './plan/center-plan.ts';
import { DEFAULT_PLAN } from './plan/default-plan.ts';
import { toQualifiedPlan } from './plan/qualified-plan.ts';
import { createSimulatedClock, type SimulatedClock } from './simulated-clock.ts';

export interface SimulatorOptions {
  /** @default 'simulator' */
  readonly id?: SourceId;
  readonly seed: number;
  /** Where the center's clock stands when it starts. */
  readonly startAt: EpochMs;
  /** Center milliseconds per real millisecond. @default 1 */
  readonly speed?: number;
  /**
   * Tells the business day so far when it starts, so that the day's figures are there. Without it the source joins a
   * center at work, as one joins an exchange: what was before is not known. @default true
   */
  readonly warmUp?: boolean;
  /** Qualifies all ids by `id`, for a floor that several sources share. @default false */
  readonly qualified?: boolean;
  /** @default the center of `ringtop demo` */
  readonly plan?: CenterPlan;
  /** @default real time */
  readonly timers?: Timers;
}

/** Events are looked for no more often than this, however fast the center lives. */
const LEAST_WAIT_MS = 20;
/** So much of the day so far is told at once. */
const WARM_UP_STEP_MS = 15 * 60_000;

export function openSimulator(options: SimulatorOptions): Source {
  const { id = 'simulator', seed, startAt, speed = 1, warmUp = true, timers = realTimers } = options;
  if (!(speed > 0 && speed < Number.POSITIVE_INFINITY))
    throw new RangeError(`speed ${speed} is not a number over 0: 1 is real time, 10 ten times as fast`);
  const plan = options.plan ?? DEFAULT_PLAN;
  const center = createCenter(options.qualified ? toQualifiedPlan(plan, id) : plan, seed, startAt);
  const clock = createSimulatedClock(startAt, speed, timers);
  const paced = createPacedCenter({ center, clock, timers });
  return {
    id,
    speaksFor: plan.sources.map(source => (options.qualified ? `${id}-${source.id}` : source.id)),
    clock: { now: clock.now, rate: clock.rate },
    async start(sink) {
      if (warmUp) tellDaySoFar(center, startAt, sink);
      else joinAt(center, startAt, sink);
      paced.run(sink);
    },
    perform: (command, by) => paced.perform({ command, by }),
    preview: center.preview,
    customerOf: center.customerOf,
    async stop() {
      paced.stop();
    },
  };
}

function tellDaySoFar(center: SimulatedCenter, until: EpochMs, sink: SourceSink): void {
  do sink.emit(center.advance(Math.min(until, center.now + WARM_UP_STEP_MS)));
  while (center.now < until);
}

function joinAt(center: SimulatedCenter, at: EpochMs, sink: SourceSink): void {
  center.advance(at);
  sink.emit(center.introduce());
}

interface PacedParts {
  readonly center: SimulatedCenter;
  readonly clock: SimulatedClock;
  readonly timers: Timers;
}

interface PacedCenter {
  run(sink: SourceSink): void;
  perform(given: Given): Promise<Performed>;
  stop(): void;
}

function createPacedCenter({ center, clock, timers }: PacedParts): PacedCenter {
  const unanswered = new Set<(result: Performed) => void>();
  let sink: SourceSink | undefined;
  let cancel = (): void => {};

  const tell = (events: readonly SourceEvent[]): void => {
    if (events.length > 0) sink?.emit(events);
  };
  const tick = (): void => {
    tell(center.advance(clock.now()));
    wait();
  };
  const wait = (): void => {
    cancel();
    cancel = timers.after(Math.max(LEAST_WAIT_MS, clock.realMsUntil(center.nextAt())), tick);
  };

  return {
    run(to) {
      sink = to;
      clock.start();
      wait();
    },
    perform(given) {
      if (!sink) return Promise.resolve(toNotRunning(given));
      return new Promise(resolve => {
        const at = clock.now();
        unanswered.add(resolve);
        tell(center.advance(at));
        center.order(given, at, result => {
          unanswered.delete(resolve);
          resolve(result);
        });
        wait();
      });
    },
    stop() {
      cancel();
      sink = undefined;
      for (const resolve of unanswered)
        resolve({ outcome: 'unknown', said: 'the simulator was stopped', steps: [] });
      unanswered.clear();
    },
  };
}

function toNotRunning({ command: { method } }: Given): Performed {
  const said = 'the simulator is not running';
  return { outcome: 'refused', said, steps: [{ did: method, outcome: 'refused', said }] };
}
