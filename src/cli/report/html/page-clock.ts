// Instants as a page writes them, by the center's clock.
import { createWords, formatDate, formatHourMinute } from '../../../i18n/index.ts';
import { createZonedClock } from '../../../lib/zoned-time.ts';

export interface PageClock {
  /** `14:30` */
  minute(instant: string): string;
  /** `Mon 23 Nov` */
  date(instant: string): string;
  /** `Mon 23 Nov 14:30` */
  both(instant: string): string;
}

export function createPageClock(zone: string): PageClock {
  const clock = createZonedClock(zone);
  const words = createWords();
  const partsOf = (instant: string) => clock.parts(Date.parse(instant));
  const minute = (instant: string): string => formatHourMinute(partsOf(instant));
  const date = (instant: string): string => formatDate(partsOf(instant), words);
  return { minute, date, both: instant => `${date(instant)} ${minute(instant)}` };
}
