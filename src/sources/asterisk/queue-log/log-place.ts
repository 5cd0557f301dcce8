// A line of the log as it is remembered over restarts: which file it is in, where it ends, and what it ends with.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { EpochMs } from '../../../floor/index.ts';

/** The place after a whole line. Plain data, to be kept as JSON. */
export interface LogPlace {
  /** Numbers may be given again to another file, and a copy has others: the digests say which file it is. */
  readonly dev: string;
  readonly ino: string;
  /** Digest of the file's first line. */
  readonly firstLine: string;
  /** When the file's first line was written. */
  readonly beganAt: EpochMs;
  /** Of the file as it was written, not as it may be compressed. */
  readonly endByte: number;
  /** Digest of the bytes before `endByte`, at most `TAIL_BYTES`. */
  readonly tail: string;
  /** When the line was written. */
  readonly at: EpochMs;
}

export const TAIL_BYTES = 1024;

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** The last bytes of what came before and what follows it. */
export function tailOf(before: Buffer, bytes: Buffer): Buffer {
  const own = bytes.subarray(-TAIL_BYTES);
  return own.length === TAIL_BYTES ? own : Buffer.concat([before, own]).subarray(-TAIL_BYTES);
}

/** Undefined for what was not written as a place, by hand or by another version. */
export function parseLogPlace(value: unknown): LogPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { dev, ino, firstLine, beganAt, endByte, tail, at }: { [key: string]: unknown } = { ...value };
  if (typeof dev !== 'string' || typeof ino !== 'string') return undefined;
  if (typeof firstLine !== 'string' || typeof tail !== 'string') return undefined;
  if (!isCount(endByte) || !isCount(beganAt) || !isCount(at)) return undefined;
  return { dev, ino, firstLine, beganAt, endByte, tail, at };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
