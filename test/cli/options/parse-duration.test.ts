// What options take that say how long something lasts, and what they say of what is none.
import { InvalidArgumentError } from 'commander';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationParser } from '../../../src/cli/options/parse-duration.ts';
import { toDurationText } from '../../../src/lib/duration.ts';
import { complaintOf } from './complaint-of.ts';

const WEEK_MS = 7 * 86_400_000;

describe('an option that takes a length of time', () => {
  test('takes all of its forms', () => {
    const parse = durationParser();
    expect(['90s', '20m', '1h30m', '2d', '500ms'].map(parse)).toEqual([
      90_000, 1_200_000, 5_400_000, 172_800_000, 500,
    ]);
  });

  test('takes a number for seconds only where it always has', () => {
    const parse = durationParser({ isBareSeconds: true });
    expect(['10', '358.5', '0', '10s', '1m'].map(parse)).toEqual([10_000, 358_500, 0, 10_000, 60_000]);
    expect(complaintOf(durationParser(), '10')).toBe('It is a length of time: 90s, 20m, 1h30m, 2d.');
  });

  test('says how long it may be', () => {
    const parse = durationParser({ least: 1_000, most: [WEEK_MS, 'a week'] });
    expect(parse('7d')).toBe(WEEK_MS);
    expect(complaintOf(parse, '8d')).toBe('It is a length of time up to a week: 90s, 20m, 1h30m, 2d.');
    expect(complaintOf(parse, '500ms')).toBe(
      'It is a length of time up to a week: 90s, 20m, 1h30m, 2d. The least is 1s.',
    );
    expect(complaintOf(durationParser({ least: 1 }), '0s')).toBe(
      'It is a length of time: 90s, 20m, 1h30m, 2d. It is more than nothing.',
    );
  });

  test('reads what is written for it, and refuses all else in words', () => {
    const parse = durationParser({ isBareSeconds: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), seconds => {
        expect(parse(toDurationText(seconds * 1_000))).toBe(seconds * 1_000);
        expect(parse(String(seconds))).toBe(seconds * 1_000);
      }),
    );
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          expect(parse(text)).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError);
        }
      }),
    );
  });
});
