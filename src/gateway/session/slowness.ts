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

export class Slowness {
  readonly #socket: { readonly bufferedBytes: number };
  readonly #timers: Timers;
  readonly #slowBytes: number;
  readonly #stallMs: number;
  /** The least that was unsent since it became too much, and since when. */
  #low: { readonly bytes: number; readonly sinceMs: number } | undefined;

  constructor(
    socket: { readonly bufferedBytes: number },
    timers: Timers,
    { slowBytes = 256 * 1024, stallMs = 30_000 }: SlownessLimits,
  ) {
    this.#socket = socket;
    this.#timers = timers;
    this.#slowBytes = slowBytes;
    this.#stallMs = stallMs;
  }

  /** Without a look: what is found so counts for nothing. */
  get isSlow(): boolean {
    return this.#socket.bufferedBytes > this.#slowBytes;
  }

  look(): Pace {
    const bytes = this.#socket.bufferedBytes;
    if (!this.isSlow) {
      this.#low = undefined;
      return 'keeps-up';
    }
    const now = this.#timers.now();
    if (this.#low === undefined || bytes < this.#low.bytes) this.#low = { bytes, sinceMs: now };
    const patienceMs = this.#stallMs + this.#low.bytes / SLOWEST_BYTES_PER_MS;
    return now - this.#low.sinceMs > patienceMs ? 'stalled' : 'slow';
  }
}
