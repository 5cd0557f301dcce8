// Asks the terminal for the mouse, and gives it back on every way out: without it the terminal's own selection works.
import type { ProcessEvents } from '../watch-for-exit.ts';

/** Buttons and the wheel (1000), told in decimal numbers however wide the screen is (1006). */
const ON = '\x1b[?1000h\x1b[?1006h';
const OFF = '\x1b[?1006l\x1b[?1000l';

export interface MouseMode {
  want(isWanted: boolean): void;
  /** Gives it back, and returns the way to have it again where it was asked for. */
  release(): () => void;
  close(): void;
}

export function createMouseMode(write: (sequence: string) => void, processEvents: ProcessEvents): MouseMode {
  let isOn = false;
  const want = (isWanted: boolean): void => {
    if (isWanted === isOn) return;
    isOn = isWanted;
    write(isWanted ? ON : OFF);
  };
  // Whoever ends the process without a word leaves a terminal that types at each click.
  const onExit = (): void => want(false);
  processEvents.on('exit', onExit);
  return {
    want,
    release() {
      const wasOn = isOn;
      want(false);
      return () => want(wasOn);
    },
    close() {
      want(false);
      processEvents.off('exit', onExit);
    },
  };
}
