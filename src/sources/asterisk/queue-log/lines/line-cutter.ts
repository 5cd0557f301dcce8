// Bytes of the log, cut anywhere, to whole lines: holes of zeros are skipped, endless lines dropped, and both told.
import { Buffer } from 'node:buffer';
import type { LineDamage } from '../log-trouble.ts';

export interface LineCutter {
  /** The lines that end in these bytes, without their LF. */
  push(bytes: Buffer): Buffer[];
  /** What follows the last LF; empty while an overlong line is dropped. */
  rest(): Buffer;
  readonly isDropping: boolean;
}

export interface LineCutterOptions {
  /** In the middle of an overlong line, which is told already. */
  readonly isDropping: boolean;
  readonly onDamage: (what: LineDamage, bytes: number) => void;
}

/** Asterisk itself writes 8 KiB at most. */
export const LONGEST_LINE_BYTES = 64 * 1024;

export function createLineCutter({ isDropping, onDamage }: LineCutterOptions): LineCutter {
  let begun: Buffer[] = [];
  let begunBytes = 0;
  let lostBytes = 0;

  function restart(first?: Buffer): void {
    begun = first === undefined ? [] : [first];
    begunBytes = first?.length ?? 0;
  }

  function add(piece: Buffer): void {
    const zeroAt = piece.lastIndexOf(0);
    if (zeroAt >= 0) {
      // What stands before the zeros was never finished either.
      lostBytes += begunBytes + zeroAt + 1;
      isDropping = false;
      restart(piece.subarray(zeroAt + 1));
    } else if (!isDropping) {
      begun.push(piece);
      begunBytes += piece.length;
    }
    if (begunBytes <= LONGEST_LINE_BYTES) return;
    onDamage('overlong', begunBytes);
    isDropping = true;
    restart();
  }

  function finish(): Buffer | undefined {
    const line = isDropping || (lostBytes > 0 && begunBytes === 0) ? undefined : Buffer.concat(begun);
    if (lostBytes > 0) onDamage('zeros', lostBytes);
    isDropping = false;
    lostBytes = 0;
    restart();
    return line;
  }

  return {
    get isDropping() {
      return isDropping;
    },
    rest: () => Buffer.concat(begun),
    push(bytes) {
      const lines: Buffer[] = [];
      let start = 0;
      for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
        add(bytes.subarray(start, end));
        const line = finish();
        if (line !== undefined) lines.push(line);
        start = end + 1;
      }
      if (start < bytes.length) add(bytes.subarray(start));
      return lines;
    },
  };
}

export const LF = 0x0a;
