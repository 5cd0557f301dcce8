// What is left of names that PBXs, callers and attackers send.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/lib/clean-text.ts';
import { displayWidth } from '../../src/lib/display-width.ts';
import { nastyBytes, nastyText } from '../support/nasty-text.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));

describe('a name from the recordings of a real Asterisk', () => {
  const NAMES: readonly [clean: string, raw: string | Uint8Array][] = [
    ['PWNED', '\x1b[2J\x1b[HPWNED'],
    ['Red', '\x1b[31mRed\x1b[0m'],
    ['Moved RED Agent', 'Moved \x1b[31mRED\x1b[0m Agent'],
    ['clip', '\x1b]52;c;cm0gLXJmIC8=\x07clip'],
    ['Title', '\x1b]0;title\x07Title'],
    ['', '\x1bPq#0DCS\x1b\\'],
    ['', '\x1b_APC\x1b\\'],
    ['C1-CSI', latin1('\xc2\x9b31mC1-CSI')],
    ['crlf Event: FakeInjected Queue: sales', 'crlf\r\nEvent: FakeInjected\r\nQueue: sales'],
    ['nl inside', 'nl\ninside'],
    ['tab here', 'tab\there'],
    ['bellbell', 'bell\x07bell'],
    ['DELBS', 'DEL\x7f\b\bBS'],
    ['gnp.exe RLO', '\u202egnp.exe RLO'],
    ['zerowidthjoin', 'zero\u200bwidth\u200djoin'],
    ['Z͈͑a̦̩l͎͓g̖o̥', 'Z͈͑ͪa̦̩l͎͓g̖o̥'],
    ['Jos\ufffd Latin1', latin1('Jos\xe9 Latin1')],
    ['\ufffd\ufffd\ufffdbroken', latin1('\xff\xfe\x80broken')],
    ['cut\ufffd', latin1('cut\xe1\x83')],
    ['esc "quoted" \\back\\ tab', 'esc \x1b[2J\x1b]52;c;aGk=\x07 "quoted" \\back\\ \ttab'],
    ["Robert'); DROP TABLE Calls;--", "Robert'); DROP TABLE Calls;--"],
    ['👩‍👩‍👧‍👦 family', '👩‍👩‍👧‍👦 family'],
    ['🏳️‍🌈🇬🇪 flags', '🏳️‍🌈🇬🇪 flags'],
    ['Ａｌｉｃｅ fullwidth', 'Ａｌｉｃｅ fullwidth'],
    ['სოფო ჩხეიძე', 'სოფო ჩხეიძე'],
    ['محمد رضا کریمی', 'محمد رضا کریمی'],
    ['Əliyev Kənan', 'Əliyev Kənan'],
    ['Тарас Шевченко', 'Тарас Шевченко'],
    ['김철수', '김철수'],
    [`${'ღ'.repeat(63)}…`, 'ღ'.repeat(120)],
  ];

  test.each(NAMES)('%j is what is left of it', (clean, raw) => {
    expect(cleanText(raw)).toBe(clean);
  });
});

describe('other text from outside', () => {
  const CASES: readonly [why: string, raw: string, clean: string][] = [
    ['an unterminated OSC hides what follows it', 'Ana\x1b]8;;http://x', 'Ana'],
    ['an OSC of one C1 byte ends at its C1 terminator', 'A\x9d8;;http://x\x9cna', 'Ana'],
    ['an unterminated string ends where the next sequence starts', '\x1bPabc\x1b[1mAna', 'Ana'],
    ['a character set switch is removed whole', '\x1b(0Ana\x1bc', 'Ana'],
    ['an escape before a letter that no sequence has takes only itself', '\x1bნინო', 'ნინო'],
    ['exotic spaces are one space', 'Ana\u00a0\u3000\u2003\u2028K.', 'Ana K.'],
    ['the blank Braille cell is a space', '\u2800\u2800', ''],
    ['nothing but invisible characters is nothing', '\u200b\u3164\u2060\ufeff\u{e0041}\u00ad', ''],
    ['a Persian non-joiner between letters stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a non-joiner elsewhere goes', 'A\u200cna \u200cسارا\u200c', 'Ana سارا'],
    ['a decomposed letter is composed', 'i\u0308 ї', 'ï ї'],
    ['marks without a base go', '\u0301 \u0301Ana', 'Ana'],
    ['a half flag and a skin tone without a body are replaced', '🇬 x🏻', '\ufffd x\ufffd'],
    ['a skin tone on a body stays', '👍🏻☝🏽', '👍🏻☝🏽'],
    ['a joiner that joins no emoji goes', '👍\u200d👍', '👍👍'],
    ['private use, noncharacters and lone surrogates are replaced', '\ue000\uffff\ud800', '\ufffd'.repeat(3)],
    ['an emoji whose width terminals do not agree on is replaced', 'Ana 🫩', 'Ana \ufffd'],
    ['a spacing mark goes, its letter stays', 'दी', 'द'],
    ['halfwidth kana with a voicing mark are one wide letter', 'ﾌﾞ', 'ブ'],
    ['a name that is an object key of JavaScript is a name', '__proto__', '__proto__'],
  ];

  test.each(CASES)('%s', (_why, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test('a text that is too long is cut at a whole grapheme, without a space before the ellipsis', () => {
    expect(cleanText('Ana Kvaratskhelia', { cells: 5 })).toBe('Ana…');
    expect(cleanText('山田太郎', { cells: 4 })).toBe('山…');
    expect(cleanText('山田太郎', { cells: 1 })).toBe('…');
    expect(cleanText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', { cells: 3 })).toBe('👩‍👩‍👧‍👦…');
    expect(cleanText('Ana', { cells: 0 })).toBe('');
  });
});

describe('whatever comes in', () => {
  const FORBIDDEN = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]|[\p{Cf}--[\u200c\u200d]]|[\p{Zs}--[ ]]/v;
  const FLOOD = /\p{M}{3}/v;
  const UNTIDY = /^[ \p{M}]| $| {2}| \p{M}/v;
  const LONE_JOINER =
    /(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/v;
  const cases = fc.tuple(fc.oneof(nastyText, nastyBytes), fc.integer({ min: 0, max: 80 }));

  test('no character of a forbidden class is left, no flood of marks, no untidy space', () => {
    fc.assert(
      fc.property(cases, ([raw, cells]) => {
        const clean = cleanText(raw, { cells });
        for (const forbidden of [FORBIDDEN, FLOOD, UNTIDY, LONE_JOINER]) expect(clean).not.toMatch(forbidden);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
      { seed: 2, numRuns: 5000 },
    );
  });

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(cases, ([raw, cells]) => {
        const clean = cleanText(raw, { cells });
        expect(cleanText(clean, { cells })).toBe(clean);
      }),
      { seed: 3, numRuns: 5000 },
    );
  });

  test('it is never wider than the limit', () => {
    fc.assert(
      fc.property(cases, ([raw, cells]) => {
        expect(displayWidth(cleanText(raw, { cells }))).toBeLessThanOrEqual(cells);
      }),
      { seed: 4, numRuns: 5000 },
    );
  });
});
