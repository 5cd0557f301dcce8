// A real wall on a real feed, in a terminal emulator: what stands on it, in which colour, and its keys.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Feed } from '../../../src/client/index.ts';
import { type MonitorWish, startScreen, type WallExit, type WallMode } from '../../../src/tui/index.ts';
import { createEyes, type Eyes } from '../../tui/support/eyes.ts';
import { bytesOfKey, createKeyboard } from '../../tui/support/keyboard.ts';
import { createTerminal, type TestTerminal } from '../../tui/support/terminal.ts';
import type { FloorClock } from './clock.ts';

export interface Wall extends Omit<Eyes, 'shows'> {
  /** All of it, as text. */
  screen(): Promise<string>;
  /** The row that begins with it, else the last line that has it. */
  row(text: string): Promise<string>;
  /** Settles once it stands there, within so many seconds of the floor's time. */
  shows(pattern: RegExp | string, seconds?: number): Promise<void>;
  /** The colours of its cells in that row. */
  colorsOf(text: string): Promise<readonly string[]>;
  press(...keys: string[]): Promise<void>;
  /** As they come from a terminal. */
  type(bytes: string): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  readonly terminal: TestTerminal;
  /** What it hears of its process. */
  readonly process: EventEmitter;
  /** Resolves when it has been left. */
  readonly exited: Promise<WallExit>;
  /** What was told on stderr then. */
  told(): string;
  /** Everything that was written to the terminal, escape sequences too. */
  written(): string;
  close(): Promise<void>;
}

/** The dark theme's, in true colour. */
export const RED = 'rgb ff5f3b';
export const AMBER = 'rgb e69f00';
/** Nothing vouches for it. */
export const GREY = 'rgb 6c6c6c';

const SOON_SECONDS = 2;

export interface WallOptions {
  readonly feed: Feed;
  readonly clock: FloorClock;
  readonly mode: WallMode;
  /** Of a wall on a monitor. */
  readonly monitor?: MonitorWish;
  readonly columns: number;
  readonly rows: number;
  readonly isReadOnly?: boolean;
}

export async function openWall({
  feed,
  clock,
  mode,
  monitor = {},
  columns,
  rows,
  isReadOnly = false,
}: WallOptions): Promise<Wall> {
  const terminal = createTerminal(columns, rows);
  const keyboard = createKeyboard();
  terminal.onAnswer(keyboard.type);
  const abort = new AbortController();
  const stderr = new PassThrough();
  const processEvents = new EventEmitter();
  const running = startScreen({
    ...{ feed, mode, monitor, isReadOnly, timers: clock.timers, wallClock: clock.now },
    ...{ theme: { name: 'dark', depth: 'true' } },
    ...{ stdout: terminal.stdout, stdin: keyboard.stdin, stderr },
    env: { TERM: 'xterm-256color', LANG: 'en_US.UTF-8' },
    ...{ signal: abort.signal, processEvents },
  });

  async function screen(): Promise<string> {
    await running.settled();
    await terminal.drained();
    return terminal.screen();
  }

  async function shows(pattern: RegExp | string, seconds = SOON_SECONDS): Promise<void> {
    const isThere = (text: string): boolean =>
      typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
    const untilMs = clock.timers.now() + seconds * 1000;
    while (!isThere(await screen())) {
      if (clock.timers.now() >= untilMs)
        throw new Error(`The wall does not show ${pattern} within ${seconds} s:\n${terminal.screen()}`);
      await clock.pass(0.1);
    }
  }

  const eyes = createEyes(async (what, isSo) => {
    const untilMs = clock.timers.now() + SOON_SECONDS * 1000;
    for (;;) {
      const seen = await screen();
      if (isSo(seen)) return seen;
      if (clock.timers.now() >= untilMs)
        throw new Error(`The wall never ${what} within ${SOON_SECONDS} s:\n${seen}`);
      await clock.pass(0.1);
    }
  });

  async function type(bytes: string): Promise<void> {
    keyboard.type(bytes);
    await clock.pass(0.1);
  }

  async function rowNumber(text: string): Promise<number> {
    const lines = (await screen()).split('\n');
    // A row of a table begins behind the cell of the cursor.
    const begins = lines.findIndex(line => line.slice(1).startsWith(text));
    return begins >= 0 ? begins : lines.findLastIndex(line => line.includes(text));
  }

  return {
    ...{ ...eyes, screen, shows },
    row: async text => terminal.line(await rowNumber(text)),
    async colorsOf(text) {
      const cells = terminal.cells(await rowNumber(text));
      const line = cells.map(cell => cell.text || ' ').join('');
      const from = line.indexOf(text);
      const told = cells.slice(from, from + text.length).filter(cell => cell.text.trim() !== '');
      return [...new Set(told.map(({ color }) => color))];
    },
    async press(...keys) {
      for (const key of keys) await type(bytesOfKey(key));
    },
    type,
    async resize(toColumns, toRows) {
      terminal.resize(toColumns, toRows);
      await screen();
    },
    ...{ terminal, process: processEvents, exited: running.exited, told: () => String(stderr.read() ?? '') },
    written: () => terminal.written.join(''),
    async close() {
      abort.abort();
      await running.exited;
    },
  };
}
