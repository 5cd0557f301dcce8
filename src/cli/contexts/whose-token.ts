// Whose token it is that somebody logs in with: a gateway tells it to whoever follows its floor.
import { setTimeout as delay } from 'node:timers/promises';
import type { You } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { programName } from '../connect/program-name.ts';

const PATIENCE_MS = 3_000;

/** Undefined where it does not say so soon: the token was checked already, and this is for people. */
export async function whoseToken(gateway: GatewayAddress): Promise<You | undefined> {
  const { openFeed } = await import('../../client/index.ts');
  const feed = openFeed({ locate: () => gateway, kinds: ['center'], program: programName('login') });
  const { promise: heard, resolve } = Promise.withResolvers<void>();
  const unsubscribe = feed.subscribe(() => {
    if (feed.hasDocument || feed.status.state === 'waiting') resolve();
  });
  const giveUp = new AbortController();
  await Promise.race([
    heard,
    delay(PATIENCE_MS, undefined, { signal: giveUp.signal }).catch(() => undefined),
  ]);
  giveUp.abort();
  unsubscribe();
  const { you } = feed;
  await feed.close();
  return you;
}
