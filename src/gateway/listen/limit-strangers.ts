// Connections by which nobody has come in yet: of one address only so many, or it alone could take the places of all others.
import type { Server } from 'node:http';
import type { BlockList, Socket } from 'node:net';
import { createTally } from '../../lib/tally.ts';
import { isListed, neighbourhoodOf, plainAddress } from '../access/client-address.ts';
import type { Log } from '../log.ts';

export interface StrangerLimit {
  readonly most: number;
  readonly proxies: BlockList;
  readonly log: Log;
}

/** Who has a session is counted as one, by the address that he is really at; who was refused one is hung up on. */
export function limitStrangers(server: Server, { most, proxies, log }: StrangerLimit): void {
  const strangers = createTally();
  const releases = new Map<string, () => void>();
  server.on('connection', (socket: Socket) => {
    const peer = plainAddress(socket.remoteAddress);
    if (isListed(peer, proxies)) return;
    const address = neighbourhoodOf(peer);
    if (strangers.of(address) >= most) {
      log({ level: 'warn', what: 'connection dropped: too many of one address', from: peer });
      socket.destroy();
      return;
    }
    const end = endOf(socket);
    strangers.add(address);
    releases.set(end, () => {
      if (releases.delete(end)) strangers.remove(address);
    });
    socket.once('close', () => releases.get(end)?.());
  });
  server.on('upgrade', ({ socket }) => releases.get(endOf(socket))?.());
}

/** Of TLS it is another socket that a request comes by, with the same other end. */
function endOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
