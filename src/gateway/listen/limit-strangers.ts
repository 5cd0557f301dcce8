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
  /** Each with what makes it none of them any more. */
  const all = new Map<Socket, () => void>();
  const byAddress = new Map<string, Set<Socket>>();
  const byEnd = new Map<string, Socket>();
  const makeRoom = (strangers: ReadonlySet<Socket> | typeof all, room: number): void => {
    const [oldest] = strangers.keys();
    if (strangers.size <= room || oldest === undefined) return;
    const from = plainAddress(oldest.remoteAddress);
    log({ level: 'warn', what: 'connection dropped: too many have not come in', from });
    all.get(oldest)?.();
    oldest.destroy();
  };
  server.on('connection', (socket: Socket) => {
    const peer = plainAddress(socket.remoteAddress);
    const address = neighbourhoodOf(peer);
    const own = byAddress.get(address) ?? new Set();
    const end = endOf(socket);
    const release = (): void => {
      if (!all.delete(socket)) return;
      // Those that were reset before they were accepted have no other end, and share that name.
      if (byEnd.get(end) === socket) byEnd.delete(end);
      own.delete(socket);
      if (own.size === 0) byAddress.delete(address);
    };
    socket.once('close', release);
    byEnd.set(end, socket);
    byAddress.set(address, own.add(socket));
    all.set(socket, release);
    if (!isListed(peer, proxies)) makeRoom(own, most.address);
    makeRoom(all, most.all);
  });
  server.on('upgrade', ({ socket }) => {
    const stranger = byEnd.get(endOf(socket));
    if (stranger !== undefined) all.get(stranger)?.();
  });
}

/** Of TLS it is another socket that a request comes by, with the same other end. */
function endOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
