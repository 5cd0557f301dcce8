// Names and reasons of at most 79 bytes, whole to the last character, whatever they are written in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRaw, cutText } from '../../../../src/sources/asterisk/orders/cut-text.ts';

function read(raw: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(raw, 'latin1'));
}

describe('a text for Asterisk', () => {
  test.each([
    ['short ones stay as they are', 'lunch', 'lunch'],
    ['27 Georgian letters lose one', 'ა'.repeat(27), 'ა'.repeat(26)],
    ['a family is not torn apart', `${'x'.repeat(70)}👩‍👩‍👧`, 'x'.repeat(70)],
    ['nor is a letter parted from its mark', `${'x'.repeat(77)}e\u0301`, 'x'.repeat(77)],
    ['no space is left at the end', `${'x'.repeat(78)} y`, 'x'.repeat(78)],
  ])('%s', (_what, text, cut) => {
    expect(read(cutText(text))).toBe(cut);
  });

  test('is UTF-8 of at most 79 bytes, and begins as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const raw = cutText(text);
        expect(raw.length).toBeLessThanOrEqual(79);
        expect(text.toWellFormed().trim().startsWith(read(raw))).toBe(true);
      }),
    );
  });
});

describe('a name as Asterisk has it', () => {
  test('is whole again where Asterisk has cut it within a character', () => {
    const bytes = Buffer.from('ა'.repeat(27)).subarray(0, 79).toString('latin1');
    expect(read(cutRaw(bytes))).toBe('ა'.repeat(26));
  });

  test('that is no UTF-8 becomes some, or no event of it would come', () => {
    expect(read(cutRaw('Jos\xe9 Latin'))).toBe('Jos\ufffd Latin');
  });

  test('is UTF-8 whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 79 }), bytes => {
        const raw = cutRaw(Buffer.from(bytes).toString('latin1'));
        expect(() => read(raw)).not.toThrow();
        expect(raw.length).toBeLessThanOrEqual(79);
      }),
    );
  });
});
