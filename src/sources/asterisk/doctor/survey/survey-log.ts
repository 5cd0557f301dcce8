// A queue_log as it stands on this machine: whether it can be read, whether it grows, how old its last line is.

import { Buffer } from 'node:buffer';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { EpochMs } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { codeOf } from '../../../../lib/error-code.ts';
import { toBytes } from '../../pbx.ts';
import { looksRotated } from '../../queue-log/files/rotated-name.ts';
import type { LogRecord, UnparsedLine } from '../../queue-log/log-record.ts';
import { parseLogLine } from '../../queue-log/parse-log-line.ts';

export interface LogSurvey {
  readonly file: string;
  /** Why it cannot be read: Node's code, or `not-a-file`. */
  readonly trouble?: string;
  readonly sizeBytes: number;
  /** Between two looks; negative where it was cut or put in the place of another. */
  readonly grewBytes: number;
  /** By the clock of the machine that writes it; absent in an empty one. */
  readonly lastLineAt?: EpochMs;
  /** Of its last hundred lines, how many are none of a queue_log. */
  readonly strangeLineCount: number;
  /** Of pauses in its last lines, cleaned. */
  readonly pauseReasons: readonly string[];
  /** Names of the files beside it that it was before. */
  readonly rotated: readonly string[];
}

export interface OpenLogSurvey {
  lookAgain(): Promise<LogSurvey>;
}

/** Never rejects. */
export async function openLogSurvey(file: string): Promise<OpenLogSurvey> {
  const first = await lookAt(file);
  return {
    async lookAgain() {
      const { sizeBytes = 0, trouble, tail = '' } = await lookAt(file);
      const lines = tail.split('\n').slice(0, -1);
      const records = lines.map(line => parseLogLine(Buffer.from(line, 'latin1')));
      const known = records.filter(isRecord);
      const lastLineAt = known.at(-1)?.at;
      return {
        ...{ file, sizeBytes, grewBytes: sizeBytes - (first.sizeBytes ?? sizeBytes) },
        strangeLineCount: records.slice(-STRANGE_LINES).filter(record => !isRecord(record)).length,
        pauseReasons: known.flatMap(toPauseReason),
        rotated: await findRotated(file),
        ...(trouble === undefined ? {} : { trouble }),
        ...(lastLineAt === undefined ? {} : { lastLineAt }),
      };
    },
  };
}

/** About a day of pauses. */
const TAIL_BYTES = 1024 * 1024;
const STRANGE_LINES = 100;

interface LogLook {
  readonly sizeBytes?: number;
  /** Whole lines. */
  readonly tail?: string;
  readonly trouble?: string;
}

async function lookAt(file: string): Promise<LogLook> {
  try {
    // Opening a pipe would wait for who writes into it.
    if (!(await stat(file)).isFile()) return { trouble: 'not-a-file' };
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const start = Math.max(0, size - TAIL_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
      const text = buffer.toString('latin1', 0, bytesRead);
      return { sizeBytes: size, tail: start === 0 ? text : text.slice(text.indexOf('\n') + 1) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { trouble: codeOf(error) };
  }
}

function isRecord(record: LogRecord | UnparsedLine): record is LogRecord {
  return record.event !== 'unparsed';
}

function toPauseReason(record: LogRecord): string[] {
  const isPause = record.event === 'PAUSE' || record.event === 'PAUSEALL';
  return isPause ? [cleanText(toBytes(record.reason))] : [];
}

async function findRotated(file: string): Promise<string[]> {
  const name = basename(file);
  const beside = await readdir(dirname(file)).catch(() => []);
  return beside.filter(other => other !== name && looksRotated(other, name)).sort();
}
