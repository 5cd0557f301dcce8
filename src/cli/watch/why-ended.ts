// Why a feed that a script follows has come to its end: what does not pass by itself.
import type { OpenFeed } from '../../client/index.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { placeNow } from '../connect/place-now.ts';
import { anotherToken } from '../connect/wrong-token.ts';

export interface EndOptions {
  readonly feed: Pick<OpenFeed, 'status' | 'hasDocument'>;
  readonly locate: () => GatewayAddress;
  /** Monotonic. @default that of the process */
  readonly nowMs?: () => number;
}

/** A gateway that listens leaves its token a moment later. */
const LEFT_ANEW_MS = 10_000;

/**
 * To be asked after each change. A token that is not taken is nothing that passes, but for one that was left by a gateway
 * of this machine, which is perhaps started anew; nor is a gateway that was never there.
 */
export function createEndWatch({ feed, locate, nowMs = () => performance.now() }: EndOptions) {
  let refusedMs: number | undefined;
  return (): RingtopError | undefined => {
    const { refusal, reason = 'no answer', url, state } = feed.status;
    if (refusal !== undefined) {
      refusedMs ??= nowMs();
      const place = placeNow(locate);
      const isLeftAnew = feed.hasDocument && place.tokenFrom?.is === 'left';
      if (isLeftAnew && nowMs() - refusedMs < LEFT_ANEW_MS) return undefined;
      return new RingtopError({
        code: refusal === 'ended' ? 'token-ended' : 'not-authenticated',
        message: `${url}: ${reason}`,
        hint: anotherToken(place),
      });
    }
    refusedMs = undefined;
    if (feed.hasDocument || state !== 'waiting') return undefined;
    return new RingtopError({
      code: 'not-connected',
      message: `the gateway at ${url} cannot be reached: ${reason}`,
      hint: 'Is the address right, and the gateway running?',
    });
  };
}
