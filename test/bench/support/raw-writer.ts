// The peer of a broadcast: a process that writes as many bytes to as many sockets at the same moments, and nothing else.
import { createServer, type Socket } from 'node:net';

/** What one socket was sent, and when, from the beginning on. */
export interface Sent {
  readonly afterMs: number;
  readonly bytes: number;
}

export type RawOrder =
  | { readonly what: 'listen' }
  | { readonly what: 'replay'; readonly sent: readonly Sent[] };
export type RawTold = { readonly port: number } | { readonly cpuMs: number };

const sockets = new Set<Socket>();
const server = createServer({ noDelay: true }, socket => {
  sockets.add(socket);
  socket.on('error', () => sockets.delete(socket));
});

process.on('disconnect', () => process.exit());
process.on('message', (order: RawOrder) => {
  if (order.what === 'replay') void replay(order.sent).then(told => process.send?.(told));
  else server.listen(0, '127.0.0.1', tellPort);
});

async function replay(sent: readonly Sent[]): Promise<RawTold> {
  const before = process.cpuUsage();
  const startMs = performance.now();
  for (const { afterMs, bytes } of sent) {
    await new Promise(resolve => setTimeout(resolve, Math.max(0, startMs + afterMs - performance.now())));
    const frame = Buffer.alloc(bytes, ' ');
    for (const socket of sockets) socket.write(frame);
  }
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000 };
}

function tellPort(): void {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
}
