// What of `get --watch` passes by itself: a gateway that is away for a while, and one that is started anew with another token.
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { placeNow } from '../connect/place-now.ts';
import type { Host } from '../host.ts';

export interface Ride {
  /** Told to people once; throws what does not pass. */
  away(error: unknown): void;
  back(): void;
}

export function createRide({ stderr }: Pick<Host, 'stderr'>, locate: () => GatewayAddress): Ride {
  let isAway = false;
  let refusals = 0;
  const passes = (error: unknown): boolean => {
    if (!(error instanceof RingtopError)) return false;
    if (error.code !== 'not-authenticated') return PASSING.has(error.code);
    refusals += 1;
    return refusals <= MOST_REFUSALS && isLeft(locate);
  };
  return {
    away(error) {
      if (!passes(error)) throw error;
      if (!isAway) stderr.write(`ringtop: ${formatError(error)}; trying again\n`);
      isAway = true;
    },
    back() {
      isAway = false;
      refusals = 0;
    },
  };
}

const PASSING: ReadonlySet<string> = new Set(['not-connected', 'timed-out', 'busy', 'stopping']);
/** One a second: a gateway that listens leaves its token a moment later, and on a busy machine a little more. */
const MOST_REFUSALS = 10;

/** Whether it is a token that a gateway of this machine left, and leaves anew when it starts. */
function isLeft(locate: () => GatewayAddress): boolean {
  return placeNow(locate).tokenFrom?.is === 'left';
}
