// A process of many sockets that read whatever they are sent.
import { once } from 'node:events';
import { connect } from 'node:net';

process.on('disconnect', () => process.exit());
process.on('message', async ({ port, count }: { port: number; count: number }) => {
  for (let n = 0; n < count; n += 1) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.on('data', () => {});
    await once(socket, 'connect');
  }
  process.send?.({ count });
});
