// From the moments that people give to those of the floor: a day begins and ends by the center's clock.
import { createZonedClock } from '../../lib/zoned-time.ts';
import type { Here } from '../connect/ask-where.ts';
import type { Moment } from '../options/parse-moment.ts';

/** `--since`: a day from its beginning on. */
export function beginOf(moment: Moment, { zone, now }: Here): number {
  if ('at' in moment) return moment.at;
  if ('agoMs' in moment) return now - moment.agoMs;
  return dayOf(moment.day, zone).start;
}

/** `--until`: a day to its end. */
export function endOf(moment: Moment, here: Here): number {
  return 'day' in moment ? dayOf(moment.day, here.zone).end : beginOf(moment, here);
}

/** By its noon there: at midnight a clock may be changed. */
function dayOf(day: string, zone: string): { readonly start: number; readonly end: number } {
  const clock = createZonedClock(zone);
  const noon = Date.parse(`${day}T12:00:00Z`);
  const at = noon - clock.offset(noon);
  return { start: clock.dayStart(at, 0), end: clock.nextDayStart(at, 0) };
}
