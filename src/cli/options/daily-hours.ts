// A stretch of every day as people write it, to minutes: `09:00-21:00`.
import type { NightHours } from '../../protocol/index.ts';

export const DAY_MINUTES = 24 * 60;

export interface DailyHours {
  readonly from: number;
  readonly until: number;
}

/** `09:00-21:00` → 540…1260; `22:00-06:00` → 1320…360 */
export function parseDailyHours(word: string): DailyHours | undefined {
  const [, fromHour, fromMinute, untilHour, untilMinute] =
    /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(word) ?? [];
  const from = toMinute(fromHour, fromMinute);
  const until = toMinute(untilHour, untilMinute);
  if (from === undefined || until === undefined || from === DAY_MINUTES || from === until) return undefined;
  return { from, until };
}

/** `22:00-06:00`: over midnight where its end comes first. */
export function parseNight(text: string): NightHours | undefined {
  const hours = parseDailyHours(text.trim().replace(/\s*[-–]\s*/, '-'));
  return hours && { fromMinute: hours.from, untilMinute: hours.until };
}

function toMinute(hour: string | undefined, minute: string | undefined): number | undefined {
  const of = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && of <= DAY_MINUTES ? of : undefined;
}
