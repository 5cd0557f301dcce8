// The main thread's side of the history: gathers what is folded, hands it over twice a second, and never waits for it.
import { type Floor, type FloorEvent, freezeFloor } from '../../floor/index.ts';
import { formatError } from '../../lib/format-error.ts';
import type { Timers } from '../../lib/timers.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Thread } from '../threads/open-thread.ts';
import type { Appended, HistoryApi, Stopping } from './history-api.ts';
import type { StateHolder } from './history-state.ts';
import { createUnwrittenEvents } from './unwritten-events.ts';

export interface RecorderOptions {
  /** Opens another thread; again and again, where one has died. */
  readonly openThread: () => Thread<HistoryApi>;
  /** That was asked to open, and has; absent where it could not. */
  readonly thread: Thread<HistoryApi> | undefined;
  /** Of the last event that is on the disk. */
  readonly position: number;
  /** The hub's own: frozen where the thread has missed some of what was folded. */
  readonly floor: Floor;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly state: StateHolder;
  readonly flushMs: number;
  /** The thread begins with another floor than the hub's, and is given that one. */
  readonly isAstray?: boolean;
}

export interface Recorder {
  take(event: FloorEvent): void;
  /** All that was folded is written, and then the floor; whether the epoch may go on. Never rejects. */
  stop(stopping: Stopping): Promise<boolean>;
}

const REOPEN_MS = 5_000;

export function createRecorder(options: RecorderOptions): Recorder {
  const { floor, clock, timers, state, flushMs } = options;
  const unwritten = createUnwrittenEvents(options.position);
  let thread = options.thread;
  let sent = options.position;
  /** The thread's floor is not the hub's: it is to be given that one. */
  let isAstray = options.isAstray ?? false;
  let turn: Promise<void> = Promise.resolve();
  let isBusy = false;
  let callOff = (): void => {};

  const handOver = async (open: Thread<HistoryApi>): Promise<void> => {
    const events = unwritten.after(sent);
    const seenAt = clock.now();
    const { position } = unwritten;
    const isToReseed = isAstray || events === undefined;
    isAstray = false;
    sent = position;
    const appending = events && open.call('append', { first: position - events.length + 1, events, seenAt });
    // In the same turn: what is frozen is the floor up to this very event.
    const reseeding = isToReseed
      ? open.call('reseed', { floor: freezeFloor(floor), position, seenAt })
      : undefined;
    for (const answer of await Promise.all([appending, reseeding])) if (answer !== undefined) told(answer);
  };
  const told = ({ written, trouble, lost, hasOtherKey }: Appended): void => {
    unwritten.written(written);
    const lostCount = Math.max(lost, state.current.lostCount);
    state.set({
      ...{ state: trouble ? 'stopped' : 'writing', lostCount },
      ...(trouble ? { trouble } : {}),
      ...(hasOtherKey ? { hasOtherKey } : {}),
    });
  };
  const reopen = async (): Promise<void> => {
    const opening = options.openThread();
    const opened = await opening.call('open');
    if (!('position' in opened)) {
      await opening.close();
      if ('trouble' in opened) state.set({ ...state.current, state: 'stopped', trouble: opened.trouble });
      return;
    }
    watch(opening);
    thread = opening;
    sent = opened.position;
    // Another position than any that was given here: another history than the one that this gateway has begun.
    isAstray = opened.position > unwritten.position;
    await handOver(opening);
  };
  const watch = (watched: Thread<HistoryApi>): void =>
    watched.onFailure(error => {
      if (thread === watched) letGo(error);
    });
  /** One that died, or failed at something that it must not fail at: what it was told is told to the next. */
  const letGo = (error: unknown): void => {
    if (thread === undefined) return;
    void thread.close();
    thread = undefined;
    const reason = `its thread has ended: ${formatError(error)}`;
    state.set({ ...state.current, state: 'stopped', trouble: { code: 'thread-ended', reason } });
  };
  const step = async (): Promise<void> => {
    try {
      await (thread === undefined ? reopen() : handOver(thread));
    } catch (error) {
      letGo(error);
    }
  };
  const again = (): void => {
    callOff = timers.after(thread === undefined ? REOPEN_MS : flushMs, () => {
      again();
      if (isBusy) return;
      isBusy = true;
      turn = step().finally(() => {
        isBusy = false;
      });
    });
  };
  if (thread !== undefined) watch(thread);
  again();

  return {
    take(event) {
      const json = toJson(event);
      if (json === undefined) isAstray = true;
      else unwritten.add(json);
    },
    async stop(stopping) {
      callOff();
      await turn;
      await step();
      try {
        return (await thread?.call('stop', stopping)) === true;
      } catch {
        return false;
      } finally {
        await thread?.close();
      }
    },
  };
}

/** Undefined of what cannot be told to another thread. */
function toJson(event: FloorEvent): string | undefined {
  try {
    return JSON.stringify(event);
  } catch {
    return undefined;
  }
}
