// Drops and live answers of one campaign over its legal window, in buckets few enough for any window.
import type { EpochMs } from '../ids.ts';
import { MINUTE_MS } from './minute-ring.ts';

interface Bucket {
  readonly start: EpochMs;
  drops: number;
  answered: number;
}

export interface DropWindow {
  windowMs: number;
  widthMs: number;
  /** Ascending; empty stretches have none. */
  buckets: Bucket[];
}

export function createDropWindow(windowMs: number): DropWindow {
  return { windowMs, widthMs: widthFor(windowMs), buckets: [] };
}

/** `dropped`: a person answered and nobody was there. Only live answers come here (METRICS §2.7). */
export function countLiveAnswer(window: DropWindow, at: EpochMs, dropped: boolean): void {
  const bucket = bucketOf(window, at);
  bucket.answered += 1;
  if (dropped) bucket.drops += 1;
}

/** A window of 30 days asked on 31 January at 10:20 starts on 1 January at 10:00: its first hour is whole. */
export function sumDropWindow(window: DropWindow, now: EpochMs): { drops: number; answered: number } {
  const from = firstStart(window, now);
  const sum = { drops: 0, answered: 0 };
  for (const bucket of window.buckets) {
    if (bucket.start < from) continue;
    sum.drops += bucket.drops;
    sum.answered += bucket.answered;
  }
  return sum;
}

/** Lets go of what has left the window. True where anything had. */
export function trimDropWindow(window: DropWindow, now: EpochMs): boolean {
  const from = firstStart(window, now);
  const kept = window.buckets.findIndex(({ start }) => start >= from);
  const gone = kept < 0 ? window.buckets.length : kept;
  if (gone > 0) window.buckets.splice(0, gone);
  return gone > 0;
}

/** The law's window became another: what is counted goes on, in buckets of the new width. */
export function resizeDropWindow(window: DropWindow, windowMs: number): void {
  const old = window.buckets;
  window.windowMs = windowMs;
  window.widthMs = widthFor(windowMs);
  window.buckets = [];
  for (const { start, drops, answered } of old) {
    const bucket = bucketOf(window, start);
    bucket.drops += drops;
    bucket.answered += answered;
  }
}

function firstStart({ windowMs, widthMs }: DropWindow, now: EpochMs): EpochMs {
  return Math.floor((now - windowMs) / widthMs) * widthMs;
}

function bucketOf({ buckets, widthMs }: DropWindow, at: EpochMs): Bucket {
  const start = Math.floor(at / widthMs) * widthMs;
  const place = buckets.findLastIndex(bucket => bucket.start <= start);
  const known = buckets[place];
  if (known?.start === start) return known;
  const bucket = { start, drops: 0, answered: 0 };
  buckets.splice(place + 1, 0, bucket);
  return bucket;
}

const HOUR_MS = 60 * MINUTE_MS;
const QUARTER_OF_HOUR_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** 30 days by the hour (16 CFR 310.4(b)(4)); a longer window gets wider buckets, not more. */
const MAX_BUCKETS = 720;

/** Whole quarters of an hour, so that what leaves a window leaves it at a quarter. */
function widthFor(windowMs: number): number {
  if (windowMs <= DAY_MS) return QUARTER_OF_HOUR_MS;
  return Math.max(1, Math.ceil(windowMs / MAX_BUCKETS / HOUR_MS)) * HOUR_MS;
}
