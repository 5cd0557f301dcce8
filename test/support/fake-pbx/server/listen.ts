// The door: a TCP or TLS server that greets whoever connects.
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { FakePbxOptions } from '../options.ts';

export interface Door {
  readonly port: number;
  /** No more connections; those there are stay. */
  close(): Promise<void>;
}

export async function listen(
  { tls, port = 0 }: Pick<FakePbxOptions, 'tls' | 'port'>,
  onSocket: (socket: Socket) => void,
): Promise<Door> {
  const server =
    tls === undefined
      ? createServer(onSocket)
      : createTlsServer({ ...tls, handshakeTimeout: HANDSHAKE_MS }, onSocket);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: portOf(server), close: () => new Promise(resolve => server.close(() => resolve())) };
}

/** Whoever speaks no TLS must not keep the server from closing. */
const HANDSHAKE_MS = 2_000;

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake PBX has no port.');
  return address.port;
}
