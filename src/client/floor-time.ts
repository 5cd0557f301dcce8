// The floor's clock as seen from here: corrected to the gateway's in offset and rate, even, not running back.
import type { EpochMs } from '../floor/index.ts';

export interface FloorTime {
  readonly rate: number;
  /** The gateway said that it was `at` there; it took a while to get here. */
  hear(at: EpochMs, rate: number): void;
  /** Undefined before anything was heard. */
  now(): EpochMs | undefined;
  /** Another run of the gateway, with perhaps another time. */
  reset(): void;
}

/** The least delayed word of the last minute is believed. */
const REMEMBERED_MS = 60_000;
/** What is off is made good by running this much faster or slower: 100 ms in a second. */
const SLEW = 0.1;
/** Off by more (in real milliseconds): the gateway's clock was set, or this machine slept. */
const JUMP_MS = 30_000;

interface Sample {
  readonly heardMs: number;
  /** The floor's time at this machine's zero; too small by the way the word took. */
  readonly origin: number;
}

export function createFloorTime(monotonicNow: () => number): FloorTime {
  let rate = 1;
  /** Of falling origins: the first is the highest of the last minute, so the one that travelled fastest. */
  let samples: Sample[] = [];
  let shown: { readonly readMs: number; readonly at: EpochMs } | undefined;

  const toEven = (truth: EpochMs, last: EpochMs, elapsedMs: number): EpochMs => {
    // A recording at full speed is where it is; at its end its time stands there, also if it was thought further.
    if (rate === 0) return truth;
    const at = approach(truth, last, rate * elapsedMs);
    return Math.abs(truth - at) > JUMP_MS * rate ? truth : at;
  };
  return {
    get rate() {
      return rate;
    },
    hear(at, heardRate) {
      const heardMs = monotonicNow();
      if (heardRate !== rate) samples = [];
      rate = heardRate;
      const origin = at - rate * heardMs;
      samples = samples.filter(sample => sample.origin > origin && sample.heardMs > heardMs - REMEMBERED_MS);
      samples.push({ heardMs, origin });
    },
    now() {
      const [best] = samples;
      if (best === undefined) return undefined;
      const readMs = monotonicNow();
      const truth = best.origin + rate * readMs;
      shown = { readMs, at: shown === undefined ? truth : toEven(truth, shown.at, readMs - shown.readMs) };
      return shown.at;
    },
    reset() {
      samples = [];
      shown = undefined;
    },
  };
}

/** From `last`, `elapsed` on, and a little of the way to the truth: 1 s elapsed, 0.3 s behind → 1.1 s on. */
function approach(truth: EpochMs, last: EpochMs, elapsed: number): EpochMs {
  const error = truth - (last + elapsed);
  const correction = Math.max(-SLEW * elapsed, Math.min(SLEW * elapsed, error));
  return last + elapsed + correction;
}
