// A queue_log as it stands on this machine: whether it can be read, whether it grows, how old its last line is.
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { EpochMs } from '../../../../floor/index.ts';

export interface LogSurvey {
  readonly file: string;
  /** Why it cannot be read: Node's code, or `not-a-file`. */
  readonly trouble?: string;
  readonly sizeBytes: number;
  /** Between two looks; negative where it was cut or put in the place of another. */
  readonly grewBytes: number;
  /** By the clock of the machine that writes it; absent in an empty one. */
  readonly lastLineAt?: EpochMs;
  /** Of its last lines, how many are none of a queue_log. */
  readonly strangeLineCount: number;
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
      const instants = lines.map(toInstant);
      const lastLineAt = instants.findLast(at => at !== undefined);
      return {
        ...{ file, sizeBytes, grewBytes: sizeBytes - (first.sizeBytes ?? sizeBytes) },
        strangeLineCount: instants.filter(at => at === undefined).length,
        rotated: await findRotated(file),
        ...(trouble === undefined ? {} : { trouble }),
        ...(lastLineAt === undefined ? {} : { lastLineAt }),
      };
    },
  };
}

const TAIL_BYTES = 16 * 1024;

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
    return { trouble: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

/** `1795341218|pbx-north-1795341215.0|support|Dmytro|CONNECT|3|…` → epoch ms */
function toInstant(line: string): EpochMs | undefined {
  const seconds = /^(\d{9,11})(?:\.\d+)?\|[^|]*\|[^|]*\|.*\|[A-Z]+(?:\||$)/.exec(line.trimEnd())?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

/** `queue_log.1`, `queue_log.2.gz`, `queue_log-20261126` */
async function findRotated(file: string): Promise<string[]> {
  const name = basename(file);
  const beside = await readdir(dirname(file)).catch(() => []);
  return beside.filter(other => other.startsWith(name) && /^[.-]\d/.test(other.slice(name.length))).sort();
}
