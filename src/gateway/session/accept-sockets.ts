// From a handshake to a session: who may come in, in which subprotocol, and what a socket's events mean.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import {
  type Call,
  CLOSE,
  CODES,
  type Failure,
  MAX_REQUEST_BYTES,
  SUBPROTOCOL,
} from '../../protocol/index.ts';
import { type AccessRules, checkAccess } from '../access/check-access.ts';
import type { Principal } from '../access/principal.ts';
import { fromOf } from '../from-of.ts';
import type { Audit } from '../journal/audit/audit-entry.ts';
import { noteFailedLogin, noteNotAllowed } from '../journal/audit/note-refusals.ts';
import type { Log } from '../log.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { Asker, Served } from '../served.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { createSession } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { SlownessLimits } from './slowness.ts';
import { createWsSocket, keepPinging } from './ws-socket.ts';

export interface SocketDoor {
  readonly floor: PublishedFloor;
  readonly rules: AccessRules;
  readonly serve: (call: Call, asker: Asker) => Promise<Served>;
  readonly sessions: Sessions;
  readonly log: Log;
  readonly audit: Audit;
  readonly vitals: Vitals;
  readonly version: string;
  readonly limits: SlownessLimits & { readonly pingMs?: number };
}

/** Agreed on where the client offers it. No message looks back at another, so that one that is compressed serves all. */
const DEFLATE = { serverNoContextTakeover: true, clientNoContextTakeover: true } as const;

export function acceptSockets(server: Server, door: SocketDoor): void {
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_REQUEST_BYTES,
    perMessageDeflate: DEFLATE,
    handleProtocols: offered => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  server.on('upgrade', (request, stream, head) => {
    const refused = refusalOf(request, door.rules);
    if ('failure' in refused) {
      noteFailedLogin(door.audit, fromOf('ws', request.socket), refused.failure);
      return refuse(stream, refused.failure, door);
    }
    leaveSmallWindows(request);
    webSockets.handleUpgrade(request, stream, head, webSocket =>
      open({ webSocket, stream, principal: refused.principal, from: fromOf('ws', request.socket) }, door),
    );
  });
}

/** Whoever wants to keep a smaller window than the usual would need a compressor of his own: he is served uncompressed. */
function leaveSmallWindows({ headers }: IncomingMessage): void {
  if (headers['sec-websocket-extensions']?.includes('server_max_window_bits'))
    delete headers['sec-websocket-extensions'];
}

function refusalOf(request: IncomingMessage, rules: AccessRules) {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map(name => name.trim());
  if (offered.includes(SUBPROTOCOL)) return checkAccess(request.headers, rules);
  const failure: Failure = {
    code: 'invalid-request',
    message: `the handshake does not offer the subprotocol ${SUBPROTOCOL}`,
  };
  return { failure };
}

interface Arrival {
  readonly webSocket: WebSocket;
  readonly stream: Duplex;
  readonly principal: Principal;
  readonly from: string;
}

function open({ webSocket, stream, principal, from }: Arrival, door: SocketDoor): void {
  const { floor, serve, sessions, log, audit, limits, vitals, version } = door;
  const { traffic } = sessions;
  const onNotAllowed = (call: Call, failure: Failure): void =>
    noteNotAllowed(audit, { principal, from }, { call, failure });
  const socket = createWsSocket({ webSocket, stream, timers: floor.timers, traffic });
  const session = createSession({
    ...{ floor, socket, principal, from, serve, limits, traffic, vitals, version, onNotAllowed },
  });
  const left = vitals.joined({ role: principal.role, socket });
  sessions.add(session, socket);
  log({ level: 'info', what: 'session opened', who: principal.name, sessions: sessions.count });
  webSocket.on('message', (message: RawData, isBinary: boolean) => {
    if (isBinary) socket.close(CLOSE.notText);
    else sessions.guard(session, () => session.hear(String(message)));
  });
  // ws has closed it with the right code by then: oversized, not UTF-8, a frame that is none.
  webSocket.on('error', error =>
    log({ level: 'warn', what: 'session broke the protocol', reason: error.message }),
  );
  webSocket.once('close', (code, reason) => {
    sessions.remove(session, code);
    left();
    log({ level: 'info', what: 'session closed', code, reason: String(reason), sessions: sessions.count });
  });
  keepPinging(webSocket, socket, { timers: floor.timers, pingMs: limits.pingMs ?? 15_000 });
}

function refuse(stream: Duplex, failure: Failure, { log, vitals }: SocketDoor): void {
  const { http } = CODES[failure.code];
  vitals.refused('ws', failure.code);
  log({ level: 'warn', what: 'session refused', code: failure.code, reason: failure.message });
  const body = `${JSON.stringify(failure)}\n`;
  const head = [
    `HTTP/1.1 ${http} Refused`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(failure.code === 'not-authenticated' ? ['www-authenticate: Bearer'] : []),
  ];
  stream.on('error', error => log({ level: 'warn', what: 'refusal not written', reason: error.message }));
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
