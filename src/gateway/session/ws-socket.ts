// A WebSocket as sessions want it: frames out, a close that does not wait for ever, and pings.
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE, type CloseReason } from '../../protocol/index.ts';
import type { SessionSocket } from './session-socket.ts';
import type { Around, SharedBody } from './shared-body.ts';
import type { SharedMessage } from './shared-message.ts';
import type { TrafficCount } from './traffic.ts';
import type { FrameForm } from './ws-frame.ts';

/** The token shows something else now, or nothing. */
const UNTOLD: ReadonlySet<number> = new Set([CLOSE.changed.code, CLOSE.revoked.code, CLOSE.expired.code]);

/** A client that does not read does not take leave either. */
const LEAVE_MS = 2_000;
const { OPEN } = WebSocket;

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
export class WsSocket implements SessionSocket {
  readonly isDeflated: boolean;
  readonly #webSocket: WebSocket;
  readonly #stream: Duplex;
  readonly #timers: Timers;
  readonly #traffic: TrafficCount;
  readonly #form: FrameForm;

  constructor({ webSocket, stream, timers, traffic }: WsSocketParts) {
    this.isDeflated = webSocket.extensions.includes('permessage-deflate');
    this.#form = this.isDeflated ? 'deflated' : 'plain';
    this.#webSocket = webSocket;
    this.#stream = stream;
    this.#timers = timers;
    this.#traffic = traffic;
  }

  get bufferedBytes(): number {
    return this.#stream.writableLength;
  }

  send(text: string, onFlushed?: () => void): void {
    if (!this.isOpen) return;
    this.#count(Buffer.byteLength(text));
    this.#webSocket.send(text, { compress: false }, error => error ?? onFlushed?.());
  }

  share(message: SharedMessage): void {
    if (!this.isOpen) return;
    const frame = message.frame(this.#form);
    this.#count(frame.length);
    this.#stream.write(frame);
  }

  sendAround(body: SharedBody, answer: Around, onFlushed: () => void): void {
    if (!this.isOpen) return;
    const pieces = body.frameWithin(answer, this.isDeflated);
    this.#count(pieces.reduce((sum, piece) => sum + piece.length, 0));
    this.#stream.cork();
    for (const piece of pieces.slice(0, -1)) this.#stream.write(piece);
    this.#stream.write(pieces.at(-1), error => error ?? onFlushed());
    this.#stream.uncork();
  }

  onDrain(run: () => void): void {
    this.#stream.on('drain', run);
  }

  /** Bound, since it is handed on: to whoever ends sessions. */
  readonly close = ({ code, reason }: CloseReason): void => {
    if (!this.isOpen) return;
    // What has not left yet is of a view that he may not have any more: it never leaves.
    if (UNTOLD.has(code) && this.bufferedBytes > 0) {
      this.#webSocket.terminate();
      return;
    }
    this.#webSocket.close(code, reason);
    const callOff = this.#timers.after(LEAVE_MS, () => this.#webSocket.terminate());
    this.#webSocket.once('close', callOff);
  };

  /** Between a client's leaving and the event that tells of it there is nobody to send to. */
  get isOpen(): boolean {
    return this.#webSocket.readyState === OPEN;
  }

  #count(bytes: number): void {
    this.#traffic.messages += 1;
    this.#traffic.bytes += bytes;
  }
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
