// A moment as people give it: a day, an instant with its zone, or how long ago.
import { InvalidArgumentError } from 'commander';
import { unitsMs } from '../../lib/duration.ts';
import { parseDate, parseInstant } from './parse-options.ts';

/** A day is the center's, whose zone the gateway knows; how long ago is counted from the floor's time. */
export type Moment = { readonly day: string } | { readonly at: number } | { readonly agoMs: number };

/** `2026-11-24`, `2026-11-24T09:00:00+04:00`, `90m`, `12h`, `7d` */
export function parseMoment(text: string): Moment {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (count !== undefined) return { agoMs: unitsMs(count, unit) };
  try {
    return text.includes('T') ? { at: parseInstant(text) } : { day: parseDate(text) };
  } catch {
    throw new InvalidArgumentError(
      'It is a day (2026-11-24), a time with its zone (2026-11-24T09:00:00+04:00), or how long ago (90m, 12h, 7d).',
    );
  }
}
