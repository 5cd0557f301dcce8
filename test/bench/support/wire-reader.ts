// Reads a gateway's frames off a bare socket: of each only what tells where it brings the client, and when it is whole.
import { constants, inflateRawSync } from 'node:zlib';

export interface Frame {
  /** `floor.patch`'s own, and the answer's. */
  readonly offset: number;
  /** Of a patch. */
  readonly from?: number;
}

/** RFC 6455 §5.2, RFC 7692 §6. */
const TEXT = 1;
const PING = 9;
const DEFLATED = 0x40;
/** So much of a frame is looked at. */
const HEAD_BYTES = 1_024;

export interface FrameEvents {
  /** For each whole text message that says an offset. */
  onFrame(frame: Frame): void;
  onPing(): void;
}

/** Takes bytes as they come. */
export function createFrameReader({ onFrame, onPing }: FrameEvents): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let left = 0;
  let first = 0;
  let head: Buffer = Buffer.alloc(0);
  const takeHead = (): boolean => {
    const size = headSize(pending);
    if (pending.length < size) return false;
    first = pending[0] ?? 0;
    left = payloadSize(pending, size);
    pending = pending.subarray(size);
    head = Buffer.alloc(0);
    return true;
  };
  const takePayload = (): void => {
    const taken = pending.subarray(0, left);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, taken.subarray(0, HEAD_BYTES - head.length)]);
    left -= taken.length;
    pending = pending.subarray(taken.length);
  };
  const finish = (): void => {
    const opcode = first & 0x0f;
    const frame = opcode === TEXT ? readHead(head, (first & DEFLATED) !== 0) : undefined;
    if (frame !== undefined) onFrame(frame);
    if (opcode === PING) onPing();
    first = 0;
  };
  return chunk => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (first !== 0 || pending.length > 0) {
      if (first === 0 && !takeHead()) return;
      takePayload();
      if (left > 0) return;
      finish();
    }
  };
}

function headSize(bytes: Buffer): number {
  if (bytes.length < 2) return 2;
  const short = (bytes[1] ?? 0) & 0x7f;
  return short < 126 ? 2 : short === 126 ? 4 : 10;
}

function payloadSize(bytes: Buffer, size: number): number {
  if (size === 2) return (bytes[1] ?? 0) & 0x7f;
  return size === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
}

/** Everybody is sent the very same bytes: what was read of them once need not be inflated and parsed again. */
let last: { readonly head: Buffer; readonly frame: Frame | undefined } | undefined;

function readHead(head: Buffer, isDeflated: boolean): Frame | undefined {
  if (last?.head.equals(head)) return last.frame;
  const text = isDeflated ? inflateRawSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
  const frame = toFrame(String(text).slice(0, HEAD_BYTES));
  last = { head, frame };
  return frame;
}

/** `…"params":{"epoch":"k3f","from":845,"offset":846,…` */
function toFrame(text: string): Frame | undefined {
  const [, from, offset] =
    /^\{"jsonrpc":"2\.0",[^{]*\{"epoch":"[^"]*",(?:"from":(\d+),)?"offset":(\d+)/.exec(text) ?? [];
  if (offset === undefined) return undefined;
  return { offset: Number(offset), ...(from === undefined ? {} : { from: Number(from) }) };
}
