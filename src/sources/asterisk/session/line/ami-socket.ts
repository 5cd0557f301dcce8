// The line to an Asterisk, TCP or TLS: opened within a deadline, always read, never the place of an exception.
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Timers } from '../../../../lib/timers.ts';
import { endSoon, type SessionEnd } from '../session-states.ts';
import { type AmiPlace, formatPlace, isLoopback, tlsOf } from './ami-place.ts';
import { judgeCertificate, type Stage, toFailure } from './socket-failure.ts';

export interface AmiSocketEvents {
  /** Nobody else can read what is sent: TLS, or this machine alone. */
  opened(isPrivate: boolean): void;
  heard(bytes: Uint8Array): void;
  /** Once, whether it was ever open or not; never after `drop`. */
  closed(end: SessionEnd): void;
}

export interface AmiSocket {
  send(bytes: Uint8Array): void;
  /** At once and without ceremony: the other end may be dead. */
  drop(): void;
  /** What was sent over an open line still goes out. Resolves once the socket is closed, by whomever. */
  leave(): Promise<void>;
}

export interface AmiSocketOptions {
  readonly place: AmiPlace;
  readonly timers: Timers;
  /** For TCP and TLS together. @default 5000 */
  readonly connectMs?: number;
}

const CONNECT_MS = 5000;
const LEAVE_MS = 500;
/** A silent line is looked after by the session's Ping; this keeps a firewall from forgetting it. */
const PROBE_MS = 30_000;

export function openAmiSocket(
  { place, timers, connectMs = CONNECT_MS }: AmiSocketOptions,
  events: AmiSocketEvents,
): AmiSocket {
  const { socket, secure } = connect(place);
  let stage: Stage = 'connecting';
  let failure: SessionEnd | undefined;
  let isOver = false;

  function close(end: SessionEnd): void {
    if (isOver) return;
    drop();
    events.closed(end);
  }
  function drop(): void {
    isOver = true;
    callOff();
    socket.destroy();
  }
  function open(): void {
    const doubt = secure && judgeCertificate(secure, place);
    if (doubt !== undefined) close(doubt);
    if (isOver) return;
    stage = 'open';
    callOff();
    events.opened(secure !== undefined || isLoopback(socket.remoteAddress ?? ''));
  }

  const callOff = timers.after(connectMs, () => close(toLate(place, stage, connectMs)));
  socket.on('connect', () => {
    if (secure === undefined) open();
    else stage = 'securing';
  });
  socket.on('secureConnect', open);
  socket.on('data', bytes => {
    if (!isOver) events.heard(bytes);
  });
  socket.on('error', error => {
    failure ??= toFailure(place, stage, error);
  });
  // Whoever ends his half wants nothing more of ours.
  socket.on('end', () => close(failure ?? toFailure(place, stage, undefined)));
  socket.on('close', () => close(failure ?? toFailure(place, stage, undefined)));
  return {
    send(bytes) {
      if (!isOver) socket.write(bytes);
    },
    drop,
    leave() {
      isOver = true;
      callOff();
      if (stage !== 'open') socket.destroy();
      return takeLeave(socket, timers);
    },
  };
}

function connect(place: AmiPlace): { readonly socket: Socket; readonly secure?: TLSSocket } {
  const { host, port } = place;
  const tls = tlsOf(place);
  const line = { host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: PROBE_MS };
  if (tls === undefined) return { socket: connectTcp(line) };
  const servername = tls.servername ?? (isIP(host) === 0 ? host : undefined);
  // Loaded where it is used: it costs every start of a gateway ten milliseconds.
  const secure = process.getBuiltinModule('node:tls').connect({
    ...line,
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(servername === undefined ? {} : { servername }),
    // Judged here instead, before anything is sent: that can say which certificate it was.
    rejectUnauthorized: false,
  });
  return { socket: secure, secure };
}

function toLate(place: AmiPlace, stage: Stage, connectMs: number): SessionEnd {
  const where = formatPlace(place);
  const seconds = connectMs / 1000;
  if (stage === 'securing')
    return endSoon(
      'tls-failed',
      `${where} did not finish the TLS handshake within ${seconds} s: is it the plain port (5038)?`,
    );
  return endSoon(
    'unreachable',
    `no answer from ${where} within ${seconds} s: is it up, and does a firewall let this machine through?`,
  );
}

function takeLeave(socket: Socket, timers: Timers): Promise<void> {
  if (socket.closed) return Promise.resolve();
  return new Promise(resolve => {
    const callOff = timers.after(LEAVE_MS, () => socket.destroy());
    socket.once('close', () => {
      callOff();
      resolve();
    });
    socket.end();
  });
}
