// The history of a gateway: opened before its floor, which it brings back, and the last to hear when it stops.
import { randomBytes } from 'node:crypto';
import { createFloor, documentOf, type Floor, thawFloor } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import { markOf } from '../file-mark.ts';
import type { Hub } from '../hub.ts';
import type { Log } from '../log.ts';
import type { ReadFrom } from '../reports/report-desk.ts';
import { openThread, type Thread } from '../threads/open-thread.ts';
import { openCustomerKey } from './customer-key.ts';
import type { CustomersKept } from './customers.ts';
import { digestDocument } from './document-digest.ts';
import type { HistoryApi, HistoryInit, Opened, Stopped } from './history-api.ts';
import { createStateHolder, type HistoryState } from './history-state.ts';
import { IN_MEMORY } from './open-database.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { DEFAULT_KEEP, type Keep } from './retention.ts';
import { tellState } from './tell-state.ts';

/** What the config says of it. */
export interface HistorySettings {
  /** The folder's `history.db`. */
  readonly file: string;
  /** The folder's `customers.key`. @default a key that is gone with the gateway */
  readonly keyFile?: string;
  /** @default 'hashed' */
  readonly customers?: CustomersKept;
  readonly keep?: Partial<Keep>;
  /** @default five minutes */
  readonly checkpointMs?: number;
  /** How often what was folded is handed over. @default 500 */
  readonly flushMs?: number;
  /** For tests: see `HistoryInit`. */
  readonly name?: string;
  /** For tests. @default a thread of its own */
  readonly openThread?: (init: HistoryInit) => Thread<HistoryApi>;
}

export interface History {
  /** As it was left, or an empty one: the hub's from here on. */
  readonly floor: Floor;
  /** Present where the floor was brought back: when it was last seen. */
  readonly seenAt?: number;
  /** Present after a clean stop: clients may go on from there. */
  readonly stopped?: Stopped;
  /** One in memory is read by its own thread, which alone can. Absent: nothing is remembered. */
  readonly readFrom?: ReadFrom;
  readonly state: HistoryState;
  onChange(listener: (state: HistoryState) => void): void;
  /** From here on what it folds is remembered. */
  follow(hub: Hub): void;
  /** The gateway was not opened after all: the next one goes on as this one would have. */
  giveBack(): Promise<void>;
  /** After its last publication. Never rejects. */
  stop(hub: Hub): Promise<void>;
}

export interface Opening {
  readonly clock: FloorClock;
  /** A clock of its own may stand anywhere: the floor is brought back only where time goes on. */
  readonly isOwnClock: boolean;
  readonly timers: Timers;
  readonly log: Log;
}

/** Gone with the gateway; until then it answers what has been since the start, of a day and an hour at most. */
export const IN_MEMORY_HISTORY: HistorySettings = {
  file: IN_MEMORY,
  keep: { eventsMs: 24 * 3_600_000 },
  checkpointMs: 3_600_000,
};

const CHECKPOINT_MS = 5 * 60_000;
/** With the time that a write takes, less than the second that may be lost. */
const FLUSH_MS = 500;

/** Rejects where the history is of a later program; where the disk fails, the gateway starts without its memory. */
export async function openHistory(settings: HistorySettings, opening: Opening): Promise<History> {
  const { clock, timers, log } = opening;
  const init = toInit(settings);
  let mark: string | undefined;
  let current: Thread<HistoryApi>;
  const open = (): Thread<HistoryApi> => {
    current = (settings.openThread ?? startThread)({ ...init, mark });
    return current;
  };
  const state = createStateHolder(clock.now);
  tellState(state, log);
  const thread = open();
  const answer = await thread.call('open');
  if ('refusal' in answer) {
    await thread.close();
    throw new RingtopError(answer.refusal);
  }
  const isOpen = !('trouble' in answer);
  if (isOpen) mark = markOf(init.file);
  if ('trouble' in answer) {
    await thread.close();
    state.set({ state: 'stopped', trouble: answer.trouble, lostCount: 0 });
  }
  const opened: Opened = 'trouble' in answer ? { position: 0 } : answer;
  const remembered = opened.floor && thawFloor(opened.floor);
  const isOfNow = await judgeClock({ floor: remembered, seenAt: opened.seenAt }, thread, opening);
  const floor = isOfNow && remembered !== undefined ? remembered : createFloor();
  const { stopped } = isOfNow ? opened : {};
  let recorder: Recorder | undefined;
  return {
    floor,
    ...(isOfNow ? toPast(opened) : {}),
    readFrom: settings.file === IN_MEMORY ? { reader: () => current } : { file: settings.file },
    get state() {
      return state.current;
    },
    onChange: state.onChange,
    follow(hub) {
      const { position } = opened;
      const parts = { openThread: open, position, floor, clock, timers, state };
      const { flushMs = FLUSH_MS } = settings;
      const isAstray = remembered !== undefined && !isOfNow;
      recorder = createRecorder({ ...parts, isAstray, flushMs, thread: isOpen ? thread : undefined });
      hub.onFold(recorder.take);
    },
    async giveBack() {
      if (stopped !== undefined && isOpen)
        await thread.call('stop', { ...stopped, digest: digestDocument(documentOf(floor)) });
      if (isOpen) await thread.close();
    },
    async stop({ ledger }) {
      const { epoch, offset, document } = ledger;
      const goesOn = await recorder?.stop({ epoch, offset, digest: digestDocument(document) });
      log({ level: 'info', what: 'history closed', epochGoesOn: goesOn === true });
    },
  };
}

function startThread(init: HistoryInit): Thread<HistoryApi> {
  return openThread<HistoryApi>('history', init);
}

function toInit(settings: HistorySettings): HistoryInit {
  const { file, keyFile, name, customers = 'hashed', keep, checkpointMs = CHECKPOINT_MS } = settings;
  const key = keyFile === undefined ? randomBytes(32) : openCustomerKey(keyFile);
  return { file, name, key, customers, keep: { ...DEFAULT_KEEP, ...keep }, checkpointMs };
}

function toPast({ seenAt, stopped }: Opened): Pick<History, 'seenAt' | 'stopped'> {
  return {
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(stopped === undefined ? {} : { stopped }),
  };
}

interface Remembered {
  readonly floor: Floor | undefined;
  readonly seenAt: number | undefined;
}

/** Whether the floor goes on: its time never goes back, and a day that has not begun yet counts nobody who comes now. */
async function judgeClock(
  { floor, seenAt = 0 }: Remembered,
  thread: Thread<HistoryApi>,
  { clock, isOwnClock, log }: Opening,
): Promise<boolean> {
  if (floor === undefined) return false;
  const lastAt = Math.max(seenAt, floor.at ?? 0);
  if (clock.now() >= (isOwnClock ? lastAt : Math.min(lastAt, floor.center.dayStartedAt))) return true;
  // What a machine with a wrong clock has seen is kept; what is played once more would else count twice.
  if (isOwnClock) await thread.call('startAnew');
  const [now, then] = [clock.now(), lastAt].map(at => new Date(at).toISOString());
  const level = isOwnClock ? 'note' : 'warn';
  log({ level, what: 'the floor begins anew', now: now ?? '', remembered: then ?? '' });
  return false;
}
