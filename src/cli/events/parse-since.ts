// From when on events are told: a moment, or where a line left off.
import { InvalidArgumentError } from 'commander';
import { MOMENTS, parseMoment } from '../options/parse-moment.ts';
import type { Since } from './events-options.ts';

/** `09:00`, `-2h`, `today`, `x7Kq0aBc/48211` */
export function parseSince(text: string): Since {
  const [, history, position] = /^([^/]{1,64})\/(\d{1,15})$/.exec(text) ?? [];
  if (history !== undefined) return { is: 'place', history, position: Number(position) };
  try {
    return parseMoment(text);
  } catch {
    throw new InvalidArgumentError(`It is a time (${MOMENTS}), or HISTORY/POSITION as a line has them.`);
  }
}
