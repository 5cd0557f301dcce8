// `--fresh [AGE]`: how old what is printed may be. Its age may be left away, and then a name may stand behind it.
import { Option } from 'commander';
import { toDurationMs } from '../../lib/duration.ts';
import { durationParser } from './parse-duration.ts';

const USUAL = '15s';

export function freshOption(): Option {
  return new Option(
    '--fresh [AGE]',
    `end with 5 where some of it is older, or a source is missing (default: ${USUAL})`,
  )
    .preset(USUAL)
    .argParser(durationParser());
}

/**
 * `get queues --fresh support` is not of the age `support`: what is no length of time there is left to the command. An id
 * may be a number, and never has a unit.
 */
export function partAges(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return words.map((word, index) => {
    const isFresh = word === '--fresh' && (end === -1 || index < end);
    return isFresh && Number.isNaN(toDurationMs(words[index + 1] ?? '')) ? `--fresh=${USUAL}` : word;
  });
}
