// Lengths of time as people write them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDurationMs, toDurationText } from '../../src/lib/duration.ts';

describe('a length of time', () => {
  test.each([
    ['90s', 90_000],
    ['20m', 1_200_000],
    ['1h30m', 5_400_000],
    ['2d', 172_800_000],
    ['500ms', 500],
    ['1m5s', 65_000],
    ['1.5h', 5_400_000],
    ['1.1m', 66_000],
    ['0s', 0],
    ['1h30m15s250ms', 5_415_250],
  ])('%s is %i ms', (text, ms) => {
    expect(toDurationMs(text)).toBe(ms);
  });

  test.each([
    '',
    '90',
    's',
    '-2h',
    '+2h',
    '1 h',
    '1H',
    '2w',
    '1h1h',
    '30s1m',
    '1h30',
    '.5h',
    '1.h',
    '1e3s',
    'Infinityd',
    '٣m',
  ])('%j is none', text => {
    expect(toDurationMs(text)).toBeNaN();
  });

  test('is read again as it was written, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), seconds => {
        expect(toDurationMs(toDurationText(seconds * 1_000))).toBe(seconds * 1_000);
      }),
    );
  });

  test('is a number for whatever text, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.smhd -+e'), maxLength: 30 }), text => {
        const ms = toDurationMs(text);
        expect(Number.isNaN(ms) || (ms >= 0 && Number.isFinite(ms))).toBe(true);
      }),
    );
  });
});
