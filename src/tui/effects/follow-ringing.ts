// After a campaign of one's own order is paused: says what became of the calls that rang then, once the last has ended.
import { type Ringing, ringingOf, sayRingingEnded } from '../deeds/ringing-ended.ts';
import type { EffectContext } from './context.ts';

/** Returns the way to stop. */
export function followRinging({ feed, toast }: Pick<EffectContext, 'feed' | 'toast'>) {
  const followed = new Map<string, Ringing>();
  const stop = feed.subscribe(() => {
    for (const [id, ringing] of followed) {
      const saying = sayRingingEnded(ringing, feed.document);
      if (saying && 'campaign' in saying) {
        followed.set(id, saying);
        continue;
      }
      followed.delete(id);
      if (saying) toast({ id, kind: 'noted', saying, forMs: SHOWN_MS });
    }
  });
  return {
    /** All of it has been answered. */
    follow(deed: Parameters<typeof ringingOf>[0]): void {
      for (const ringing of ringingOf(deed, feed.document))
        followed.set(`ringing-${ringing.campaign}`, ringing);
    },
    stop,
  };
}

/** It comes when nobody waits for it any more. */
const SHOWN_MS = 8_000;
