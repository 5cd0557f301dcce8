// Instants and durations as the JSON contract writes them.
import type { EpochMs } from '../../floor/index.ts';

/** 1795428332000 → `2026-11-23T10:05:32.000Z`. One outside of the years that RFC 3339 can write is moved into them. */
export function formatInstant(at: EpochMs): string {
  return new Date(Math.min(LAST, Math.max(FIRST, at))).toISOString();
}

export function formatInstantIfAny(at: EpochMs | undefined): string | null {
  return at === undefined ? null : formatInstant(at);
}

/** Never negative: a source's clock may be ahead of the floor's. */
export function durationBetween(since: EpochMs, until: EpochMs): number {
  return Math.max(0, until - since);
}

export function durationIfAny(since: EpochMs | undefined, until: EpochMs): number | null {
  return since === undefined ? null : durationBetween(since, until);
}

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
