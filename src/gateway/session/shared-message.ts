// A message that goes to many sockets: written as text once, framed once, compressed once.
import { deflateMessage } from './deflate-blocks.ts';
import { type FrameForm, toTextFrame } from './ws-frame.ts';

export interface SharedMessage {
  readonly text: string;
  /** The whole WebSocket frame, ready for the wire. `deflated` only where the handshake agreed on it. */
  frame(form: FrameForm): Buffer;
}

/**
 * Shorter messages are not compressed: that takes longer than writing them, and the ordinary patch fits into a packet
 * or two. Those of a minute's turn and of a client that was behind are longer.
 */
const DEFLATE_FROM_BYTES = 8 * 1024;

export function createSharedMessage(text: string): SharedMessage {
  const bytes = Buffer.from(text);
  const frames: { -readonly [form in FrameForm]?: Buffer } = {};
  const make = (form: FrameForm): Buffer => {
    if (form === 'plain') return toTextFrame(bytes);
    return bytes.length < DEFLATE_FROM_BYTES
      ? frame('plain')
      : toTextFrame(deflateMessage(bytes), 'deflated');
  };
  const frame = (form: FrameForm): Buffer => {
    const made = frames[form] ?? make(form);
    frames[form] = made;
    return made;
  };
  return { text, frame };
}
