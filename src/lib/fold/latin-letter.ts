// One Latin letter for one letter of any script of the five languages: where there is a cell for each, and no more.
import { ARABIC, ARABIC_ALIKE } from './arabic.ts';
import { CYRILLIC } from './cyrillic.ts';
import { digitOf } from './digits.ts';
import { GEORGIAN } from './georgian.ts';
import { LATIN } from './latin.ts';

/**
 * The first of those that passports spell it with: `ნინო ბერიძე` is `nino beride`, `Шевченко` is `Sevcenko`, `Rəşad` is `Resad`.
 * A soft sign or an ayin is an apostrophe. Undefined: none of these letters.
 */
export function latinLetterOf(letter: string): string | undefined {
  const digit = digitOf(letter);
  if (digit !== undefined) return digit;
  const lower = letter.toLowerCase();
  const spelt = spell(lower) ?? spell(lower.normalize('NFD').charAt(0));
  if (spelt === undefined) return undefined;
  return lower === letter ? spelt : spelt.toUpperCase();
}

const [georgian = {}] = GEORGIAN;
const [cyrillic = {}] = CYRILLIC;
const [arabic = {}] = ARABIC;
const [latin = {}] = LATIN;
const SPELT = new Map(Object.entries({ ...georgian, ...cyrillic, ...arabic, ...latin }));

function spell(letter: string): string | undefined {
  if (/^[a-z]$/.test(letter)) return letter;
  const spelt = SPELT.get(ARABIC_ALIKE[letter] ?? letter);
  return spelt === undefined ? undefined : spelt.charAt(0) || "'";
}
