// Follows a feed for a command: looks whenever something has changed, until it is over, stopped, or cut off for good.
import type { OpenFeed } from '../../client/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { createEndWatch } from './why-ended.ts';

export interface Following<Over> {
  readonly locate: () => GatewayAddress;
  /** At once, and at each change of the floor or of the line. What it rejects with ends the command. */
  readonly look: () => void | Promise<void>;
  /** What the command waits for. @default nothing: until it is stopped */
  readonly over?: Promise<Over>;
  /** Also so often, in milliseconds, where only time has gone on. */
  readonly each?: { readonly ms: number; readonly look: () => void | Promise<void> };
}

/** `stopped`: by the person or the system. Rejects where the gateway does not want us any more, or there was never one. The feed is closed at the end. */
export async function followFeed<Over = never>(
  stopped: Promise<void>,
  feed: OpenFeed,
  { locate, look, over = new Promise<never>(() => {}), each }: Following<Over>,
): Promise<Over | 'stopped'> {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const whyEnded = createEndWatch({ feed, locate });
  const looking = (one: () => void | Promise<void>) => (): void => {
    try {
      const ended = whyEnded();
      if (ended !== undefined) throw ended;
      one()?.catch(reject);
    } catch (error) {
      reject(error);
    }
  };
  const unsubscribe = feed.subscribe(looking(look));
  const timer = each && setInterval(looking(each.look), each.ms);
  looking(look)();
  try {
    return await Promise.race([failed, over, stopped.then(() => 'stopped' as const)]);
  } finally {
    clearInterval(timer);
    unsubscribe();
    await feed.close();
  }
}
