// A WebSocket as sessions want it: frames out, a close that does not wait for ever, and pings.
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE } from '../../protocol/index.ts';
import type { SessionSocket } from './session-socket.ts';
import type { TrafficCount } from './traffic.ts';
import type { FrameForm } from './ws-frame.ts';

/** A client that does not read does not take leave either. */
const LEAVE_MS = 2_000;

export interface WsSocketParts {
  readonly webSocket: WebSocket;
  readonly stream: Duplex;
  readonly timers: Timers;
  readonly traffic: TrafficCount;
}

/**
 * Frames go past ws, which would make each for each socket anew, and each would have a compressor of its own. Whole
 * frames do not meet: what ws is still given to send it writes at once, because it is never asked to compress.
 */
export function createWsSocket({ webSocket, stream, timers, traffic }: WsSocketParts): SessionSocket {
  const form: FrameForm = webSocket.extensions.includes('permessage-deflate') ? 'deflated' : 'plain';
  // Between a client's leaving and the event that tells of it there is nobody to send to.
  const isOpen = (): boolean => webSocket.readyState === webSocket.OPEN;
  const count = (bytes: number): void => {
    traffic.messages += 1;
    traffic.bytes += bytes;
  };
  return {
    isDeflated: form === 'deflated',
    get bufferedBytes() {
      return stream.writableLength;
    },
    send(text, onFlushed) {
      if (!isOpen()) return;
      count(Buffer.byteLength(text));
      webSocket.send(text, { compress: false }, error => error ?? onFlushed?.());
    },
    share(message) {
      if (!isOpen()) return;
      const frame = message.frame(form);
      count(frame.length);
      stream.write(frame);
    },
    sendAround(body, answer, onFlushed) {
      if (!isOpen()) return;
      const pieces = body.frameWithin(answer, form === 'deflated');
      count(pieces.reduce((sum, piece) => sum + piece.length, 0));
      stream.cork();
      for (const piece of pieces.slice(0, -1)) stream.write(piece);
      stream.write(pieces.at(-1), error => error ?? onFlushed());
      stream.uncork();
    },
    onDrain: run => void stream.on('drain', run),
    close({ code, reason }) {
      if (!isOpen()) return;
      webSocket.close(code, reason);
      const callOff = timers.after(LEAVE_MS, () => webSocket.terminate());
      webSocket.once('close', callOff);
    },
  };
}

/** Closes a socket whose other end is gone without a word: one ping each `pingMs`, to be answered before the next. */
export function keepPinging(
  webSocket: WebSocket,
  socket: SessionSocket,
  { timers, pingMs }: { timers: Timers; pingMs: number },
): void {
  let answered = true;
  const ping = (): void => {
    // Behind unsent bytes the ping has not left: whether those move is the session's question.
    if (!answered && socket.bufferedBytes === 0) {
      socket.close(CLOSE.noPong);
      return;
    }
    answered = false;
    webSocket.ping();
    callOff = timers.after(pingMs, ping);
  };
  let callOff = timers.after(pingMs, ping);
  webSocket.on('pong', () => {
    answered = true;
  });
  webSocket.once('close', () => callOff());
}
