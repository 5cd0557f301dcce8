// A message that goes to many sockets: written as text once, framed once.

export interface SharedMessage {
  readonly text: string;
  /** The whole WebSocket frame, ready for the wire. */
  readonly frame: Buffer;
}

export function createSharedMessage(text: string): SharedMessage {
  return { text, frame: toTextFrame(Buffer.from(text)) };
}

/** FIN and opcode 1, "text" (RFC 6455 §5.2). */
const TEXT = 0x81;

/** `hi` → 81 02 68 69. A server does not mask (RFC 6455 §5.1), so that one frame does for all. */
function toTextFrame(payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([TEXT, length]), payload]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = TEXT;
  header[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}
