// Why a feed that a script follows has come to its end: what does not pass by itself.
import type { OpenFeed } from '../../client/index.ts';
import { RingtopError } from '../../protocol/index.ts';

/** A token that is not taken is nothing that passes; nor is a gateway that was never there. */
export function whyEnded({ status, hasDocument }: OpenFeed): RingtopError | undefined {
  const { refusal, reason = 'no answer', url, state } = status;
  if (refusal !== undefined)
    return new RingtopError({
      code: refusal === 'ended' ? 'token-ended' : 'not-authenticated',
      message: `${url}: ${reason}`,
      hint: 'Set RINGTOP_TOKEN to a token of that gateway.',
    });
  if (hasDocument || state !== 'waiting') return undefined;
  return new RingtopError({
    code: 'not-connected',
    message: `the gateway at ${url} cannot be reached: ${reason}`,
    hint: 'Is the address right, and the gateway running?',
  });
}
