// How long a silence or an announcement lasts, as people write it.
import { Option } from 'commander';
import { UNIT_MS } from '../../lib/duration.ts';
import { durationParser } from '../options/parse-duration.ts';

export function forOption(): Option {
  return new Option('--for <TIME>', 'for so long, up to a week: 30m, 1h30m, 2d (always needed)')
    .argParser(durationParser({ least: UNIT_MS.s, most: [7 * UNIT_MS.d, 'a week'] }))
    .makeOptionMandatory();
}
