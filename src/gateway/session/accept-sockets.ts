// From a handshake to a session: who may come in, in which subprotocol, and what a socket's events mean.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import {
  type Call,
  CLOSE,
  CODES,
  type Failure,
  type MessageLimits,
  SUBPROTOCOL,
} from '../../protocol/index.ts';
import type { Door, Refusal, Visitor } from '../access/door.ts';
import { watchForSlowMessages } from '../access/slow-messages.ts';
import { fromOf } from '../from-of.ts';
import type { Audit } from '../journal/audit/audit-entry.ts';
import { noteFailedLogin, noteNotAllowed } from '../journal/audit/note-refusals.ts';
import { writeRefusal } from '../listen/write-refusal.ts';
import { inMeasure, type Log } from '../log.ts';
import type { PublishedFloor } from '../published-floor.ts';
import type { Asker, Served } from '../served.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { clientNameOf } from './client-name.ts';
import type { LateNews } from './late-news.ts';
import { createSession } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { SlownessLimits } from './slowness.ts';
import type { ToldOfGateway } from './told-of-gateway.ts';
import { keepPinging, WsSocket } from './ws-socket.ts';

export interface SocketDoor {
  readonly floor: PublishedFloor;
  readonly door: Door;
  readonly serve: (call: Call, asker: Asker) => Promise<Served>;
  readonly sessions: Sessions;
  readonly news: LateNews;
  readonly log: Log;
  readonly audit: Audit;
  readonly vitals: Vitals;
  readonly about: ToldOfGateway;
  readonly limits: SocketLimits;
}

interface RefusingDoor extends Pick<SocketDoor, 'floor' | 'vitals'> {
  /** Of who is not in yet: anybody can make it write. */
  readonly strangersLog: Log;
}

export interface SocketLimits extends SlownessLimits {
  readonly pingMs?: number;
  readonly messages: MessageLimits;
  readonly messageBytes: number;
  /** From the first byte of a message to its last. */
  readonly messageMs: number;
}

/** Agreed on where the client offers it. No message looks back at another, so that one that is compressed serves all. */
const DEFLATE = { serverNoContextTakeover: true, clientNoContextTakeover: true } as const;

export function acceptSockets(server: Server, options: SocketDoor): void {
  const strangersLog = inMeasure(options.log, options.floor.timers);
  const door = { ...options, strangersLog };
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: door.limits.messageBytes,
    perMessageDeflate: DEFLATE,
    handleProtocols: offered => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  // What is wrong with the WebSocket itself ws finds; its word is told like any other refusal.
  webSockets.on('wsClientError', ({ message }, stream, request) =>
    refuse(stream, { failure: { code: 'invalid-request', message }, ...placeless(request) }, door),
  );
  server.on('upgrade', (request, stream, head) => {
    // Until ws listens nobody would hear that the other end is gone, and the gateway would end with it.
    stream.on('error', error =>
      strangersLog({ level: 'info', what: 'handshake cut off', reason: error.message }),
    );
    const visitor = admit(request, door.door);
    if ('failure' in visitor) {
      noteFailedLogin(door.audit, fromOf('ws', visitor), visitor.failure);
      return refuse(stream, visitor, door);
    }
    leaveSmallWindows(request);
    const client = clientNameOf(request);
    webSockets.handleUpgrade(request, stream, head, webSocket =>
      open({ webSocket, stream, visitor, client }, door),
    );
  });
}

function admit(request: IncomingMessage, door: Door): Visitor | Refusal {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map(name => name.trim());
  const admission = door.admit(request, 'ws');
  if (!admission.ok) return admission.refusal;
  const { visitor } = admission;
  if (offered.includes(SUBPROTOCOL)) return door.refuseForRoom(visitor) ?? visitor;
  const message = `the handshake does not offer the subprotocol ${SUBPROTOCOL}`;
  return { failure: { code: 'invalid-request', message }, delayMs: 0, address: visitor.place.address };
}

function placeless({ socket }: IncomingMessage): Pick<Refusal, 'delayMs' | 'address'> {
  return { delayMs: 0, address: socket.remoteAddress ?? 'nowhere' };
}

/** Whoever wants to keep a smaller window than the usual would need a compressor of his own: he is served uncompressed. */
function leaveSmallWindows({ headers }: IncomingMessage): void {
  if (headers['sec-websocket-extensions']?.includes('server_max_window_bits'))
    delete headers['sec-websocket-extensions'];
}

interface Handshake {
  readonly webSocket: WebSocket;
  readonly stream: Duplex;
  readonly visitor: Visitor;
  readonly client: string | undefined;
}

function open({ webSocket, stream, visitor, client }: Handshake, options: SocketDoor): void {
  const { floor, serve, sessions, news, log, audit, limits, vitals, about, door } = options;
  const { traffic } = sessions;
  const { principal, place } = visitor;
  const from = fromOf('ws', place);
  const onNotAllowed = (call: Call, failure: Failure): void =>
    noteNotAllowed(audit, { principal, from }, { call, failure });
  const socket = new WsSocket({ webSocket, stream, timers: floor.timers, traffic });
  const gate = door.enter(visitor, socket.close);
  const session = createSession({
    ...{ floor, socket, gate, from, isLocal: place.isLocal, serve },
    ...{ limits, traffic, vitals, about, onNotAllowed, tellLater: news.tell },
  });
  const left = vitals.joined({ role: principal.role, socket });
  sessions.add(session, socket, { address: place.address, client });
  const leaveNews = news.join(principal, session.tell);
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
    gate.leave();
    leaveNews();
    sessions.remove(session, code);
    left();
    log({ level: 'info', what: 'session closed', code, reason: String(reason), sessions: sessions.count });
  });
  watchForSlowMessages(webSocket, stream, {
    ...{ timers: floor.timers, mostMs: limits.messageMs, close: socket.close },
  });
  keepPinging(webSocket, socket, { timers: floor.timers, pingMs: limits.pingMs ?? 15_000 });
}

/** Slowly where it has to be: who guesses tokens waits for each answer. */
function refuse(stream: Duplex, refusal: Refusal, { floor, strangersLog, vitals }: RefusingDoor): void {
  const { failure, delayMs, retryAfterS, address } = refusal;
  const { code, message: reason } = failure;
  vitals.refused('ws', code);
  strangersLog({ level: 'warn', what: 'session refused', code, from: address, reason });
  const { http } = CODES[code];
  const headers = [
    ...(http === 401 ? ['www-authenticate: Bearer'] : []),
    ...(retryAfterS === undefined ? [] : [`retry-after: ${retryAfterS}`]),
  ];
  // Whoever was refused and does not hang up would keep his connection for ever: no time runs out after a handshake.
  const hangUp = (): void => writeRefusal(stream, { status: `${http} Refused`, failure, headers });
  if (delayMs === 0) hangUp();
  else floor.timers.after(delayMs, hangUp);
}
