// An AMI recording as the reads of its socket: bytes, and when they came.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Read {
  readonly at: number;
  readonly bytes: Buffer;
}

export interface Recording {
  readonly name: string;
  readonly reads: readonly Read[];
  readonly all: Buffer;
}

/** 2026-11-22 09:53:30 UTC, when `busy` began. */
const START_AT = Date.UTC(2026, 10, 22, 9, 53, 30);

/** Undefined where the file is not there. */
export function readRecording(path: string, name: string): Recording | undefined {
  if (!existsSync(path)) return undefined;
  const packed = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(packed) : packed).toString();
  const reads = text.split('\n').flatMap(line => toRead(line) ?? []);
  return { name, reads, all: Buffer.concat(reads.map(({ bytes }) => bytes)) };
}

/** `{"t":1.32,"data":"Event: …"}`, `{"t":1.4,"b64":"…"}`; `event` and `send` lines hold no bytes that came. */
function toRead(line: string): Read | undefined {
  if (line === '') return undefined;
  const { t, data, b64 }: { t: number; data?: string; b64?: string } = JSON.parse(line);
  const at = START_AT + Math.round(t * 1000);
  if (data !== undefined) return { at, bytes: Buffer.from(data) };
  return b64 === undefined ? undefined : { at, bytes: Buffer.from(b64, 'base64') };
}
