// What may come next in a line of the palette: names of actions, then what their arguments may be.
import { type ActionRecord, type ArgSpec, type Suggestion, whyNotAllowed } from '../actions/index.ts';
import type { Scene } from '../scene/scene.ts';
import { suggestionsFor } from './match-arg.ts';
import { actionsLike } from './names.ts';
import { readArgs } from './read-args.ts';
import { commandIn } from './resolve-line.ts';
import { quoteWord, splitLine } from './split-line.ts';

export type Candidate =
  | { readonly is: 'action'; readonly text: string; readonly action: ActionRecord; readonly name: string }
  | { readonly is: 'arg'; readonly text: string; readonly suggestion: Suggestion };

/** `text` is the whole line with it. */
export function completeLine(text: string, scene: Scene): readonly Candidate[] {
  const { last, lead } = splitLine(text);
  const command = commandIn(lead);
  if (!command) return completeName(text, scene);
  const typing = { words: command.words, last, lead };
  return [...completeName(text, scene), ...completeArg(command.action.args ?? [], typing, scene)];
}

/** What may not be done at all is not offered; who writes it out whole is told why. */
function completeName(text: string, scene: Scene): readonly Candidate[] {
  const allowed = actionsLike(text).filter(({ action }) => !whyNotAllowed(action, scene));
  return allowed.map(({ action, name }) => ({
    ...{ is: 'action', action, name },
    text: action.args && action.args.length > 0 ? `${name} ` : name,
  }));
}

interface Typing {
  readonly words: readonly string[];
  readonly last: string;
  readonly lead: string;
}

/** Those that may stand here: the next one, and where that may be left out what comes behind it. */
function completeArg(
  specs: readonly ArgSpec[],
  { words, last, lead }: Typing,
  scene: Scene,
): readonly Candidate[] {
  const left = specsLeft(specs, words, scene);
  const mustBe = left.findIndex(({ isOptional }) => isOptional !== true);
  const next = mustBe < 0 ? left : left.slice(0, mustBe + 1);
  return next.flatMap(arg => {
    const { before, word } = partOf(arg, last);
    const fitting = suggestionsFor(arg.suggest?.(scene) ?? [], word).flat();
    return fitting.map(
      (suggestion): Candidate => ({
        ...{ is: 'arg', suggestion },
        text: `${lead}${quoteWord(before + suggestion.texts[0])} `,
      }),
    );
  });
}

/** Of some with commas between them the last one is being typed. */
function partOf({ isSeveral }: ArgSpec, last: string): { readonly before: string; readonly word: string } {
  const at = isSeveral ? last.lastIndexOf(',') + 1 : 0;
  return { before: last.slice(0, at), word: last.slice(at) };
}

function specsLeft(specs: readonly ArgSpec[], words: readonly string[], scene: Scene): readonly ArgSpec[] {
  for (let from = 0; from <= specs.length; from += 1) {
    const read = readArgs(specs.slice(0, from), words, scene);
    if (read.is === 'read') return specs.slice(from);
  }
  return [];
}
