// The big figures: the shapes that SCREENS draws, as wide as there is room, and readable at any size.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIGURE_HEIGHTS,
  figureHeight,
  figureRows,
  HATCHED,
  SOLID,
} from '../../../../src/tui/monitor/digits/figure-rows.ts';
import { readFigure } from '../support/read-figure.ts';

const draw = (text: string, width: number, height: number): string[] =>
  figureRows(text, { width, height }, SOLID).map(row => row.trimEnd());

describe('a figure', () => {
  test('is seven rows high on a tile of 200×50', () => {
    expect(draw('3:12', 38, 7)).toEqual([
      '█████████          ███     █████████',
      '      ███  ███  ██████           ███',
      '      ███  ███  ██████           ███',
      '█████████          ███     █████████',
      '      ███  ███     ███     ███',
      '      ███  ███     ███     ███',
      '█████████       █████████  █████████',
    ]);
    expect(draw('10', 48, 7)).toEqual([
      '    ████       ████████████',
      '████████       ████    ████',
      '████████       ████    ████',
      '    ████       ████    ████',
      '    ████       ████    ████',
      '    ████       ████    ████',
      '████████████   ████████████',
    ]);
  });

  test('is five rows high on a tile of 80×24, its letters closer together where they must be', () => {
    expect(draw('3:12', 23, 5)).toEqual([
      '██████      ██   ██████',
      '    ██ ██ ████       ██',
      '██████      ██   ██████',
      '    ██ ██   ██   ██',
      '██████    ██████ ██████',
    ]);
    expect(draw('71', 23, 5)).toEqual([
      '██████    ██',
      '    ██  ████',
      '  ██      ██',
      '  ██      ██',
      '  ██    ██████',
    ]);
  });

  test('of few contacts stands in brackets', () => {
    expect(draw('(75)', 24, 5)).toEqual([
      '  ██ ██████ ██████ ██',
      '██       ██ ██       ██',
      '██     ██   ██████   ██',
      '██     ██       ██   ██',
      '  ██   ██   ██████ ██',
    ]);
  });

  test('that nobody vouches for is hatched, in the same cells', () => {
    const solid = figureRows('5h10', { width: 40, height: 7 }, SOLID);
    const hatched = figureRows('5h10', { width: 40, height: 7 }, HATCHED);
    expect(hatched.map(row => row.replaceAll(HATCHED, SOLID))).toEqual(solid);
    expect(hatched.join('')).not.toContain(SOLID);
  });

  test('without room for its strokes, or with a letter that has no shape, is text in the middle', () => {
    expect(draw('123456', 18, 5)).toEqual(['', '', '123456', '', '']);
    expect(draw('5 год', 40, 5)).toEqual(['', '', '5 год', '', '']);
    expect(draw('123456', 4, 5)).toEqual(['', '', '123…', '', '']);
  });

  test('is the height that was asked for, or the next one that there is', () => {
    expect([5, 6, 7, 9, 10, 13, 40].map(figureHeight)).toEqual([5, 5, 7, 7, 10, 12, 21]);
    expect(figureHeight(2)).toBe(5);
  });
});

const TEXTS = fc.oneof(
  fc.nat(9999).map(String),
  fc.tuple(fc.nat(59), fc.nat(59)).map(([min, sec]) => `${min}:${String(sec).padStart(2, '0')}`),
  fc.nat(100).map(rate => `${rate}%`),
  fc.nat(100).map(rate => `(${rate})`),
  fc.constantFrom('–', '1h05', '12h30'),
);

test('a figure can be read off the screen at any size that it is drawn in', () => {
  fc.assert(
    fc.property(
      TEXTS,
      fc.integer({ min: 8, max: 120 }),
      fc.constantFrom(...FIGURE_HEIGHTS),
      (text, width, height) => {
        const rows = figureRows(text, { width, height }, SOLID);
        expect(rows).toHaveLength(height);
        expect(new Set(rows.map(row => row.length)).size).toBe(1);
        expect(rows[0]?.length).toBeLessThanOrEqual(width);
        if (rows.join('').includes(SOLID)) expect(readFigure(rows)).toBe(text);
      },
    ),
  );
});
