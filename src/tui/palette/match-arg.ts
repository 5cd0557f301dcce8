// Which of what an argument may be a typed word means: by folding, so that `нино` is Nino too.
import { foldNeedle } from '../../lib/fold/fold-text.ts';
import { matchLetters, matchPart } from '../../lib/fold/match-text.ts';
import type { ArgSpec, Suggestion } from '../actions/index.ts';
import { foldedOf } from '../find/folded.ts';
import type { Scene } from '../scene/scene.ts';

/** The nearest first: the very word, what begins so, what has it, what has its letters. */
export function suggestionsFor(
  suggestions: readonly Suggestion[],
  word: string,
): readonly (readonly Suggestion[])[] {
  if (word === '') return [[], suggestions];
  const part = matchPart(word);
  const begins = matchPart(` ${word}`);
  const apart = matchLetters(word);
  const tiers: [Suggestion[], Suggestion[], Suggestion[], Suggestion[]] = [[], [], [], []];
  for (const suggestion of suggestions) {
    const texts = suggestion.texts.map(foldedOf);
    if (suggestion.texts.some(text => isSame(text, word))) tiers[0].push(suggestion);
    else if (texts.some(begins)) tiers[1].push(suggestion);
    else if (texts.some(part)) tiers[2].push(suggestion);
    else if (texts.some(apart)) tiers[3].push(suggestion);
  }
  return tiers;
}

function isSame(text: string, word: string): boolean {
  if (text === word) return true;
  const readings = foldedOf(text).letters.split('\n');
  return foldNeedle(word).letters.some(reading => readings.includes(` ${reading} `));
}

export type ArgMatch =
  | { readonly is: 'one'; readonly values: readonly string[]; readonly text: string }
  | { readonly is: 'several'; readonly found: readonly Suggestion[] }
  | { readonly is: 'none' };

/** One, where the nearest of its kind is only one. Letters with others in between complete a word; they do not say who is meant. */
export function matchArg(spec: ArgSpec, scene: Scene, word: string): ArgMatch {
  if (spec.suggest === undefined) return takes(spec, word) ? asWritten(word) : { is: 'none' };
  const tiers = suggestionsFor(spec.suggest(scene), word);
  const [same = []] = tiers;
  if (same.length === 0 && spec.accepts?.(word) === true) return asWritten(word);
  const nearest = tiers.slice(0, -1).find(tier => tier.length > 0) ?? [];
  const [only, ...others] = nearest;
  if (only === undefined) return { is: 'none' };
  if (others.length > 0) return { is: 'several', found: nearest };
  return { is: 'one', values: only.values ?? [only.texts[0]], text: only.texts[0] };
}

function takes({ accepts }: ArgSpec, word: string): boolean {
  return accepts === undefined || accepts(word);
}

function asWritten(word: string): ArgMatch {
  return { is: 'one', values: [word], text: word };
}
