// Whether it is night in the center, by its own clock: then the screen is dimmed.
import type { NightHours } from '../../../client/index.ts';
import type { ClockParts } from '../../../i18n/index.ts';

/** Whatever the zone does to its clock meanwhile: what the clock on the screen shows is what counts. */
export function isNight({ hour, minute }: ClockParts, hours: NightHours | undefined): boolean {
  if (hours === undefined) return false;
  const { fromMinute, untilMinute } = hours;
  const now = hour * 60 + minute;
  const isAfter = now >= fromMinute;
  const isBefore = now < untilMinute;
  return fromMinute <= untilMinute ? isAfter && isBefore : isAfter || isBefore;
}
