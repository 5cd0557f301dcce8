// Frames at random: lines of whole graphemes of many scripts in many looks, none longer than the screen is wide.
import fc from 'fast-check';
import { displayWidth } from '../../../src/lib/display-width.ts';

const LATIN = [...'abcXYZ019.,:!%', 'é', 'ə', 'ö'];
const GEORGIAN = [...'ნინობერიძეშვილი'];
const PERSIAN = [...'سارارضاییمحمد', 'ب\u064e', 'می\u200c'];
const WIDE = [...'漢字かなアイ한국어Ａ'];
const EMOJI = ['😀', '👩\u200d🚀', '👨\u200d👩\u200d👧\u200d👦', '🇬🇪', '❤\ufe0f', '👍🏽', '1\ufe0f\u20e3'];
const COMBINING = ['x\u0301', 'n\u0304\u0323', 'q\u0308'];
const DRAWN = [...'─│█▁▂▇●○■◊×·›'];

export const anyGrapheme = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  ...[LATIN, GEORGIAN, PERSIAN, WIDE, EMOJI, COMBINING, DRAWN].map(all => fc.constantFrom(...all)),
);

/** Chosen so that many a change of look is half of another. */
const anyLook = fc.constantFrom(
  ...['0', '0', '1', '2', '22', '3', '4', '24', '7', '27', '9', '31', '38;5;203', '38;2;1;2;3', '39'],
  ...['44', '48;5;17', '48;2;9;8;7', '49', '1;31;44', '0;1;2', '0;7', ''],
);

const anyRun = fc.record({ look: anyLook, text: fc.array(anyGrapheme, { maxLength: 12 }) });

/** A line that takes no more than so many columns; longer ones are cut at a grapheme. */
export function anyLine(columns: number): fc.Arbitrary<string> {
  return fc.array(anyRun, { maxLength: 6 }).map(runs => {
    let room = columns;
    const cut = runs.map(({ look, text }) => {
      const kept = text.filter(grapheme => {
        const width = displayWidth(grapheme);
        const fits = width <= room;
        room = fits ? room - width : 0;
        return fits;
      });
      return `\x1b[${look}m${kept.join('')}`;
    });
    return `${cut.join('')}\x1b[m`;
  });
}

/** `changed` share of the lines of the one before. */
export function anyFrame(columns: number, rows: number): fc.Arbitrary<string> {
  return fc.array(anyLine(columns), { maxLength: rows }).map(lines => lines.join('\n'));
}
