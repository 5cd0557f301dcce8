// How long is waited for what comes of orders: until a time is over, or a person or the system stops it.
import type { Host } from '../host.ts';

/** Why nobody waits any more. */
export type Left = 'late' | 'stopped';

export interface Patience {
  /** Never of what has no time that is over. */
  readonly left: Promise<Left>;
  readonly stopped: Promise<'stopped'>;
  /** Resolves after so long, or once nobody waits any more. */
  pause(ms: number): Promise<Left | 'go on'>;
  end(): void;
}

export function createPatience(host: Pick<Host, 'untilStopped'>, timeoutMs: number): Patience {
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), Math.min(timeoutMs, LONGEST_MS));
  const over = new AbortController();
  const stopped = host.untilStopped(over.signal).then(() => 'stopped' as const);
  const left = Promise.race([late.promise, stopped]);
  const pauses = new Set<NodeJS.Timeout>();
  return {
    left,
    stopped,
    pause(ms) {
      const { promise, resolve } = Promise.withResolvers<'go on'>();
      const pausing = setTimeout(() => resolve('go on'), ms);
      pauses.add(pausing);
      return Promise.race([promise, left]).finally(() => pauses.delete(pausing));
    },
    end() {
      over.abort();
      for (const one of [timer, ...pauses]) clearTimeout(one);
    },
  };
}

/** A timer takes no longer ones: 24 days. */
const LONGEST_MS = 2 ** 31 - 1;
