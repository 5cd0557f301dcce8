// A WebSocket frame made by hand, so that one serves many sockets: a server does not mask (RFC 6455 §5.1).

/** FIN and opcode 1, "text" (RFC 6455 §5.2). */
const TEXT = 0x81;
/** RSV1: the message is deflated (RFC 7692 §6). */
const DEFLATED = 0x40;

export type FrameForm = 'plain' | 'deflated';

/** `hi` → 81 02 68 69. */
export function toTextFrame(payload: Buffer, form: FrameForm = 'plain'): Buffer {
  return Buffer.concat([frameHead(payload.length, form), payload]);
}

/** What stands before a payload of `length` bytes: 2, 4 or 10 bytes. */
export function frameHead(length: number, form: FrameForm): Buffer {
  const first = form === 'deflated' ? TEXT | DEFLATED : TEXT;
  if (length < 126) return Buffer.from([first, length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  head[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
