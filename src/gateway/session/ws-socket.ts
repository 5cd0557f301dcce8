// A WebSocket as sessions want it: frames out, a close that does not wait for ever, and pings.
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE } from '../../protocol/index.ts';
import type { SessionSocket } from './session-socket.ts';

/** A client that does not read does not take leave either. */
const LEAVE_MS = 2_000;

export function createWsSocket(webSocket: WebSocket, stream: Duplex, timers: Timers): SessionSocket {
  // Between a client's leaving and the event that tells of it there is nobody to send to.
  const isOpen = (): boolean => webSocket.readyState === webSocket.OPEN;
  return {
    get bufferedBytes() {
      return webSocket.bufferedAmount;
    },
    send(text, onFlushed) {
      if (isOpen()) webSocket.send(text, { compress: false }, error => error ?? onFlushed?.());
    },
    share({ frame }) {
      // Past ws, which would frame it for each socket anew. Whole frames do not meet: without compression ws writes
      // each of its own at once.
      if (isOpen()) stream.write(frame);
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
