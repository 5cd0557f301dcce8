// What the gateway says of itself: with each answer to a subscription, and to all who are there when it is another.
import type { GatewayAbout } from '../../protocol/index.ts';
import type { Sessions } from './sessions.ts';

export interface ToldOfGateway {
  readonly now: GatewayAbout;
  /** Says so to every session. */
  change(change: Omit<GatewayAbout, 'version'>): void;
}

export function createToldOfGateway(first: GatewayAbout, sessions: Pick<Sessions, 'tellAll'>): ToldOfGateway {
  let now = first;
  return {
    get now() {
      return now;
    },
    change(change) {
      now = { version: first.version, ...change };
      sessions.tellAll('gateway.changed', now);
    },
  };
}
