// A terminal with ringtop in it: what is on its screen, its keys, and how it is left.
import { spawn } from '@lydell/node-pty';
import { draw, type Emulator, openEmulator } from '../support/emulator.ts';
import { ownHome, PROJECT, RINGTOP } from './run-ringtop.ts';

export interface TerminalRun {
  /** The rows as text. */
  screen(): string;
  /** Of the first cell of what first matches, with only one-column characters before it; as the terminal names colors. */
  colorOf(pattern: RegExp): number | undefined;
  /** Settles when the screen shows it. */
  shows(pattern: RegExp): Promise<void>;
  press(keys: string): void;
  signal(name: NodeJS.Signals): void;
  resize(columns: number, rows: number): void;
  /** Settles when the program has ended. */
  readonly ended: Promise<TerminalEnd>;
}

export interface TerminalEnd {
  readonly exit: number;
  readonly isRestored: boolean;
  /** All that was written, escape sequences too. */
  readonly written: string;
  /** What stands on the normal screen at the end. */
  readonly left: string;
}

const [COLUMNS, ROWS] = [120, 40];

export async function runOnTerminal(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<TerminalRun> {
  const emulator = await openEmulator(COLUMNS, ROWS);
  const child = spawn(process.execPath, [RINGTOP, ...words], {
    cols: COLUMNS,
    rows: ROWS,
    cwd: PROJECT,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...ownHome(), ...env },
  });
  emulator.onData(answer => child.write(answer));
  let written = '';
  let drawn = Promise.resolve();
  const watchers = new Set<() => void>();
  child.onData(text => {
    written += text;
    drawn = draw(emulator, text).then(() => {
      for (const watch of watchers) watch();
    });
  });
  const ended = new Promise<TerminalEnd>(resolve => {
    child.onExit(({ exitCode, signal = 0 }) => {
      const exit = signal === 0 ? exitCode : 128 + signal;
      drawn.then(() =>
        resolve({ exit, isRestored: isRestored(written), written, left: readScreen(emulator) }),
      );
    });
  });
  return {
    ended,
    screen: () => readScreen(emulator),
    colorOf(pattern) {
      const lines = readScreen(emulator).split('\n');
      const row = lines.findIndex(line => pattern.test(line));
      const column = pattern.exec(lines[row] ?? '')?.index ?? 0;
      return emulator.buffer.active.getLine(row)?.getCell(column)?.getFgColor();
    },
    shows: pattern =>
      new Promise(resolve => {
        const look = (): void => {
          if (!pattern.test(readScreen(emulator))) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    press: keys => child.write(keys),
    signal: name => child.kill(name),
    resize: (columns, rows) => {
      emulator.resize(columns, rows);
      child.resize(columns, rows);
    },
  };
}

function readScreen(emulator: Emulator): string {
  const { active } = emulator.buffer;
  return Array.from(
    { length: emulator.rows },
    (_, row) => active.getLine(row)?.translateToString(true) ?? '',
  ).join('\n');
}

/** Back on the normal screen, with the cursor to be seen, and long lines that go on in the next one. */
function isRestored(written: string): boolean {
  const isLast = (set: string, over: string) => written.lastIndexOf(set) >= written.lastIndexOf(over);
  return (
    isLast('\x1b[?1049l', '\x1b[?1049h') && isLast('\x1b[?25h', '\x1b[?25l') && isLast('\x1b[?7h', '\x1b[?7l')
  );
}
