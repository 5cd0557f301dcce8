// One file of the log, opened: plain or gzip, it keeps its identity whatever becomes of its name.
import { Buffer } from 'node:buffer';
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { notAFile } from '../log-trouble.ts';

/** What the file system says of a file at one moment. */
export interface FileLook {
  readonly dev: string;
  readonly ino: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** Changes whenever the file does. */
  readonly version: string;
}

export interface LogFile {
  readonly path: string;
  readonly isGzip: boolean;
  look(): Promise<FileLook>;
  /** The unzipped bytes from there to the present end. Returns false where the file was emptied meanwhile. */
  chunks(fromByte: number): AsyncGenerator<Buffer, boolean, undefined>;
  close(): Promise<void>;
}

/** Rejects with an error of the file system, or `NotAFile`. */
export async function openLogFile(path: string): Promise<LogFile> {
  // O_NONBLOCK: a named pipe would hold the open until somebody writes to it.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const look = toLook(path, await handle.stat({ bigint: true }));
    const isGzip = look.size > 0 && (await hasGzipMark(handle));
    return {
      path,
      isGzip,
      look: async () => toLook(path, await handle.stat({ bigint: true })),
      chunks: fromByte => (isGzip ? unzip(handle, fromByte) : read(handle, fromByte)),
      close: () => handle.close(),
    };
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

/** Throws `NotAFile`. */
export function toLook(path: string, stats: BigIntStats): FileLook {
  if (!stats.isFile()) throw notAFile(path, kindOf(stats));
  return {
    dev: String(stats.dev),
    ino: String(stats.ino),
    size: Number(stats.size),
    mtimeMs: Number(stats.mtimeMs),
    version: `${stats.size}@${stats.mtimeNs}`,
  };
}

export function isSameFile(one: FileLook, other: FileLook): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

function kindOf(stats: BigIntStats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe, which keeps nothing to be read again';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** Some hundred lines: a batch is what ends in one chunk. */
const CHUNK_BYTES = 32 * 1024;

/** Each read begins with the end of the one before: bytes of a file that was emptied in between do not follow it. */
const OVERLAP_BYTES = 256;

async function* read(handle: FileHandle, fromByte: number): AsyncGenerator<Buffer, boolean, undefined> {
  let overlap: Buffer = Buffer.alloc(0);
  for (let byte = fromByte; ; ) {
    const wanted = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await handle.read(wanted, 0, CHUNK_BYTES, byte - overlap.length);
    if (!wanted.subarray(0, Math.min(bytesRead, overlap.length)).equals(overlap)) return false;
    const chunk = wanted.subarray(overlap.length, bytesRead);
    if (chunk.length === 0) return true;
    yield chunk;
    byte += chunk.length;
    overlap = Buffer.concat([overlap, chunk.subarray(-OVERLAP_BYTES)]).subarray(-OVERLAP_BYTES);
  }
}

async function* unzip(handle: FileHandle, fromByte: number): AsyncGenerator<Buffer, boolean, undefined> {
  // Not a stream of the handle's own: that one closes the handle when it is left half read.
  const zipped = Readable.from(read(handle, 0));
  // The error reaches whoever reads the unzipped stream.
  const unzipped = pipeline(zipped, createGunzip({ chunkSize: CHUNK_BYTES }), () => {});
  let byte = 0;
  for await (const chunk of unzipped) {
    const bytes: Buffer = chunk;
    const skipped = Math.min(bytes.length, Math.max(0, fromByte - byte));
    byte += bytes.length;
    if (skipped < bytes.length) yield bytes.subarray(skipped);
  }
  return true;
}

/** RFC 1952 §2.3.1, whatever the file is called. */
async function hasGzipMark(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}
