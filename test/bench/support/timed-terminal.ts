// The tool in a terminal of its own process, and how long each key takes until its answer stands there.
import { spawn } from '@lydell/node-pty';
import { draw, openEmulator } from '../../support/emulator.ts';

export interface TimedTerminal {
  /** Resolves when the screen shows it. */
  shows(pattern: RegExp): Promise<void>;
  /** From when the key is sent to when the bytes have come that make `seen` of the screen another. */
  time(key: string, seen: (screen: string) => string): Promise<number>;
  leave(): Promise<void>;
}

export interface TimedTerminalOptions {
  readonly program: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly columns: number;
  readonly rows: number;
}

export async function openTimedTerminal(options: TimedTerminalOptions): Promise<TimedTerminal> {
  const { program, env, columns, rows } = options;
  const emulator = await openEmulator(columns, rows);
  const child = spawn(process.execPath, [...program], { cols: columns, rows, env });
  emulator.onData(answer => child.write(answer));
  const watchers = new Set<(atMs: number) => void>();
  let drawn = Promise.resolve();
  child.onData(bytes => {
    const atMs = performance.now();
    drawn = drawn
      .then(() => draw(emulator, bytes))
      .then(() => {
        for (const watch of [...watchers]) watch(atMs);
      });
  });
  const screen = (): string => {
    const { active } = emulator.buffer;
    const lines = Array.from({ length: rows }, (_, row) => active.getLine(row)?.translateToString(true));
    return lines.join('\n');
  };
  /** Resolves with when the bytes came that made it so. */
  const until = (isSo: () => boolean): Promise<number> =>
    new Promise(resolve => {
      const watch = (atMs: number): void => {
        if (!isSo()) return;
        watchers.delete(watch);
        resolve(atMs);
      };
      watchers.add(watch);
      watch(performance.now());
    });
  return {
    async shows(pattern) {
      await until(() => pattern.test(screen()));
    },
    async time(key, seen) {
      await drawn;
      const before = seen(screen());
      const startMs = performance.now();
      child.write(key);
      return (await until(() => seen(screen()) !== before)) - startMs;
    },
    leave() {
      const gone = new Promise<void>(resolve => child.onExit(() => resolve()));
      child.kill('SIGTERM');
      return gone;
    },
  };
}
