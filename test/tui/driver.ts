// Drives the real wall as its user would: presses keys, turns the clock, reads the screen of a terminal emulator.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { WallLayouts } from '../../src/client/index.ts';
import type { FloorDocument } from '../../src/floor/index.ts';
import {
  type ColorDepth,
  type KeptStore,
  type MonitorWish,
  type Preferences,
  startScreen,
  type ThemeName,
  type WallExit,
  type WallMode,
} from '../../src/tui/index.ts';
import { createEyes, type Eyes } from './support/eyes.ts';
import { createFakeFeed, type FakeFeed } from './support/fake-feed.ts';
import { bytesOfKey, createKeyboard } from './support/keyboard.ts';
import { createManualTimers } from './support/manual-timers.ts';
import { lineOfText, readFoot } from './support/read-screen.ts';
import { createTerminal, type TestTerminal } from './support/terminal.ts';

export interface DriverOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly document?: FloorDocument;
  readonly startAt?: number;
  readonly rate?: number;
  readonly mode?: WallMode;
  /** Of a wall on a monitor. */
  readonly monitor?: MonitorWish;
  /** In the config of its gateway. */
  readonly layouts?: WallLayouts;
  readonly theme?: ThemeName;
  readonly depth?: ColorDepth;
  readonly env?: { readonly [name: string]: string };
  readonly gatewayVersion?: string;
  readonly version?: string;
  /** Whose token it is. @default an admin's */
  readonly you?: FakeFeed['you'];
  readonly isReadOnly?: boolean;
  readonly preferences?: Preferences;
  readonly isStream?: boolean;
  readonly kept?: KeptStore;
  /** The saved view to begin with. */
  readonly view?: string;
  /** The context by which the gateway was found. */
  readonly context?: string;
}

/** A story is told in `press`, `type` and what its user then sees (`Eyes`). */
export interface WallDriver extends Eyes {
  readonly feed: FakeFeed;
  readonly terminal: TestTerminal;
  readonly process: EventEmitter;
  readonly exited: Promise<WallExit>;
  readonly abort: AbortController;
  /** So many timers are still to run, which a process would wait for before it ends. */
  timersWaiting(): number;
  /** What was told on stderr after the wall had gone. */
  told(): string;
  press(...keys: string[]): Promise<void>;
  type(bytes: string): Promise<void>;
  /** On the text where it stands first on the screen. */
  click(text: string): Promise<void>;
  /** Over the text, some notches; up is less than 0. */
  turnWheel(text: string, notches: number): Promise<void>;
  /** Lets the floor's clock go on, tick by tick. */
  pass(seconds: number): Promise<void>;
  /** As `pass`, and nobody waits for the terminal to have taken what there is to see. */
  passUnseen(seconds: number): Promise<void>;
  show(document: FloorDocument): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  settled(): Promise<void>;
  /** Settles until it is so; the test's own time limit ends a wait for what never comes. */
  until(isSo: () => boolean): Promise<void>;
  screen(): string;
  /** The first line that begins with the text, else the first that has it. */
  row(text: string): string;
  /** The last line: the keys, or why one does nothing. */
  foot(): string;
  close(): Promise<void>;
}

/** 2026-11-23 14:05:32 in Tbilisi, the moment of SCREENS §2. */
export const START_AT = Date.UTC(2026, 10, 23, 10, 5, 32);

/** No time passes while it is waited: what takes longer takes a `pass`. */
const SETTLES = 20;

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
    ...(options.layouts ? { layouts: options.layouts } : {}),
    ...(options.gatewayVersion === undefined ? {} : { gatewayVersion: options.gatewayVersion }),
    ...(options.you === undefined ? {} : { you: options.you }),
  });
  const running = startScreen({
    feed,
    isStream: options.isStream ?? false,
    mode: options.mode ?? 'tool',
    ...(options.monitor ? { monitor: options.monitor } : {}),
    isReadOnly: options.isReadOnly ?? false,
    ...(options.version === undefined ? {} : { version: options.version }),
    ...(options.preferences ? { preferences: options.preferences } : {}),
    ...(options.kept ? { kept: options.kept } : {}),
    ...(options.view === undefined ? {} : { view: options.view }),
    ...(options.context === undefined ? {} : { context: options.context }),
    theme: {
      // What a test settles itself is not overruled here.
      ...(options.preferences ? {} : { name: options.theme ?? 'dark' }),
      ...(options.depth ? { depth: options.depth } : {}),
    },
    stdout: terminal.stdout,
    stdin: keyboard.stdin,
    stderr,
    env: options.env ?? { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8' },
    signal: abort.signal,
    processEvents,
    timers,
    wallClock: () => startAt + timers.now(),
  });
  let hasAnswered = false;
  terminal.onAnswer(answer => {
    hasAnswered = true;
    keyboard.type(answer);
  });
  const settled = async (): Promise<void> => {
    do {
      hasAnswered = false;
      // Stdin hands bytes on in a later turn; React and Ink each take one more.
      await nextTurn();
      await running.settled();
      await terminal.drained();
    } while (hasAnswered);
  };
  const mouseReport = (button: number, text: string): string => {
    const row = terminal
      .screen()
      .split('\n')
      .findIndex(line => line.includes(text));
    if (row < 0) throw new Error(`Nothing on the screen has “${text}”.`);
    // What stands before it may be wide: cells are counted, not letters.
    const columns = terminal.cells(row).map(({ text: one, width }) => (width === 0 ? '' : one || ' '));
    const before = terminal.line(row).indexOf(text);
    let length = 0;
    const column = columns.findIndex(one => {
      const isThere = length >= before;
      length += one.length;
      return isThere;
    });
    return `\x1b[<${button};${column + 1};${row + 1}M\x1b[<${button};${column + 1};${row + 1}m`;
  };
  const driver: WallDriver = {
    ...createEyes(async (what, isSo) => {
      for (let left = SETTLES; left > 0; left -= 1) {
        if (isSo(terminal.screen())) return terminal.screen();
        await settled();
      }
      throw new Error(`The wall never ${what}:\n${terminal.screen()}`);
    }),
    feed,
    terminal,
    process: processEvents,
    exited: running.exited,
    abort,
    timersWaiting: () => timers.waiting,
    told: () => String(stderr.read() ?? ''),
    async press(...keys) {
      for (const key of keys) await driver.type(bytesOfKey(key));
    },
    async type(bytes) {
      keyboard.type(bytes);
      await settled();
    },
    async passUnseen(seconds) {
      for (let second = 0; second < seconds; second += 1) {
        timers.advance(1000);
        await nextTurn();
      }
    },
    async click(text) {
      await driver.type(mouseReport(0, text));
    },
    async turnWheel(text, notches) {
      const report = mouseReport(notches < 0 ? 64 : 65, text);
      for (let left = Math.abs(notches); left > 0; left -= 1) await driver.type(report);
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
    row: text => lineOfText(terminal.screen(), text),
    foot: () => readFoot(terminal.screen()),
    async close() {
      abort.abort();
      await running.exited;
      await terminal.drained();
    },
  };
  await settled();
  return driver;
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
