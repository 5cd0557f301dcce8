// Cleaned text in a terminal: as wide as it says, and no trace outside its own cells.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cleanText } from '../../src/lib/clean-text.ts';
import { displayWidth } from '../../src/lib/display-width.ts';
import { draw, drawnWidths, type Emulator, openEmulator } from '../support/emulator.ts';
import { nastyBytes, nastyText } from '../support/nasty-text.ts';

const COLUMNS = 100;
const ROWS = 5;
const SCREEN = Array.from({ length: ROWS }, (_, row) => String(row).repeat(COLUMNS)).join('\r\n');
const outside = fc.oneof(nastyText, nastyBytes);

test('a name in the middle of a screen changes only its own cells and leaves the cursor right after it', async () => {
  const emulator = await openEmulator(COLUMNS, ROWS);
  await fc.assert(
    fc.asyncProperty(outside, async raw => {
      const name = cleanText(raw);
      await draw(emulator, `\x1bc${SCREEN}\x1b[3;11H${name}`);
      const { cursorX, cursorY } = emulator.buffer.active;
      expect([cursorX, cursorY]).toEqual([10 + displayWidth(name), 2]);
      expect(rowText(emulator, 2)).toBe('2'.repeat(10) + name + '2'.repeat(90 - displayWidth(name)));
      for (const row of [0, 1, 3, 4]) expect(rowText(emulator, row)).toBe(String(row).repeat(COLUMNS));
      expect(styledCells(emulator)).toBe(0);
    }),
    { seed: 5, numRuns: 1500 },
  );
});

test('string-width, displayWidth and the terminal agree, also between letters that like to join', async () => {
  const emulator = await openEmulator(COLUMNS, ROWS);
  const names = fc.sample(outside, { seed: 6, numRuns: 5000 }).map(raw => cleanText(raw));
  const NEIGHBOURS = [
    ['', ''],
    ['x', 'y'],
    ['👍', '👍🏻'],
    ['क\u094d', 'क'],
    ['가', '각'],
  ] as const;
  for (const [before, after] of NEIGHBOURS) {
    const around = displayWidth(before) + displayWidth(after);
    const drawn = await drawnWidths(
      emulator,
      names.map(name => before + name + after),
    );
    const wrong = names.filter((name, index) => name !== '' && drawn[index] !== displayWidth(name) + around);
    expect(wrong).toEqual([]);
  }
  expect(names.filter(name => stringWidth(name) !== displayWidth(name))).toEqual([]);
});

test('every character there is, cleaned, is as wide as string-width says, alone and between others', async () => {
  const emulator = await openEmulator(COLUMNS, ROWS);
  const characters = everyCharacter();
  for (const [before, after] of [
    ['', ''],
    ['x', 'y'],
    ['漢', '字'],
  ] as const) {
    const texts = characters.map(character => cleanText(before + character + after));
    const drawn = await drawnWidths(emulator, texts);
    expect(texts.filter((text, index) => drawn[index] !== stringWidth(text))).toEqual([]);
  }
});

/** All assigned characters; of the huge uniform blocks (Han, Hangul syllables, Tangut) one in fifty. */
function everyCharacter(): string[] {
  const characters: string[] = [];
  for (let code = 0x20; code <= 0xe01ef; code += 1) {
    const character = String.fromCodePoint(code);
    if (/[\p{Cn}\p{Co}\p{Cs}]/v.test(character)) continue;
    if (code % 50 !== 0 && /[\p{Ideographic}\uac00-\ud7a3]/v.test(character)) continue;
    characters.push(character);
  }
  return characters;
}

function rowText(emulator: Emulator, row: number): string | undefined {
  return emulator.buffer.active.getLine(row)?.translateToString(false, 0, COLUMNS);
}

/** Cells with any colour, attribute, underline or link: a link sets the extended-attributes bit. */
function styledCells(emulator: Emulator): number {
  let count = 0;
  for (let row = 0; row < ROWS; row += 1) {
    const line = emulator.buffer.active.getLine(row);
    for (let column = 0; column < COLUMNS; column += 1) {
      if (line?.getCell(column)?.isAttributeDefault() !== true) count += 1;
    }
  }
  return count;
}
