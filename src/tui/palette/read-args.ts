// Reads the words behind a name: which argument each of them is, one after the other.
import type { ArgSpec, Args } from '../actions/index.ts';
import type { Scene } from '../scene/scene.ts';
import { type ArgMatch, matchArg } from './match-arg.ts';

export type ReadArgs =
  | { readonly is: 'read'; readonly args: Args; readonly texts: readonly string[] }
  /** It must be told, and is not. */
  | { readonly is: 'wanted'; readonly arg: ArgSpec }
  /** Nothing that it may be is so called. */
  | { readonly is: 'none'; readonly arg: ArgSpec; readonly word: string }
  /** More than one is so called. */
  | {
      readonly is: 'several';
      readonly arg: ArgSpec;
      readonly word: string;
      readonly names: readonly string[];
    }
  /** It is told more than it takes. */
  | { readonly is: 'too-many'; readonly word: string };

export function readArgs(specs: readonly ArgSpec[], words: readonly string[], scene: Scene): ReadArgs {
  const args: { [name: string]: readonly string[] } = {};
  const texts: string[] = [];
  let left = specs;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const fit = findArg(left, word, scene);
    if (fit === undefined) return { is: 'too-many', word };
    const { arg, match, skipped } = fit;
    const isRest = arg.takesRest === true;
    const rest = isRest ? words.slice(index).join(' ') : undefined;
    if (rest !== undefined) index = words.length;
    if (match.is === 'none') return { is: 'none', arg, word };
    if (match.is === 'several')
      return { is: 'several', arg, word, names: match.found.map(({ texts: [first] }) => first) };
    args[arg.name] = rest === undefined ? match.values : [rest];
    texts.push(rest ?? match.text);
    left = left.slice(skipped + 1);
  }
  const wanted = left.find(({ isOptional }) => isOptional !== true);
  return wanted ? { is: 'wanted', arg: wanted } : { is: 'read', args, texts };
}

interface Fit {
  readonly arg: ArgSpec;
  readonly match: ArgMatch;
  readonly skipped: number;
}

/** One that may be left out is, where the word is none of what it may be and is of what comes behind it. */
function findArg(left: readonly ArgSpec[], word: string, scene: Scene): Fit | undefined {
  const fits = left.map((arg, skipped) => ({ arg, match: matchWords(arg, word, scene), skipped }));
  const mustBe = fits.findIndex(({ arg }) => arg.isOptional !== true);
  const within = mustBe < 0 ? fits : fits.slice(0, mustBe + 1);
  return within.find(({ match }) => match.is !== 'none') ?? within[0];
}

function matchWords(arg: ArgSpec, word: string, scene: Scene): ArgMatch {
  if (arg.isSeveral !== true) return matchArg(arg, scene, word);
  const matches = word
    .split(',')
    .filter(part => part !== '')
    .map(part => matchArg(arg, scene, part));
  const unclear = matches.find(({ is }) => is !== 'one');
  if (unclear || matches.length === 0) return unclear ?? { is: 'none' };
  const known = matches.flatMap(match => (match.is === 'one' ? [match] : []));
  return {
    is: 'one',
    values: [...new Set(known.flatMap(({ values }) => values))],
    text: known.map(({ text }) => text).join(', '),
  };
}
