// Log lines for machines, one JSON object each, by pino.
import { pino } from 'pino';
import type { LogLine } from '../../../gateway/index.ts';

export interface JsonWriterOptions {
  readonly stderr: { write(text: string): unknown };
  readonly now: () => number;
}

/** `{"level":"warn","time":"2026-11-23T10:05:32.120Z","msg":"source lost","source":"north"}` */
export function createJsonWriter({ stderr, now }: JsonWriterOptions): (line: LogLine) => void {
  const logger = pino(
    {
      // The process and the machine are told by whatever collects the lines.
      base: null,
      customLevels: { note: 35 },
      // Which levels are told is the log's own question, for both formats.
      level: 'trace',
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: label => ({ level: label }) },
    },
    // Through the process's own stream: what becomes of a reader that went away is settled there.
    { write: text => void stderr.write(text) },
  );
  return ({ level, what, ...details }) => logger[level](details, what);
}
