// A place in one open file of the log, and the whole lines that follow it, each read once.
import { Buffer } from 'node:buffer';
import type { EpochMs } from '../../../../floor/index.ts';
import type { LogFile } from '../files/log-file.ts';
import { TAIL_BYTES, tailOf } from '../log-place.ts';
import type { LineDamage, TellDamage } from '../log-trouble.ts';
import { createLineCutter, LF, type LineCutter } from './line-cutter.ts';
import { joinTorn } from './torn-line.ts';

export interface LineBatch {
  readonly lines: readonly Buffer[];
  /** Where the last of them ends. */
  readonly endByte: number;
  /** The bytes before that. */
  readonly tail: Buffer;
}

export interface LogCursor {
  readonly file: LogFile;
  /** What has come since the last time. */
  readOn(): AsyncGenerator<LineBatch, void, undefined>;
  /** False: what was read is not in the file any more. It was emptied or written anew, and nothing is read. */
  readonly isIntact: boolean;
  /** What stands behind the last whole line. */
  readonly rest: Buffer;
}

export interface LogCursorOptions {
  readonly file: LogFile;
  readonly endByte: number;
  /** The bytes before `endByte`, as many as `TAIL_BYTES` or there are. */
  readonly tail: Buffer;
  /** The bytes behind `endByte`, as far as they are known. */
  readonly next: Buffer;
  /** The unfinished end of the file before. */
  readonly begun: Buffer;
  /** When that was written, nearly. */
  readonly begunAt: EpochMs;
  readonly onDamage: TellDamage;
}

export function createLogCursor({ file, begunAt, onDamage, ...from }: LogCursorOptions): LogCursor {
  let { endByte, tail, begun } = from;
  let rest: Buffer = NOTHING;
  /** The first bytes behind `endByte`, as they stand in the file: `rest` has no zeros. */
  let rawRest = from.next;
  let isDropping = false;
  let isIntact = true;

  const tell = (what: LineDamage, bytes: number): void =>
    onDamage({ what, path: file.path, reason: `${file.path}: ${bytes} bytes ${DAMAGES[what]}` });

  function join(lines: Buffer[]): Buffer[] {
    if (begun.length === 0) return lines;
    const [first, ...others] = lines;
    const joined = first && joinTorn(begun, first, begunAt);
    if (joined === undefined) tell('torn', begun.length);
    begun = NOTHING;
    return joined === undefined ? lines : [joined, ...others];
  }

  async function* readOn(): AsyncGenerator<LineBatch, void, undefined> {
    const cutter = createLineCutter({ isDropping, onDamage: tell });
    const chunks = file.chunks(endByte - tail.length);
    const seen: Seen = {
      byte: endByte - tail.length,
      tail: NOTHING,
      expected: Buffer.concat([tail, rawRest]),
    };
    rawRest = NOTHING;
    try {
      for (let next = await chunks.next(); isIntact; next = await chunks.next()) {
        isIntact = next.done ? next.value && seen.expected.length === 0 : isExpected(next.value, seen);
        if (next.done || !isIntact) break;
        const batch = take(next.value, seen, cutter);
        if (batch !== undefined) yield batch;
      }
    } finally {
      await chunks.return(true);
    }
    settle(cutter, seen);
  }

  /** Undefined where no line ends in the chunk. */
  function take(chunk: Buffer, seen: Seen, cutter: LineCutter): LineBatch | undefined {
    const own = chunk.subarray(Math.max(0, endByte - seen.byte));
    const lines = cutter.push(own);
    const end = chunk.length - own.length + own.lastIndexOf(LF) + 1;
    const hasEnd = own.includes(LF);
    if (hasEnd) {
      endByte = seen.byte + end;
      tail = Buffer.from(tailOf(seen.tail, chunk.subarray(0, end)));
    }
    const behind = hasEnd ? chunk.subarray(end) : Buffer.concat([rawRest, own]);
    rawRest = Buffer.from(behind.subarray(0, TAIL_BYTES));
    seen.byte += chunk.length;
    seen.tail = tailOf(seen.tail, chunk);
    return hasEnd ? { lines: join(lines), endByte, tail } : undefined;
  }

  /** The line that has begun is read again when it has ended, unless it is one that is dropped. */
  function settle(cutter: LineCutter, seen: Seen): void {
    rest = Buffer.from(cutter.rest());
    isDropping = cutter.isDropping;
    if (!isDropping) return;
    endByte = seen.byte;
    tail = Buffer.from(seen.tail);
    rawRest = NOTHING;
  }

  return {
    file,
    readOn,
    get isIntact() {
      return isIntact;
    },
    get rest() {
      return Buffer.concat([begun, rest]);
    },
  };
}

/** How far one reading has come. */
interface Seen {
  byte: number;
  /** The bytes before `byte`. */
  tail: Buffer;
  /** What was there the last time, and must be there again. */
  expected: Buffer;
}

function isExpected(chunk: Buffer, seen: Seen): boolean {
  const compared = seen.expected.subarray(0, chunk.length);
  seen.expected = seen.expected.subarray(compared.length);
  return chunk.subarray(0, compared.length).equals(compared);
}

const NOTHING = Buffer.alloc(0);

const DAMAGES: Readonly<Record<LineDamage, string>> = {
  zeros: 'of zeros, with what stood before them in the line, were skipped; a crash leaves such holes',
  overlong: 'without an end of line, and what follows up to the next, are dropped',
  torn: 'of a line that was never finished are dropped',
};
