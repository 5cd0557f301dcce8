// The lines of a file, gzip or not, as it is read: a day's recording is never held in memory.
import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RingtopError } from '../../protocol/index.ts';
import { badLine, unreadable } from './bad-line.ts';

export interface Line {
  /** From 1; blank lines are counted and left out. */
  readonly lineNumber: number;
  readonly text: string;
}

export async function* readLines(file: string): AsyncGenerator<Line, void, undefined> {
  let lineNumber = 0;
  try {
    for await (const bytes of splitLines(await openStream(file))) {
      lineNumber += 1;
      const text = bytes.toString('utf8');
      if (text.trim() !== '') yield { lineNumber, text };
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw badLine({ file, lineNumber: lineNumber + 1 }, cause.message);
    throw cause instanceof RingtopError ? cause : unreadable(file, cause);
  }
}

/** RFC 1952 §2.3.1: the first two bytes tell gzip, whatever the file is called. */
async function openStream(file: string): Promise<Readable> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const isGzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    const stream = createReadStream(file);
    // The error reaches whoever reads the unzipped stream.
    return isGzip ? pipeline(stream, createGunzip(), () => {}) : stream;
  } finally {
    await handle.close();
  }
}

/** Ended by LF alone or CR LF; the last need not be. U+2028, which `readline` takes for an end, is text here. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let begun: Buffer[] = [];
  let begunLength = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, end)]);
      begun = [];
      begunLength = 0;
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
    begunLength += chunk.length - start;
    if (begunLength > LONGEST_LINE) throw new RangeError(`longer than ${LONGEST_LINE} bytes`);
  }
  if (begunLength > 0) yield Buffer.concat(begun);
}

const LF = 0x0a;
/** One socket read of a recording, in base64, is a hundredth of it. */
const LONGEST_LINE = 16 * 1024 * 1024;
