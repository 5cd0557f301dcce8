// Until when it is quiet: the quiet hours of a rule by the clock of the row's own zone, else of the center's.
import { CENTER_ID, type EpochMs, isOpenAt, nextTurn, type OpeningHours } from '../../floor/index.ts';
import { createZonedClock, isZone, type ZonedClock } from '../../lib/zoned-time.ts';
import type { Sight } from './watcher.ts';

export interface QuietClock {
  /** Undefined where it is not quiet. */
  endOf(quiet: OpeningHours, sight: Sight): EpochMs | undefined;
}

/** Quiet for good, as `00:00-24:00` is, ends never: here in a year. */
const NEVER_MS = 365 * 86_400_000;

export function createQuietClock(): QuietClock {
  const clocks = new Map<string, ZonedClock>();
  const clockOf = (zone: string): ZonedClock => {
    const known = clocks.get(zone) ?? createZonedClock(isZone(zone) ? zone : 'UTC');
    clocks.set(zone, known);
    return known;
  };
  return {
    endOf(quiet, { row, document, now }) {
      const zone = 'zone' in row ? row.zone : (document.center[CENTER_ID]?.zone ?? 'UTC');
      const clock = clockOf(zone);
      return isOpenAt(quiet, clock, now) ? (nextTurn(quiet, clock, now) ?? now + NEVER_MS) : undefined;
    },
  };
}
