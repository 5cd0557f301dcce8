// Looks for a text in folded ones: as a part of it, or letter by letter with others in between.
import { type Folded, foldNeedle } from './fold-text.ts';
import { patternForAbjad, patternFromAbjad, patternOfLetters, patternOfLettersApart } from './patterns.ts';

export type TextMatch = (text: Folded) => boolean;

/** The needle stands in it somewhere, in any of its readings; an empty one stands everywhere. */
export function matchPart(needle: string): TextMatch {
  const { letters, sounds, abjad } = foldNeedle(needle);
  const inLetters = anyOf([...letters.map(patternOfLetters), ...abjad.map(patternFromAbjad)]);
  const inAbjad = sounds.length === 0 ? undefined : anyOf(sounds.map(patternForAbjad));
  return text => inLetters.test(text.letters) || (text.abjad !== '' && inAbjad?.test(text.abjad) === true);
}

/** `bkaz` finds `Beka Zarandia`: the letters in this order, the first at a word's beginning. */
export function matchLetters(needle: string): TextMatch {
  const { letters, sounds } = foldNeedle(needle);
  const apart = anyOf([...letters, ...sounds].map(patternOfLettersApart));
  const whole = matchPart(needle);
  return text => apart.test(text.letters) || whole(text);
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp([...new Set(patterns)].join('|'), 'u');
}
