// Keeps what anything writes to the console off the screen while the wall stands, to tell it afterwards.
import { format } from 'node:util';

export interface CapturedConsole {
  /** The last ones, oldest first. */
  readonly lines: readonly string[];
  note(line: string): void;
  release(): void;
}

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const MOST_LINES = 200;

export function captureConsole(target: Console = console): CapturedConsole {
  const lines: string[] = [];
  const note = (line: string): void => {
    // A pane that fails each second is told once.
    if (lines.includes(line)) return;
    lines.push(line);
    if (lines.length > MOST_LINES) lines.shift();
  };
  const originals = METHODS.map(method => [method, target[method]] as const);
  for (const method of METHODS) target[method] = (...parts: unknown[]) => note(format(...parts));
  return {
    lines,
    note,
    release() {
      for (const [method, original] of originals) target[method] = original;
    },
  };
}
