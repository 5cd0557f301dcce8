// The door that clients know: it leads to the gateway of the moment, and is slammed when that is killed.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Door {
  readonly url: string;
  leadTo(port: number): void;
  /** Both ends of every connection, at once, and none is let in until it leads somewhere again. */
  slam(): void;
  close(): void;
}

export async function openDoor(): Promise<Door> {
  const open = new Set<Socket>();
  let target: number | undefined;
  const server = createServer(client => {
    if (target === undefined) {
      client.destroy();
      return;
    }
    const gateway = connect(target, '127.0.0.1');
    for (const socket of [client, gateway]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        gateway.destroy();
      });
    }
    client.pipe(gateway).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const slam = (): void => {
    target = undefined;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `ws://127.0.0.1:${port}`,
    leadTo(next) {
      target = next;
    },
    slam,
    close() {
      slam();
      server.close();
    },
  };
}
