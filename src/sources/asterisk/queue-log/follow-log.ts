// Follows Asterisk's queue_log for months: its history, then each line as it comes, and every line exactly once.
import type { Buffer } from 'node:buffer';
import type { EpochMs } from '../../../floor/index.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { FileLook } from './files/log-file.ts';
import { lookAtPath, openHead } from './files/log-head.ts';
import type { LogPlace } from './log-place.ts';
import { createLogReading } from './log-reading.ts';
import { type LogTrouble, type TellDamage, toTrouble } from './log-trouble.ts';
import { createTroubleTeller, tellFindsOnce } from './trouble-teller.ts';

/** `history` is what was there when the log was first read, `live` what has come since. */
export type LineOrigin = 'history' | 'live';

export interface FollowLogOptions {
  readonly path: string;
  /** Lines older than this are not told. */
  readonly since: EpochMs;
  /** A remembered line: nothing up to it is told. */
  readonly from?: LogPlace | undefined;
  /** Without their LF, in the order they were written. `place` is behind the last of them when this is called. */
  readonly onLines: (lines: readonly Buffer[], origin: LineOrigin) => void;
  /** Once for each trouble; it goes on trying. */
  readonly onTrouble: (trouble: LogTrouble) => void;
  readonly onRecovered: () => void;
  readonly onDamage: TellDamage;
  /** @default 250 */
  readonly pollMs?: number;
  readonly timers: Timers;
}

export interface LogFollower {
  /**
   * Tells the history, oldest first, with its rotated files; is through when all that is there is told, or there is
   * trouble. It follows from then on. Rejects only with what `onLines` throws.
   */
  start(): Promise<void>;
  /** Nothing is told once this is through. It cannot be started again. */
  stop(): Promise<void>;
  /** The last line taken, told or too old; undefined before the first. */
  readonly place: LogPlace | undefined;
}

export function followLog(options: FollowLogOptions): LogFollower {
  const { path, timers, pollMs = 250 } = options;
  let origin: LineOrigin = 'history';
  const reading = createLogReading({
    path,
    since: options.since,
    from: options.from,
    timers,
    onDamage: tellFindsOnce(options.onDamage),
    onLines: lines => options.onLines(lines, origin),
  });
  const troubles = createTroubleTeller(options);
  let running: Promise<void> = Promise.resolve();
  let cancel = (): void => {};
  let isStopped = false;

  async function poll(): Promise<void> {
    const trouble = await step();
    if (isStopped) return;
    troubles.tell(trouble, reading.isReading);
    if (trouble === undefined || reading.isReading) origin = 'live';
  }

  async function step(): Promise<LogTrouble | undefined> {
    const { result: head, trouble } = await attempt(path, () => lookAtPath(path));
    if (head === undefined || !reading.isBehind(head))
      return (await readOn(head?.look)) ?? trouble ?? head?.missing;
    const opened = await attempt(path, async () => (head.look ? await openHead(path) : undefined));
    if (opened.trouble) return (await readOn(undefined)) ?? opened.trouble;
    return (await attempt(path, () => reading.catchUp(opened.result, head))).trouble ?? head.missing;
  }

  async function readOn(head: FileLook | undefined): Promise<LogTrouble | undefined> {
    return (await attempt(path, () => reading.readOn(head))).trouble;
  }

  function follow(): void {
    if (isStopped) return;
    cancel = timers.after(pollMs, () => {
      running = poll().then(follow);
    });
  }

  return {
    async start() {
      running = poll();
      await running;
      follow();
    },
    async stop() {
      isStopped = true;
      cancel();
      reading.stop();
      try {
        await running;
      } finally {
        await reading.close();
      }
    },
    get place() {
      return reading.place;
    },
  };
}

async function attempt<T>(
  path: string,
  run: () => Promise<T>,
): Promise<{ result?: T | undefined; trouble?: LogTrouble }> {
  try {
    return { result: await run() };
  } catch (cause) {
    const trouble = toTrouble(path, cause);
    if (trouble === undefined) throw cause;
    return { trouble };
  }
}
