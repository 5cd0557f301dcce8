// What the gateway says of itself, on stderr: one line an occurrence, for a person or for a machine.
import type { Log, LogLine } from '../../../gateway/index.ts';
import type { Host } from '../../host.ts';
import { cleanLine } from './clean-line.ts';
import { formatText } from './format-text.ts';

export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** From the most that can be told to the least. */
export const LOG_LEVELS = ['info', 'note', 'warn', 'error'] as const satisfies readonly LogLine['level'][];
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogSettings {
  /** @default text on a terminal, json elsewhere */
  readonly format?: LogFormat;
  /** The least that is told. @default note: silent while all is well */
  readonly level?: LogLevel;
}

export interface OpenedLog {
  readonly log: Log;
  /** Takes effect with the next line. */
  setLevel(level: LogLevel | undefined): void;
  /** Never to stand in a line, wherever it came from. */
  hide(secret: string): void;
}

export async function openLog(
  { stderr, now }: Pick<Host, 'stderr' | 'now'>,
  { format = stderr.isTTY ? 'text' : 'json', level }: LogSettings = {},
): Promise<OpenedLog> {
  const secrets = new Set<string>();
  const write = format === 'json' ? await openJson({ stderr, now }) : toText(stderr, now);
  let least = rankOf(level);
  return {
    log: line => {
      if (rankOf(line.level) >= least) write(cleanLine(line, secrets));
    },
    setLevel(chosen) {
      least = rankOf(chosen);
    },
    hide: secret => void secrets.add(secret),
  };
}

function rankOf(level: LogLevel = 'note'): number {
  return LOG_LEVELS.indexOf(level);
}

function toText(stderr: Host['stderr'], now: Host['now']): (line: LogLine) => void {
  return line => void stderr.write(formatText(line, now()));
}

/** pino takes 20 ms to load: who reads text does without. */
async function openJson(host: Pick<Host, 'stderr' | 'now'>): Promise<(line: LogLine) => void> {
  const { createJsonWriter } = await import('./json-writer.ts');
  return createJsonWriter(host);
}
