// The port of the gateway: HTTP or HTTPS, with a time and a size for everything that comes in.
import { createServer, type Server } from 'node:http';
import type { BlockList } from 'node:net';
import type { Timers } from '../../lib/timers.ts';
import type { Limits } from '../access/limits.ts';
import type { ListenAddress } from '../access/listen-address.ts';
import { closeServer, listenOn } from '../listen-on.ts';
import { inMeasure, type Log } from '../log.ts';
import { createTroubles, type TroubleListener, type Troubles } from '../troubles.ts';
import { answerClientErrors } from './client-errors.ts';
import { limitStrangers } from './limit-strangers.ts';
import { readTlsPair, type TlsFiles, type TlsPair, watchTlsPair } from './tls-pair.ts';

export interface ServerOptions {
  readonly listen: ListenAddress;
  readonly tls?: TlsFiles | undefined;
  readonly limits: Limits;
  readonly proxies: BlockList;
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: Log;
}

export interface OpenServer {
  readonly server: Server;
  readonly bound: ListenAddress;
  /** Of its certificate. */
  readonly certificates: Troubles;
  close(): Promise<void>;
}

/** Of an idle connection that may bring another request. */
const KEEP_ALIVE_MS = 5_000;
/** How often Node looks for connections that took too long. */
const LOOK_MS = 1_000;
/** Requests, and handshakes that are under way, beside the sessions. */
const STRANGERS = { all: 2_000, address: 1_000 };
/** They give way before this is reached. */
const SPARE = 100;

export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const { limits, timers, listen, proxies } = options;
  const log = inMeasure(options.log, timers);
  const certificates = createTroubles();
  const { server, stopWatching } = await createFor({ ...options, log }, certificates.tell);
  server.maxConnections = limits.sessions.all + STRANGERS.all + SPARE;
  server.on('drop', () => log({ level: 'warn', what: 'connection dropped: too many are open' }));
  limitStrangers(server, { most: STRANGERS, proxies, log });
  answerClientErrors(server, log);
  const bound = await listenOn(server, listen);
  return {
    ...{ server, bound, certificates },
    async close() {
      stopWatching();
      await closeServer(server, timers);
    },
  };
}

interface Created {
  readonly server: Server;
  readonly stopWatching: () => void;
}

async function createFor(options: ServerOptions, onTrouble: TroubleListener): Promise<Created> {
  const { seconds } = options.limits;
  const plain = {
    headersTimeout: seconds.headers * 1_000,
    requestTimeout: seconds.request * 1_000,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: LOOK_MS,
    maxHeaderSize: 16 * 1024,
  };
  const { tls } = options;
  if (tls === undefined) return { server: createServer(plain), stopWatching: () => {} };
  const pair = readTlsPair(tls);
  // Loaded by those alone who use it.
  const https = await import('node:https');
  const server = https.createServer({
    ...{ ...plain, ...contextOf(pair) },
    handshakeTimeout: seconds.handshake * 1_000,
  });
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
    options.log({ level: 'info', what: 'TLS handshake failed', reason: error.message });
    // Nothing can be written to it before the handshake is done, and so it would stay open for ever.
    if (error.code === 'ERR_TLS_HANDSHAKE_TIMEOUT') socket.destroy();
  });
  const use = (renewed: TlsPair): void => server.setSecureContext(contextOf(renewed));
  return { server, stopWatching: watchTlsPair(tls, pair, { ...options, use, onTrouble }) };
}

function contextOf({ cert, key }: TlsPair) {
  return { cert, key, minVersion: 'TLSv1.2' } as const;
}
