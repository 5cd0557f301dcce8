// Folds a text so that names that are spelt alike, or sound alike, meet: case, accents, digits and scripts.
import { ARABIC, ARABIC_ALIKE } from './arabic.ts';
import { CYRILLIC } from './cyrillic.ts';
import { digitOf } from './digits.ts';
import { GEORGIAN } from './georgian.ts';
import { LATIN, PLAIN_SOUNDS, SOUNDS_OF_NAMES, SOUNDS_OF_NEEDLES } from './latin.ts';
import { createReader, type Letters } from './letters.ts';

export interface Folded {
  /** Every way to read it in letters a to z, a line each, as spelt first; an Azeri ə stays one. */
  readonly letters: string;
  /** Where there are letters of the Arabic script: the consonants and long vowels, a line for each reading; else ''. */
  readonly abjad: string;
}

/**
 * Of a name or another text that is looked in. Each reading stands between spaces, so that a space finds a word's
 * beginning or end.
 *
 *     'ნინო', 'Ніно', 'NINÓ' → ' nino '; 'نینو' → abjad ' ninv '
 *     'Xatuna' → ' xatuna ', ' hatuna ', ' ksatuna '
 */
export function foldText(text: string): Folded {
  const plain = plainText(text);
  return {
    letters: inLines(readLetters(plain, SOUND_NAMES)),
    abjad: ARABIC_LETTER.test(plain) ? inLines(readAbjad(plain)) : '',
  };
}

export interface FoldedNeedle {
  readonly letters: readonly string[];
  /** Likewise, with all vowels that it has. */
  readonly sounds: readonly string[];
  readonly abjad: readonly string[];
}

/** Of what is looked for. */
export function foldNeedle(text: string): FoldedNeedle {
  const plain = plainText(text);
  const hasArabic = ARABIC_LETTER.test(plain);
  return {
    letters: readLetters(plain, SOUND_NEEDLES),
    sounds: hasArabic ? [] : unique(readSounds(spell(plain), plain, SOUND_NEEDLES)),
    abjad: hasArabic ? readAbjad(plain) : [],
  };
}

const ASCII = /^[ -~]*$/;
const ARABIC_LETTER = /\p{Script=Arab}/u;
const APOSTROPHES = /['’‘‛`´ʼʻʹʺ]/g;
const SEPARATORS = /[-‐-―_.,;:/\\()[\]{}|"“”„«»…·\s]+/g;

/** What remains is letters, digits, single spaces and signs that no keyboard has twice. */
function plainText(text: string): string {
  const composed = ASCII.test(text) ? text : text.normalize('NFC');
  return composed.toLowerCase().replace(APOSTROPHES, '').replace(SEPARATORS, ' ');
}

type Read = (text: string) => string;

function readLetters(plain: string, readings: readonly Read[]): string[] {
  const spellings = spell(plain);
  return unique([...spellings, ...readSounds(spellings, plain, readings).map(asOneVowel)]);
}

function spell(plain: string): string[] {
  return ASCII.test(plain) ? [plain] : unique([spellBare(plain), spellSounded(plain)]);
}

function readSounds(spellings: readonly string[], plain: string, readings: readonly Read[]): string[] {
  const read = OPEN_LETTER.test(plain) ? [SOUND, ...readings] : [SOUND];
  return spellings.flatMap(spelt => read.map(sound => sound(spelt).replace(DOUBLED, '$1')));
}

/** Latin letters that are not read alike everywhere: without one there is one reading. */
const OPEN_LETTER = /[cjqwx]|ph|ee|oo|ou/;
/** Of what is not a number. */
const DOUBLED = /([^\d\s])\1+/g;

/** `Yelena` and `Elena`, `Lyudmila` and `Ludmila`, `Əliyev` and `Aliev`. */
function asOneVowel(sound: string): string {
  return sound.replace(/i([eu])/g, '$1');
}

/** Letters of other scripts first: `d`, `z` and `h` of three Arabic letters are no `dzh`. */
function readAbjad(plain: string): string[] {
  const alike = SOUND(spellBare(plain).replace(/(^| )ع/g, '$1ا'));
  return unique(READ_ARABIC.map(read => read(alike).replace(DOUBLED, '$1')));
}

function inLines(readings: readonly string[]): string {
  return readings.map(reading => ` ${reading} `).join('\n');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

const MARKS = /[\p{M}\p{Cf}\u0640]/gu;

/** Letters by the table, those that it does not have without their marks, digits of all scripts as 0 to 9. */
function createSpeller(letters: Letters): Read {
  const known = new Map<string, string>(Object.entries(letters));
  const spellOne = (character: string): string => {
    const spelt = known.get(character);
    if (spelt !== undefined) return spelt;
    const bare = character.normalize('NFKD').replace(MARKS, '').toLowerCase();
    const made = digitOf(character) ?? (bare === character ? character : spellAll(bare));
    if (known.size < MOST_KNOWN) known.set(character, made);
    return made;
  };
  const spellAll = (text: string): string => {
    let spelt = '';
    for (const character of text) spelt += character <= '~' ? character : spellOne(character);
    return spelt;
  };
  return spellAll;
}

/** Many more than the letters of all alphabets: hostile names do not fill the memory. */
const MOST_KNOWN = 10_000;

const BARE: Letters = { ...LATIN[0], ...GEORGIAN[0], ...CYRILLIC[0], ...ARABIC_ALIKE };
const SOUNDED: Letters = { ...BARE, ...LATIN[1], ...GEORGIAN[1], ...CYRILLIC[1] };
const spellBare = createSpeller(BARE);
const spellSounded = createSpeller(SOUNDED);

const SOUND = createReader(PLAIN_SOUNDS);
const SOUND_NAMES = SOUNDS_OF_NAMES.map(createReader);
const SOUND_NEEDLES = SOUNDS_OF_NEEDLES.map(createReader);
const READ_ARABIC = [createReader({ ...ARABIC[0] }), createReader({ ...ARABIC[0], ...ARABIC[1] })];
