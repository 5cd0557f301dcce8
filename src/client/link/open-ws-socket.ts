// A real WebSocket as a feed wants it.
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { realTimers } from '../../lib/timers.ts';
import { SUBPROTOCOL } from '../../protocol/index.ts';
import type { FeedSocket, FeedSocketEvents, GatewayPlace } from './feed-socket.ts';

/**
 * A snapshot of a large floor is a tenth as long; each message is compressed by itself. Long pieces: a document comes out
 * of the decompressor in a hundred turns of the event loop instead of five hundred.
 */
const DEFLATE = {
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  zlibInflateOptions: { chunkSize: 64 * 1024 },
} as const;

/** How long the other end may take to say good-bye. */
const LEAVE_MS = 500;

export function openWsSocket({ url, token }: GatewayPlace, events: FeedSocketEvents): FeedSocket {
  const webSocket = new WebSocket(url.replace(/^http/, 'ws'), SUBPROTOCOL, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    perMessageDeflate: DEFLATE,
    // A floor of ten thousand agents is seven megabytes; this is fourteen times that, however short it was compressed.
    maxPayload: 100 * 1024 * 1024,
    followRedirects: false,
  });
  const reasons: string[] = [];
  webSocket.on('open', () => events.opened());
  webSocket.on('message', (message, isBinary) => events.heard(isBinary ? '' : String(message)));
  webSocket.on('unexpected-response', (_request, response) => readRefusal(webSocket, response, reasons));
  webSocket.on('error', error => reasons.push(formatSocketError(error)));
  const tellClosed = (_code: number, words: Buffer): void =>
    events.closed(words.length > 0 ? String(words) : (reasons[0] ?? 'the connection closed'));
  webSocket.once('close', tellClosed);
  const turnAway = (): void => {
    webSocket.removeListener('close', tellClosed);
    webSocket.removeAllListeners('message');
  };
  return {
    send(text) {
      if (webSocket.readyState === WebSocket.OPEN) webSocket.send(text, { compress: false });
    },
    drop() {
      turnAway();
      webSocket.terminate();
    },
    leave() {
      turnAway();
      return takeLeave(webSocket);
    },
  };
}

function takeLeave(webSocket: WebSocket): Promise<void> {
  if (webSocket.readyState === WebSocket.CLOSED) return Promise.resolve();
  return new Promise(resolve => {
    const callOff = realTimers.after(LEAVE_MS, () => webSocket.terminate());
    webSocket.once('close', () => {
      callOff();
      resolve();
    });
    webSocket.close(1000);
  });
}

/** A gateway refuses with its reason in JSON, in one piece; anything else is told by its status. */
function readRefusal(webSocket: WebSocket, response: IncomingMessage, reasons: string[]): void {
  const refuse = (body: string): void => {
    reasons.push(messageOf(body) ?? `it answered ${response.statusCode}`);
    webSocket.terminate();
  };
  response.once('data', (chunk: Buffer) => refuse(String(chunk)));
  response.once('end', () => refuse(''));
}

/** `{"code":"not-authenticated","message":"no token was given"}` */
function messageOf(text: string): string | undefined {
  // What is no JSON is no gateway's: its status says as much as its page.
  const { message } = asFields(parseJson(text));
  return typeof message === 'string' ? cleanText(message, { cells: 200 }) : undefined;
}

/** A refused connection has several addresses' errors in it, and no message of its own. */
function formatSocketError(error: Error): string {
  if ('code' in error && error.code === 'ECONNREFUSED') return 'nothing listens there';
  return error.message === '' ? error.name : error.message;
}
