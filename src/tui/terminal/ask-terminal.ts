// Asks the terminal whether it has shown what was written: its answer stands in the input behind every key pressed before that.
import type { Timers } from '../../lib/timers.ts';
import type { FrameWriter } from '../frame-writer.ts';
import type { Keyboard } from './hear-reports.ts';

export interface AskedTerminal {
  /** Runs it once all that is published by now stands on the terminal. Returns the way to call it off. */
  whenShown(run: () => void): () => void;
  /** Resolves when nothing is to be answered any more, at the latest after a moment: what comes later is for the shell. */
  answered(): Promise<void>;
}

export interface AskedTerminalOptions {
  readonly writer: FrameWriter;
  readonly stdout: NodeJS.WritableStream;
  readonly keyboard: Keyboard;
  readonly timers: Timers;
}

/** Device status report: `\x1b[0n` is what a terminal answers when it has come so far. */
const ASK = '\x1b[5n';
const ANSWER = /^\x1b\[\d+n$/;
/** A terminal that has not answered by then never does. */
const SILENT_AFTER_MS = 1_000;
/** One that does has lost it on the way. */
const ASK_AGAIN_MS = 5_000;
const LEAVE_AFTER_MS = 300;

export function askTerminal({ writer, stdout, keyboard, timers }: AskedTerminalOptions): AskedTerminal {
  let habit: 'unknown' | 'answers' | 'silent' = 'unknown';
  /** For each question, the oldest first, as they are answered. */
  let asked: (() => void)[] = [];
  let leaving = (): void => {};

  keyboard.onReport(report => {
    if (!ANSWER.test(report)) return;
    habit = 'answers';
    asked.shift()?.();
    if (asked.length === 0) leaving();
  });

  return {
    whenShown(run) {
      let isOver = false;
      let callOff = (): void => {};
      const over = (): void => {
        if (isOver) return;
        isOver = true;
        callOff();
        run();
      };
      const ask = (): void => {
        if (isOver) return;
        if (habit === 'silent') {
          over();
          return;
        }
        asked.push(over);
        stdout.write(ASK);
        callOff = timers.after(habit === 'answers' ? ASK_AGAIN_MS : SILENT_AFTER_MS, isLate);
      };
      const isLate = (): void => {
        asked = [];
        if (habit === 'unknown') habit = 'silent';
        ask();
      };
      void writer.drained().then(ask);
      return () => {
        isOver = true;
        callOff();
      };
    },
    answered() {
      if (asked.length === 0) return Promise.resolve();
      return new Promise(resolve => {
        const callOff = timers.after(LEAVE_AFTER_MS, resolve);
        leaving = () => {
          callOff();
          resolve();
        };
      });
    },
  };
}
