// Does the client read? A socket that does not drain gets no more patches, and is given up when it moves no more.
import type { Timers } from '../../lib/timers.ts';

export interface SlownessLimits {
  /** Above this much unsent, nothing is added. @default 262144 */
  readonly slowBytes?: number;
  /** Without any progress for this long, the socket is given up. @default 30000 */
  readonly stallMs?: number;
}

export type Pace = 'keeps-up' | 'slow' | 'stalled';

/**
 * One large frame counts as unsent until its last byte is taken, so that a snapshot on a slow line shows no progress:
 * it is given this much time beside `stallMs`. Else the client would come back to the same snapshot for ever.
 */
const SLOWEST_BYTES_PER_MS = 8;

export function createSlowness(
  socket: { readonly bufferedBytes: number },
  timers: Timers,
  { slowBytes = 256 * 1024, stallMs = 30_000 }: SlownessLimits,
): { look(): Pace } {
  /** The least that was unsent since it became too much, and since when. */
  let low: { readonly bytes: number; readonly sinceMs: number } | undefined;
  return {
    look() {
      const bytes = socket.bufferedBytes;
      if (bytes <= slowBytes) {
        low = undefined;
        return 'keeps-up';
      }
      if (low === undefined || bytes < low.bytes) low = { bytes, sinceMs: timers.now() };
      const patienceMs = stallMs + low.bytes / SLOWEST_BYTES_PER_MS;
      return timers.now() - low.sinceMs > patienceMs ? 'stalled' : 'slow';
    },
  };
}
