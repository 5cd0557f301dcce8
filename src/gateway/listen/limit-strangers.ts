// Connections by which nobody has come in yet: where there are too many, those that came first give way. Who means well is
// in within milliseconds, so that nobody can take the places of all others by holding them.
import type { Server } from 'node:http';
import type { BlockList, Socket } from 'node:net';
import { isListed, neighbourhoodOf, plainAddress } from '../access/client-address.ts';
import type { Log } from '../log.ts';

export interface StrangerLimit {
  readonly most: { readonly all: number; readonly address: number };
  /** Many come through one of these. */
  readonly proxies: BlockList;
  readonly log: Log;
}

/** Who has a session is counted as one, by the address that he is really at; who was refused one is hung up on. */
export function limitStrangers(server: Server, { most, proxies, log }: StrangerLimit): void {
  const all = new Set<Socket>();
  const byAddress = new Map<string, Set<Socket>>();
  const releases = new Map<string, () => void>();
  const makeRoom = (strangers: Set<Socket>, room: number): void => {
    const [oldest] = strangers;
    if (strangers.size <= room || oldest === undefined) return;
    const from = plainAddress(oldest.remoteAddress);
    log({ level: 'warn', what: 'connection dropped: too many have not come in', from });
    releases.get(endOf(oldest))?.();
    oldest.destroy();
  };
  server.on('connection', (socket: Socket) => {
    const peer = plainAddress(socket.remoteAddress);
    const address = neighbourhoodOf(peer);
    const own = byAddress.get(address) ?? new Set();
    const end = endOf(socket);
    releases.set(end, () => {
      releases.delete(end);
      all.delete(socket);
      own.delete(socket);
      if (own.size === 0) byAddress.delete(address);
    });
    socket.once('close', () => releases.get(end)?.());
    byAddress.set(address, own.add(socket));
    all.add(socket);
    if (!isListed(peer, proxies)) makeRoom(own, most.address);
    makeRoom(all, most.all);
  });
  server.on('upgrade', ({ socket }) => releases.get(endOf(socket))?.());
}

/** Of TLS it is another socket that a request comes by, with the same other end. */
function endOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
