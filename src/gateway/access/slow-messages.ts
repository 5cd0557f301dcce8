// A message that comes byte by byte holds what came of it so far: it has so long from its first byte to its last.
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE, type CloseReason } from '../../protocol/index.ts';

export interface SlowMessages {
  readonly timers: Timers;
  readonly mostMs: number;
  readonly close: (reason: CloseReason) => void;
}

/** What a client adds to each of its control frames: two bytes of header and the four of its mask (RFC 6455 §5.2). */
const CONTROL_BYTES = 6;

export function watchForSlowMessages(
  webSocket: WebSocket,
  stream: Duplex,
  { timers, mostMs, close }: SlowMessages,
): void {
  /** Of a message that is not complete. */
  let bytes = 0;
  let callOff: (() => void) | undefined;
  const settle = (left: number): void => {
    bytes = left;
    if (bytes > 0) callOff ??= timers.after(mostMs, () => close(CLOSE.tooSlow));
    else {
      callOff?.();
      callOff = undefined;
    }
  };
  const seeControl = (payload: Buffer): void => settle(Math.max(0, bytes - CONTROL_BYTES - payload.length));
  // Before ws takes them: what a chunk completes is told after it has been counted.
  stream.prependListener('data', (chunk: Buffer) => settle(bytes + chunk.length));
  webSocket.on('message', () => settle(0));
  webSocket.on('ping', seeControl);
  webSocket.on('pong', seeControl);
  webSocket.once('close', () => callOff?.());
}
