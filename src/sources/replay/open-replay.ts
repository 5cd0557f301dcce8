// A recording as a source: it brings its own time, tells its events at its own speed, and takes no commands.
import type { Command, CommandResult, EpochMs, SourceEvent } from '../../floor/index.ts';
import { formatError } from '../../lib/format-error.ts';
import { realTimers, type Timers } from '../../lib/timers.ts';
import type { Source, SourceSink } from '../source.ts';
import { type ReplayOptions, type ReplayReading, readReplay } from './read-replay.ts';
import { createReplayClock, type ReplayClock } from './replay-clock.ts';

export interface OpenReplayOptions extends ReplayOptions {
  /** Recorded milliseconds per real one, or as fast as they are taken. @default 1 */
  readonly speed?: number | 'max';
  /** @default real time */
  readonly timers?: Timers;
}

/** Rejects where the file, or its start, cannot be known. */
export async function openReplay(file: string, options: OpenReplayOptions = {}): Promise<Source> {
  const { speed = 1, timers = realTimers, id = 'replay', ...reading } = options;
  if (speed !== 'max' && !(speed > 0 && speed < Number.POSITIVE_INFINITY))
    throw new RangeError(`speed ${speed} is not a number over 0: 1 is as recorded, 10 ten times as fast`);
  const replay = await readReplay(file, { id, ...reading });
  const clock = createReplayClock(replay.startAt, speed, timers);
  const playing = createPlaying({ replay, clock, timers });
  return {
    id,
    get speaksFor() {
      return replay.sourceIds;
    },
    clock,
    async start(sink) {
      clock.start();
      playing.run(sink);
    },
    perform: command => Promise.resolve(refuse(command)),
    ...(replay.customerOf === undefined ? {} : { customerOf: replay.customerOf }),
    stop: playing.stop,
  };
}

interface PlayingParts {
  readonly replay: ReplayReading;
  readonly clock: ReplayClock;
  readonly timers: Timers;
}

interface Playing {
  run(sink: SourceSink): void;
  stop(): Promise<void>;
}

function createPlaying({ replay, clock, timers }: PlayingParts): Playing {
  let isStopped = false;
  let wakeUp = (): void => {};
  let over: Promise<void> = Promise.resolve();

  /** Until the clock reads `at`; at `max`, until whoever else wants to run has run. */
  function untilTime(at: EpochMs): Promise<void> {
    return new Promise(resolve => {
      const callOff = timers.after(clock.realMsUntil(at), resolve);
      wakeUp = () => {
        callOff();
        resolve();
      };
    });
  }

  async function play(sink: SourceSink): Promise<void> {
    let yieldedAt = timers.now();
    for await (const batch of replay) {
      const at = batch.at(-1)?.at ?? clock.now();
      if (isStopped) return;
      clock.limitTo(at);
      if (clock.realMsUntil(at) > 0 || timers.now() - yieldedAt > LONGEST_TURN_MS) {
        await untilTime(at);
        yieldedAt = timers.now();
      }
      if (isStopped) return;
      clock.moveTo(at);
      sink.emit(batch);
    }
    clock.limitTo(replay.endAt);
    await untilTime(replay.endAt);
    if (isStopped) return;
    clock.end(replay.endAt);
    sink.ended();
  }

  return {
    run(sink) {
      over = play(sink).catch((error: unknown) => {
        if (!isStopped) sink.emit(toLost(replay, clock.now(), error));
      });
    },
    async stop() {
      isStopped = true;
      wakeUp();
      await over;
    },
  };
}

/** Others get their turn so often while a recording plays as fast as it can. */
const LONGEST_TURN_MS = 10;

function toLost({ sourceIds }: ReplayReading, at: EpochMs, error: unknown): SourceEvent[] {
  const reason = formatError(error);
  return sourceIds.map(source => ({ type: 'source.lost', at, source, reason }));
}

function refuse({ method }: Command): CommandResult {
  const said = 'a recording cannot be commanded';
  return { outcome: 'refused', said, steps: [{ did: method, outcome: 'refused', said }] };
}
