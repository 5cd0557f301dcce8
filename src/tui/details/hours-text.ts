// Opening hours as people write them: `Mon–Fri 09:00–18:00, Sat 10:00–14:00`.
import type { OpeningHours } from '../../floor/index.ts';
import { formatHourMinute, formatWeekday, type Words } from '../../i18n/index.ts';

export function hoursText(hours: OpeningHours, words: Words): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, times: timesOf(hours, weekday) }));
  const runs: { from: number; to: number; times: string }[] = [];
  for (const { weekday, times } of days) {
    const last = runs.at(-1);
    if (last?.times === times) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, times });
  }
  const open = runs.filter(({ times }) => times !== '');
  if (open.length === 0) return words.say('queue.closed');
  return open.map(({ from, to, times }) => `${daysText(from, to, words)} ${times}`).join(', ');
}

function daysText(from: number, to: number, words: Words): string {
  const first = formatWeekday(from, words);
  return from === to ? first : `${first}–${formatWeekday(to, words)}`;
}

function timesOf(hours: OpeningHours, weekday: number): string {
  return hours
    .filter(stretch => stretch.weekday === weekday && stretch.fromMinute < stretch.untilMinute)
    .sort((one, other) => one.fromMinute - other.fromMinute)
    .map(({ fromMinute, untilMinute }) => `${clockText(fromMinute)}–${clockText(untilMinute)}`)
    .join(' ');
}

function clockText(minute: number): string {
  return formatHourMinute({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0 });
}
