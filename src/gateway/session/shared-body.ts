// A long text that is the same for many clients, within answers that are each one's own: encoded and compressed once.
import { setImmediate } from 'node:timers/promises';
import { deflatePiece, MESSAGE_END, storePiece } from './deflate-blocks.ts';
import { frameHead } from './ws-frame.ts';

export interface SharedBody {
  readonly text: string;
  /**
   * Absent where it need not be waited for: too short, or compressed by now. Never rejects. Of many who wait for it a few
   * go on at a time: a thousand answers of half a megabyte at once would hold up everything else.
   */
  compress(): Promise<void> | undefined;
  /** The frame of an answer with this text in its midst, in pieces; compressed where that is allowed and done. */
  frameWithin(answer: Around, isDeflated: boolean): readonly Buffer[];
}

export interface Around {
  readonly before: string;
  readonly after: string;
}

/** A shorter one is written at once: nobody waits for another thread because of a packet or two. */
const DEFLATE_FROM_BYTES = 8 * 1024;
/** So many go on in one turn of the event loop. */
const AT_ONCE = 32;

export function createSharedBody(text: string): SharedBody {
  const bytes = Buffer.from(text);
  let deflated: Buffer | undefined;
  let compressing: Promise<void> | undefined;
  let waiting = 0;
  const compress = async (): Promise<void> => {
    try {
      deflated = await deflatePiece(bytes);
    } catch {
      // Nothing is lost but some bandwidth: it goes as it is.
    }
  };
  return {
    text,
    compress() {
      if (bytes.length < DEFLATE_FROM_BYTES || deflated !== undefined) return undefined;
      compressing ??= compress();
      waiting += 1;
      return inTurn(compressing, Math.floor((waiting - 1) / AT_ONCE));
    },
    frameWithin({ before, after }, isDeflated) {
      const [first, last] = [Buffer.from(before), Buffer.from(after)];
      return isDeflated && deflated !== undefined
        ? withHead('deflated', [storePiece(first), deflated, storePiece(last), MESSAGE_END])
        : withHead('plain', [first, bytes, last]);
    },
  };
}

async function inTurn(work: Promise<void>, turns: number): Promise<void> {
  await work;
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
}

function withHead(form: 'plain' | 'deflated', pieces: readonly Buffer[]): readonly Buffer[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [frameHead(length, form), ...pieces];
}
