// Durations as the screen shows them: `0:09`, `12:40`, from an hour `1h05`, from a day `2d 3h`.
import type { Words } from './words.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const COARSE_FROM = 10 * MINUTE;

/** A length that is over: to the second below an hour. A negative one, of clocks that differ, is zero. */
export function formatDuration(ms: number, words: Words): string {
  const length = Math.max(0, ms);
  if (length < HOUR)
    return `${Math.floor(length / MINUTE)}:${twoDigits(Math.floor((length % MINUTE) / SECOND))}`;
  if (length < DAY) {
    return `${Math.floor(length / HOUR)}${words.say('unit.hour')}${twoDigits(Math.floor((length % HOUR) / MINUTE))}`;
  }
  const days = `${Math.floor(length / DAY)}${words.say('unit.day')}`;
  return `${days} ${Math.floor((length % DAY) / HOUR)}${words.say('unit.hour')}`;
}

/** A length that goes on: each second under ten minutes, then each ten, so that a floor of long calls stands still. */
export function formatTicking(ms: number, words: Words): string {
  const { fineMs, coarseMs } = words.ticks;
  const stepMs = ms < COARSE_FROM ? fineMs : coarseMs;
  return formatDuration(Math.floor(ms / stepMs) * stepMs, words);
}

/** How long something has been so, where seconds are no matter and a clock's time must not be mistaken for it: `18 min`. */
export function formatRough(ms: number, words: Words): string {
  if (ms >= HOUR) return formatDuration(ms, words);
  const [unitMs, unit] =
    ms < MINUTE ? [SECOND, words.say('unit.second')] : [MINUTE, words.say('unit.minute')];
  return `${Math.floor(ms / unitMs)} ${unit}`;
}

/** A length that is over, in words: `26 s`, `2 min 26 s`, `1 h 5 min`. */
export function formatLength(ms: number, words: Words): string {
  const length = Math.max(0, ms);
  const seconds = `${Math.floor((length % MINUTE) / SECOND)} ${words.say('unit.second')}`;
  if (length < MINUTE) return seconds;
  const minutes = `${Math.floor((length % HOUR) / MINUTE)} ${words.say('unit.minute')}`;
  if (length < HOUR) return `${minutes} ${seconds}`;
  return `${Math.floor(length / HOUR)} ${words.say('unit.hour')} ${minutes}`;
}

/** A limit or a target, in its largest whole unit: `20 s`, `8 h`, `24 h`, `30 d`. */
export function formatSpan(ms: number, words: Words): string {
  if (ms >= 2 * DAY && ms % DAY === 0) return `${ms / DAY} ${words.say('unit.day')}`;
  if (ms >= HOUR && ms % HOUR === 0) return `${ms / HOUR} ${words.say('unit.hour')}`;
  if (ms >= 2 * MINUTE && ms % MINUTE === 0) return `${ms / MINUTE} ${words.say('unit.minute')}`;
  return `${Math.floor(ms / SECOND)} ${words.say('unit.second')}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
