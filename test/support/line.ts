// A network line of one's own: passes bytes to a port, and can be cut, or frozen as by `kill -STOP` at the other end.
//
// How to extend: everything goes through `pass`; slow lines or lost bytes would be other ways to pass.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Line {
  readonly url: string;
  /** Every connection breaks; new ones are taken. */
  cut(): void;
  /** Bytes stand still, connections stay. */
  freeze(): void;
  thaw(): void;
}

export async function openLine(port: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', bytes => to.write(bytes));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (isFrozen) from.pause();
  };
  const server = createServer(near => {
    const far = connect(port, '127.0.0.1');
    pass(near, far);
    pass(far, near);
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
  };
}
