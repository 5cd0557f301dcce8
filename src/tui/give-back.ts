// Gives the terminal back as it was, once the screen is left: all that runs is stopped, and what was told meanwhile is said.
import { realTimers, type Timers } from '../lib/timers.ts';
import type { CapturedConsole } from './capture-console.ts';
import type { Screen } from './terminal/index.ts';
import type { WallOptions } from './wall-options.ts';
import type { ExitWatch, WallExit } from './watch-for-exit.ts';

export interface Standing {
  readonly screen: Pick<Screen, 'gone' | 'leave'>;
  readonly exit: ExitWatch;
  readonly captured: CapturedConsole;
  /** First of all, in this order. */
  readonly stops: readonly (() => void)[];
  /** What the terminal has still to say is heard before it is given back. */
  readonly heardOut?: () => Promise<void>;
}

/** A terminal that takes nothing any more is not waited for longer, to be given back. */
const LAST_WAIT_MS = 3_000;

export async function giveBackWhenLeft(
  { stderr, timers = realTimers }: Pick<WallOptions, 'stderr' | 'timers'>,
  { screen, exit, captured, stops, heardOut }: Standing,
): Promise<WallExit> {
  // Ink unmounts by itself when what is outside of the panes fails.
  const gone = screen.gone.catch((error: unknown) => exit.leave({ reason: 'crashed', error }));
  const left = await exit.left;
  for (const stop of stops) stop();
  await heardOut?.();
  screen.leave();
  await atTheLatest(timers, LAST_WAIT_MS, gone);
  captured.release();
  exit.stop();
  const told = left.error === undefined ? captured.lines : [...captured.lines, describeError(left.error)];
  for (const line of told) stderr.write(`${line}\n`);
  return left;
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** No timer stays behind: until it is over the process would not end, and the shell not be back. */
async function atTheLatest(timers: Timers, waitMs: number, done: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<void>();
  const callOff = timers.after(waitMs, late.resolve);
  await Promise.race([done, late.promise]);
  callOff();
}
