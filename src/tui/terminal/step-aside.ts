// Ctrl-Z: the terminal goes back to the shell that this was started from, and is taken again with `fg`.
import type { Timers } from '../../lib/timers.ts';
import type { ProcessEvents } from '../watch-for-exit.ts';
import { refreshSize } from './refresh-size.ts';

/** The attributes, wrapping, bracketed paste and the cursor as a shell has them, and its own screen. */
const GIVE_BACK = '\x1b[m\x1b[?7h\x1b[?2004l\x1b[?25h\x1b[?1049l';
const TAKE = '\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[?2004h';

/**
 * Where nothing has stopped it by then, nobody is there to go on with it: its shell has no jobs, or there is none. And when it
 * goes on this is the first timer that is due: a frame that was would be written among the lines of the shell.
 */
const STOPPED_WITHIN_MS = 10;

export interface SteppingAside {
  readonly stdout: NodeJS.WriteStream & {
    readonly _handle?: { setBlocking?(isBlocking: boolean): unknown };
  };
  readonly stdin: NodeJS.ReadStream;
  readonly processEvents: ProcessEvents;
  readonly timers: Timers;
  /** Has the system stop this process until it is told to go on. */
  readonly stop: () => void;
  /** What else is asked of the terminal; returns the way to ask for it again. */
  readonly release: () => () => void;
  readonly repaint: () => void;
}

export interface StepAside {
  now(): void;
  close(): void;
}

export function createStepAside(aside: SteppingAside): StepAside {
  const { stdout, stdin, processEvents, timers, stop, release, repaint } = aside;
  let comeBack: (() => void) | undefined;
  // Heard before the screen is painted anew, which would else stand among the lines of the shell.
  const onContinue = (): void => comeBack?.();
  processEvents.on('SIGCONT', onContinue);
  return {
    now() {
      if (comeBack) return;
      const takeAgain = release();
      // Written before the process stands still, not after.
      stdout._handle?.setBlocking?.(true);
      stdout.write(GIVE_BACK);
      stdin.setRawMode?.(false);
      const callOff = timers.after(STOPPED_WITHIN_MS, onContinue);
      comeBack = () => {
        comeBack = undefined;
        callOff();
        stdin.setRawMode?.(true);
        stdout.write(TAKE);
        stdout._handle?.setBlocking?.(false);
        takeAgain();
        refreshSize(stdout);
        repaint();
      };
      stop();
    },
    close: () => void processEvents.off('SIGCONT', onContinue),
  };
}
