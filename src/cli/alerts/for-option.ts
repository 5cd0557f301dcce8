// How long a silence or an announcement lasts, as people write it.
import { InvalidArgumentError, Option } from 'commander';
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';

const WEEK_MS = 7 * UNIT_MS.d;

export function forOption(): Option {
  return new Option('--for <TIME>', 'for so long, up to a week: 30m, 1h30m, 2d (always needed)')
    .argParser(parseWeekMs)
    .makeOptionMandatory();
}

/** `20m`, `1h30m`, `2d` → milliseconds, a second to a week. */
function parseWeekMs(text: string): number {
  const ms = toDurationMs(text, 'smhd');
  if (ms >= 1_000 && ms <= WEEK_MS) return ms;
  throw new InvalidArgumentError('It is a time up to a week: 20m, 1h30m, 2d.');
}
