// Drives the real wall as its user would: presses keys, turns the clock, reads the screen of a terminal emulator.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FloorDocument } from '../../src/floor/index.ts';
import {
  type ColorDepth,
  startWall,
  type ThemeName,
  type WallExit,
  type WallMode,
} from '../../src/tui/index.ts';
import { createFakeFeed, type FakeFeed } from './support/fake-feed.ts';
import { bytesOfKey, createKeyboard } from './support/keyboard.ts';
import { createManualTimers } from './support/manual-timers.ts';
import { createTerminal, type TestTerminal } from './support/terminal.ts';

export interface DriverOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly document?: FloorDocument;
  readonly startAt?: number;
  readonly rate?: number;
  readonly mode?: WallMode;
  readonly theme?: ThemeName;
  readonly depth?: ColorDepth;
  readonly env?: { readonly [name: string]: string };
  readonly gatewayVersion?: string;
  readonly version?: string;
}

export interface WallDriver {
  readonly feed: FakeFeed;
  readonly terminal: TestTerminal;
  readonly process: EventEmitter;
  readonly exited: Promise<WallExit>;
  readonly abort: AbortController;
  /** What was told on stderr after the wall had gone. */
  told(): string;
  press(...keys: string[]): Promise<void>;
  type(bytes: string): Promise<void>;
  /** Lets the floor's clock go on, tick by tick. */
  pass(seconds: number): Promise<void>;
  show(document: FloorDocument): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  settled(): Promise<void>;
  /** Settles until it is so; the test's own time limit ends a wait for what never comes. */
  until(isSo: () => boolean): Promise<void>;
  screen(): string;
  /** The first line that begins with the text, else the first that has it. */
  row(text: string): string;
  close(): Promise<void>;
}

/** 2026-11-23 14:05:32 in Tbilisi, the moment of SCREENS §2. */
export const START_AT = Date.UTC(2026, 10, 23, 10, 5, 32);

export async function openDriver(options: DriverOptions = {}): Promise<WallDriver> {
  const { columns = 80, rows = 24, startAt = START_AT } = options;
  const timers = createManualTimers();
  const terminal = createTerminal(columns, rows);
  const keyboard = createKeyboard();
  const processEvents = new EventEmitter();
  const abort = new AbortController();
  const stderr = new PassThrough();
  const feed = createFakeFeed({
    timers,
    startAt,
    ...(options.rate === undefined ? {} : { rate: options.rate }),
    ...(options.document ? { document: options.document } : {}),
    ...(options.gatewayVersion === undefined ? {} : { gatewayVersion: options.gatewayVersion }),
  });
  const running = startWall({
    feed,
    mode: options.mode ?? 'tool',
    ...(options.version === undefined ? {} : { version: options.version }),
    theme: { name: options.theme ?? 'dark', ...(options.depth ? { depth: options.depth } : {}) },
    stdout: terminal.stdout,
    stdin: keyboard.stdin,
    stderr,
    env: options.env ?? { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8' },
    signal: abort.signal,
    processEvents,
    timers,
    wallClock: () => startAt + timers.now(),
  });
  const settled = async (): Promise<void> => {
    // Stdin hands bytes on in a later turn; React and Ink each take one more.
    await nextTurn();
    await running.settled();
    await terminal.drained();
  };
  const driver: WallDriver = {
    feed,
    terminal,
    process: processEvents,
    exited: running.exited,
    abort,
    told: () => String(stderr.read() ?? ''),
    async press(...keys) {
      for (const key of keys) await driver.type(bytesOfKey(key));
    },
    async type(bytes) {
      keyboard.type(bytes);
      await settled();
    },
    async pass(seconds) {
      timers.advance(seconds * 1000);
      await settled();
    },
    async show(document) {
      feed.show(document);
      timers.advance(100);
      await settled();
    },
    async resize(toColumns, toRows) {
      terminal.resize(toColumns, toRows);
      await settled();
    },
    settled,
    async until(isSo) {
      while (!isSo()) await settled();
    },
    screen: terminal.screen,
    row(text) {
      const lines = terminal.screen().split('\n');
      return lines[rowOfText(lines, text)] ?? '';
    },
    async close() {
      abort.abort();
      await running.exited;
      await terminal.drained();
    },
  };
  await settled();
  return driver;
}

/** A row of a table begins behind the cell of the cursor. */
export function rowOfText(lines: readonly string[], text: string): number {
  const begins = lines.findIndex(line => line.slice(1).startsWith(text));
  return begins >= 0 ? begins : lines.findIndex(line => line.includes(text));
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
