// `--timeout TIME`: the same length of time for whatever waits, a number alone is seconds.
import { Option } from 'commander';
import { durationParser } from './parse-duration.ts';

/** `what`: what is done when it is over, with its default. */
export function timeoutOption(what: string, usualMs: number): Option {
  return new Option('--timeout <TIME>', what)
    .argParser(durationParser({ least: 1, isBareSeconds: true }))
    .default(usualMs);
}
