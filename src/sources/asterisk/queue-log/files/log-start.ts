// How a file of the log begins: what tells it from every other, and where it belongs in the order of time.
import { Buffer } from 'node:buffer';
import type { EpochMs } from '../../../../floor/index.ts';
import { LF, LONGEST_LINE_BYTES } from '../lines/line-cutter.ts';
import { parseLineTime } from '../lines/line-time.ts';
import { parseWholeTime } from '../lines/torn-line.ts';
import { digest, type LogPlace, TAIL_BYTES } from '../log-place.ts';
import type { LogFile } from './log-file.ts';

export interface LogStart {
  /** The first bytes, to know a copy by. */
  readonly bytes: Buffer;
  /** Digest of the first line; undefined while it has no end. */
  readonly firstLine: string | undefined;
  /** Time of the first line that has one; undefined without: it is no log, or its first line has not come. */
  readonly beganAt: EpochMs | undefined;
}

export async function readStart(file: LogFile): Promise<LogStart> {
  let bytes: Buffer = Buffer.alloc(0);
  for await (const chunk of file.chunks(0)) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length >= LONGEST_LINE_BYTES || (bytes.includes(LF) && findTime(bytes) !== undefined)) break;
  }
  return { bytes: bytes.subarray(0, COMPARED_BYTES), firstLine: toMark(bytes), beganAt: findTime(bytes) };
}

const COMPARED_BYTES = 4096;

/** Whether one is the other, as far as it goes; the ends of two lines that were torn may well be alike. */
export function isCopy(one: LogStart, other: LogStart): boolean {
  if (one.beganAt === undefined || one.beganAt !== other.beganAt) return false;
  const length = Math.min(one.bytes.length, other.bytes.length);
  return one.bytes.subarray(0, length).equals(other.bytes.subarray(0, length));
}

export interface FoundPlace {
  readonly start: LogStart;
  /** The bytes before the place. */
  readonly tail: Buffer;
}

/** Undefined where the file has not that place. It may be a copy, and compressed. */
export async function findPlace(file: LogFile, place: LogPlace): Promise<FoundPlace | undefined> {
  const start = await readStart(file);
  if (start.firstLine !== place.firstLine) return undefined;
  const from = Math.max(0, place.endByte - TAIL_BYTES);
  const length = place.endByte - from;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of file.chunks(from)) {
    tail = Buffer.concat([tail, chunk]).subarray(0, length);
    if (tail.length === length) break;
  }
  return digest(tail) === place.tail ? { start, tail } : undefined;
}

function toMark(bytes: Buffer): string | undefined {
  const end = bytes.indexOf(LF);
  if (end < 0 && bytes.length < LONGEST_LINE_BYTES) return undefined;
  return digest(bytes.subarray(0, end < 0 || end > LONGEST_LINE_BYTES ? LONGEST_LINE_BYTES : end));
}

/** The first line may be the end of one that the file before began: that has no time, or not its own. */
function findTime(bytes: Buffer): EpochMs | undefined {
  let perhaps: EpochMs | undefined;
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    const line = bytes.subarray(start, end);
    // A crash may have left zeros before it.
    const whole = line.subarray(line.lastIndexOf(0) + 1);
    const at = parseWholeTime(whole);
    if (at !== undefined) return at;
    perhaps ??= parseLineTime(whole);
    start = end + 1;
  }
  return perhaps;
}
