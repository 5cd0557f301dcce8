// How wide a text is, and what exactly so many columns hold, asked of a terminal as well.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/lib/clean-text.ts';
import { cutCells, displayWidth, fitCells } from '../../src/lib/display-width.ts';
import { NARROW_LETTERS } from '../../src/lib/narrow-letters.ts';
import { drawnWidths, openEmulator } from '../support/emulator.ts';
import { nastyText } from '../support/nasty-text.ts';

const WIDTHS: readonly [text: string, width: number][] = [
  ['', 0],
  ['Support', 7],
  ['ნინო ბერიძე', 11],
  ['სარა ᲡᲐᲠᲐ', 9],
  ['سارا', 4],
  ['مُدَرِّس', 4],
  ['می\u200cخواهم', 7],
  ['لا', 2],
  ['Rəşad Əliyev', 12],
  ['Олена Шевченко', 14],
  ['山田', 4],
  ['👩‍👩‍👧‍👦', 2],
  ['🇬🇪', 2],
  ['● talking  ▂▃▅▇ … 2–5 ½ →', 25],
];

test.each(WIDTHS)('%s is %i columns wide', async (text, width) => {
  const emulator = await openEmulator(40, 2);
  expect(displayWidth(text)).toBe(width);
  expect(await drawnWidths(emulator, [text])).toEqual([width]);
});

describe('a text in a column of the table', () => {
  const FITS: readonly [text: string, cells: number, left: string, right: string, center: string][] = [
    ['Ana', 5, 'Ana  ', '  Ana', ' Ana '],
    ['Ana', 6, 'Ana   ', '   Ana', ' Ana  '],
    ['Ana', 3, 'Ana', 'Ana', 'Ana'],
    ['Ana', 2, 'A…', 'A…', 'A…'],
    ['Ana', 1, '…', '…', '…'],
    ['Ana', 0, '', '', ''],
    ['', 2, '  ', '  ', '  '],
    ['山田', 5, '山田 ', ' 山田', '山田 '],
    ['山田', 3, '山…', '山…', '山…'],
    ['山田太郎', 4, '山… ', ' 山…', '山… '],
    ['山田', 2, '… ', ' …', '… '],
    ['👩‍👩‍👧‍👦 family', 4, '👩‍👩‍👧‍👦 …', '👩‍👩‍👧‍👦 …', '👩‍👩‍👧‍👦 …'],
    ['მაისურაძე', 5, 'მაის…', 'მაის…', 'მაის…'],
  ];

  test.each(FITS)(
    '%s in %i columns is cut or padded on the side asked for',
    (text, cells, left, right, center) => {
      expect([
        fitCells(text, cells),
        fitCells(text, cells, 'right'),
        fitCells(text, cells, 'center'),
      ]).toEqual([left, right, center]);
    },
  );

  test('is always exactly as wide as its column, in the terminal too', async () => {
    const emulator = await openEmulator(90, 2);
    const wanted = fc.sample(fc.tuple(nastyText, fc.integer({ min: 0, max: 80 })), {
      seed: 21,
      numRuns: 4000,
    });
    for (const align of ['left', 'right', 'center'] as const) {
      const fitted = wanted.map(([raw, cells]) => fitCells(cleanText(raw, { cells: 80 }), cells, align));
      const cells = wanted.map(([, width]) => width);
      expect(await drawnWidths(emulator, fitted)).toEqual(cells);
      expect(fitted.map(text => stringWidth(text))).toEqual(cells);
    }
  });

  test('is what it was where it fits, and its beginning with an ellipsis where it does not', () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 1, max: 80 }), (raw, cells) => {
        const text = cleanText(raw, { cells: 80 });
        const cut = cutCells(text, cells);
        if (displayWidth(text) <= cells) expect(cut).toBe(text);
        else expect(text.startsWith(cut.slice(0, -1)) && cut.endsWith('…')).toBe(true);
      }),
      { seed: 22, numRuns: 3000 },
    );
  });
});

test('every letter of the fast path is one column beside any other, and its own composed form', async () => {
  const emulator = await openEmulator(90, 2);
  const narrow = new RegExp(`[${NARROW_LETTERS}]`);
  const letters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(letter =>
    narrow.test(letter),
  );
  expect(letters.length).toBeGreaterThan(1000);
  for (const [before, after] of [
    ['', ''],
    ['e', 'e'],
    ['ა', 'ა'],
    ['ل', 'ا'],
    ['ї', 'ї'],
  ] as const) {
    const texts = letters.map(letter => before + letter + after);
    const width = 1 + before.length + after.length;
    expect(texts.filter(text => stringWidth(text) !== width || text.normalize('NFC') !== text)).toEqual([]);
    const drawn = await drawnWidths(emulator, texts);
    expect(texts.filter((_, index) => drawn[index] !== width)).toEqual([]);
  }
  expect(letters.filter(letter => /[\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}]/v.test(letter))).toEqual(
    [],
  );
});
