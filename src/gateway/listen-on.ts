// A server that listens, and one that closes: neither waits for ever.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Timers } from '../lib/timers.ts';
import { RingtopError } from '../protocol/index.ts';
import type { ListenAddress } from './access/listen-address.ts';

/** Resolves with where it listens, the port chosen where any would do. */
export async function listenOn(server: Server, { host, port }: ListenAddress): Promise<ListenAddress> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new RingtopError(
      {
        code: 'bad-config',
        message: `cannot listen on ${host} port ${port}`,
        hint: 'is another gateway running there? choose another port',
      },
      error,
    );
  }
  const address = server.address();
  return { host, port: typeof address === 'object' && address !== null ? address.port : port };
}

/** Who has not left by then is cut off. */
const LEAVE_MS = 1_000;

export async function closeServer(server: Server, timers: Timers): Promise<void> {
  const callOff = timers.after(LEAVE_MS, () => server.closeAllConnections());
  server.close();
  server.closeIdleConnections();
  await once(server, 'close');
  callOff();
}
