// From where somebody asks, for the command log.
import type { Socket } from 'node:net';

/** `ws 127.0.0.1`: the face, and the address at the other end. Behind a proxy that is the proxy's. */
export function fromOf(face: 'ws' | 'http', { remoteAddress }: Pick<Socket, 'remoteAddress'>): string {
  // An IPv4 address on a socket that takes both.
  return `${face} ${(remoteAddress ?? 'nowhere').replace(/^::ffff:/, '')}`;
}
