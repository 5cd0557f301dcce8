// Patterns that find one way of writing in another: an open ə, and vowels that the Arabic script does not write.

/** A reading as it stands; its a and e are found in an ə, and its ə in both. */
export function patternOfLetters(reading: string): string {
  return eachLetter(reading, letter => `[${alike(letter)}]`);
}

/**
 * The letters in this order, the first at the beginning of a word. Before each stand only others than it: the first one that
 * comes is as good as any, and no text takes long to be found without it.
 */
export function patternOfLettersApart(reading: string): string {
  const [first = '', ...rest] = reading.replaceAll(' ', '');
  if (first === '') return ' ';
  return ` [${alike(first)}]${rest.map(letter => `[^${alike(letter)}\\n]*[${alike(letter)}]`).join('')}`;
}

/** What stands for the letter inside of a class. */
function alike(letter: string): string {
  return ALIKE[letter] ?? escaped(letter);
}

const ALIKE: Patterns = { a: 'aə', e: 'eə', ə: 'aeə' };

/**
 * Of letters, for consonants and long vowels: short vowels are left out there, i and u most often are not. A vowel at the
 * beginning is always written, and so is an i or u at the end.
 *
 *     nino → ni?n[va]?, finds ninv; reza → r[ai]?za?, finds rza; ali → (?<= )a[iv]?li, finds ali
 */
export function patternForAbjad(sounds: string): string {
  const letters = [...sounds];
  return letters
    .map((letter, index) => {
      const after = letters[index + 1];
      if ((letters[index - 1] ?? ' ') === ' ') return atBeginning(letter, after);
      const isLast = after === undefined && letter in LONG;
      return (isLast ? LONG[letter] : WRITTEN[letter]) ?? escaped(letter);
    })
    .join('');
}

const LONG: Patterns = { i: 'i', u: 'v' };
const WRITTEN: Patterns = { a: 'a?', e: '[ai]?', ə: '[ai]?', i: 'i?', o: '[va]?', u: '[va]?' };

type Patterns = { readonly [letter: string]: string | undefined };

/** `Yusef` begins with a consonant, `Ibrahim` with a vowel; a needle that begins with a vowel begins a word. */
function atBeginning(letter: string, after: string | undefined): string {
  const isVowel = VOWELS.includes(letter);
  if (letter === 'i' && after !== undefined && VOWELS.includes(after)) return 'i';
  return isVowel ? '(?<= )a[iv]?' : escaped(letter);
}

const VOWELS = 'aeəiou';

/**
 * Of consonants and long vowels, for letters: short vowels may stand between any two of them, and an h at the end of a word
 * may be the vowel before it.
 *
 *     mrim finds mariam and maryam, ninv finds nino, fatmh finds fatima
 */
export function patternFromAbjad(abjad: string): string {
  const spelt = abjad.replace(/(?<= |^)a/g, 'A').replace(/h(?= |$)/g, 'H');
  return eachLetter(spelt, letter => HEARD[letter] ?? `${escaped(letter)}${SHORT}`);
}

const SHORT = '[aeəiou]{0,2}';
const HEARD: Patterns = {
  a: '[aeəou]{1,2}',
  i: `[iye]{1,2}${SHORT}`,
  v: `[vuow]{1,2}${SHORT}`,
  A: '[aeəiou]{1,2}',
  H: `${SHORT}h?`,
  ' ': ' ',
};

function eachLetter(reading: string, patternOf: (letter: string) => string): string {
  return [...reading].map(patternOf).join('');
}

function escaped(letter: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(letter) ? `\\${letter}` : letter;
}
