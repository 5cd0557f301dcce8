// A real WebSocket as a feed wants it.
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { cleanText } from '../../lib/clean-text.ts';
import { codeOf } from '../../lib/error-code.ts';
import { asFields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { sayStrangeEnd } from '../../lib/strange-end.ts';
import { realTimers } from '../../lib/timers.ts';
import { tlsOptions } from '../../lib/tls-trust.ts';
import { CLOSE, GATEWAY_MARK, SUBPROTOCOL } from '../../protocol/index.ts';
import type { FeedSocket, FeedSocketEvents, GatewayPlace, TokenVerdict } from './feed-socket.ts';

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

export function openWsSocket(
  { url, token: given, trust, program }: GatewayPlace,
  events: FeedSocketEvents,
): FeedSocket {
  const webSocket = new WebSocket(url.replace(/^http/, 'ws'), SUBPROTOCOL, {
    headers: {
      ...(given === undefined ? {} : { authorization: `Bearer ${given}` }),
      ...(program === undefined ? {} : { 'user-agent': program }),
    },
    perMessageDeflate: DEFLATE,
    // A floor of ten thousand agents is seven megabytes; this is fourteen times that, however short it was compressed.
    maxPayload: 100 * 1024 * 1024,
    followRedirects: false,
    ...tlsOptions(trust),
  });
  const reasons: string[] = [];
  let token: TokenVerdict = 'good';
  let wasOpen = false;
  webSocket.on('open', () => {
    wasOpen = true;
    events.opened();
  });
  webSocket.on('message', (message, isBinary) => events.heard(isBinary ? '' : String(message)));
  webSocket.on('unexpected-response', (_request, response) =>
    readRefusal(webSocket, response, ({ reason, code }) => {
      reasons.push(reason);
      token = VERDICTS.get(code) ?? 'good';
    }),
  );
  webSocket.on('error', error => reasons.push(wasOpen ? sayError(error) : sayUnopened(error, url)));
  const tellClosed = (code: number, words: Buffer): void =>
    events.closed(
      words.length > 0 ? String(words) : (reasons[0] ?? 'the connection closed'),
      ENDED.includes(code) ? 'ended' : token,
    );
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

const VERDICTS = new Map<unknown, TokenVerdict>([
  ['token-ended', 'ended'],
  ['not-authenticated', 'unknown'],
]);
const ENDED: readonly number[] = [CLOSE.expired.code, CLOSE.revoked.code];

interface Refusal {
  readonly reason: string;
  readonly code: unknown;
}

/** A gateway refuses with its reason in JSON, in one piece; what has not its mark is told by its status. */
function readRefusal(
  webSocket: WebSocket,
  response: IncomingMessage,
  tell: (refusal: Refusal) => void,
): void {
  const refuse = (body: string): void => {
    const { message, code } = asFields(parseJson(body));
    const words = typeof message === 'string' ? cleanText(message, { cells: 200 }) : undefined;
    tell({ reason: words ?? `it answered ${response.statusCode}`, code });
    webSocket.terminate();
  };
  if (!(GATEWAY_MARK.name in response.headers)) {
    tell({ reason: sayStranger(response), code: undefined });
    webSocket.terminate();
    return;
  }
  // Whichever is first: an end right behind its reason says nothing more, and must not take it back.
  const end = (): void => refuse('');
  response.once('end', end);
  response.once('data', (chunk: Buffer) => {
    response.removeListener('end', end);
    refuse(String(chunk));
  });
}

/** `what answers there is no ringtop gateway (404, text/html)` */
function sayStranger({ statusCode, headers }: IncomingMessage): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  const what = type === '' ? String(statusCode) : `${statusCode}, ${cleanText(type, { cells: 80 })}`;
  return `what answers there is no ringtop gateway (${what})`;
}

/** A refused connection has several addresses' errors in it, and no message of its own. */
function sayUnopened(error: Error, url: string): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  return sayStrangeEnd(code, url.startsWith('https:')) ?? sayError(error);
}

function sayError({ name, message }: Error): string {
  return message === '' ? name : message;
}
