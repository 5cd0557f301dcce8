// From where somebody asks, for logs.
import type { ClientPlace } from './access/client-address.ts';

/** `ws 127.0.0.1`: the face, and the address at the other end, as a believed proxy tells it where there is one. */
export function fromOf(face: 'ws' | 'http', { address }: Pick<ClientPlace, 'address'>): string {
  return `${face} ${address}`;
}
