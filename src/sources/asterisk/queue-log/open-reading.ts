// A file of the log that is being read: the lines of it that are wanted, each batch with the place it ends at.
import { Buffer } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EpochMs } from '../../../floor/index.ts';
import type { ChainLink } from './files/find-chain.ts';
import type { FileLook } from './files/log-file.ts';
import type { LogStart } from './files/log-start.ts';
import { parseLineTime } from './lines/line-time.ts';
import { createLogCursor, type LogCursor } from './lines/log-cursor.ts';
import { digest, type LogPlace } from './log-place.ts';
import type { TellDamage } from './log-trouble.ts';

export interface OpenReading {
  readonly cursor: LogCursor;
  readonly look: FileLook;
  readonly knownUntil: EpochMs;
  /** How the file was before it was last read. */
  version: string;
  readonly start: LogStart;
  /** Time of the last line that had one. */
  lastAt: EpochMs;
}

export interface OpenReadingOptions {
  readonly link: ChainLink;
  readonly look: FileLook;
  /** The unfinished end of the file before. */
  readonly begun: Buffer;
  /** Time of the last line before. */
  readonly at: EpochMs;
  readonly onDamage: TellDamage;
}

export type TellLines = (lines: readonly Buffer[]) => void;

export function openReading({ link, look, begun, at, onDamage }: OpenReadingOptions): OpenReading {
  const { file, endByte, tail, start, knownUntil = Number.NEGATIVE_INFINITY } = link;
  // The file may have been emptied since it was looked at.
  const next = endByte === 0 ? start.bytes : NOTHING;
  const cursor = createLogCursor({ file, endByte, tail, next, begun, begunAt: at, onDamage });
  return { cursor, look, knownUntil, version: '', start, lastAt: at };
}

const NOTHING = Buffer.alloc(0);

export interface WantedLines {
  readonly lines: readonly Buffer[];
  readonly end: LogPlace;
}

/** Nothing, where the file is as it was. The event loop has a turn after each batch. */
export async function* readLines(
  reading: OpenReading,
  look: FileLook,
  since: EpochMs,
): AsyncGenerator<WantedLines, void, undefined> {
  if (look.version === reading.version) return;
  reading.version = look.version;
  for await (const { lines, endByte, tail } of reading.cursor.readOn()) {
    const wanted = lines.filter(line => isWanted(line, reading, since));
    yield { lines: wanted, end: toPlace(reading, endByte, tail) };
    await nextTurn();
  }
}

/** A line without a time is of the time of the one before. */
function isWanted(line: Buffer, reading: OpenReading, since: EpochMs): boolean {
  reading.lastAt = parseLineTime(line) ?? reading.lastAt;
  return reading.lastAt >= since && reading.lastAt > reading.knownUntil;
}

function toPlace({ look, start, lastAt }: OpenReading, endByte: number, tail: Buffer): LogPlace {
  return {
    dev: look.dev,
    ino: look.ino,
    firstLine: start.firstLine ?? '',
    beganAt: start.beganAt ?? lastAt,
    endByte,
    tail: digest(tail),
    at: lastAt,
  };
}
