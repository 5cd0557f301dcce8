// What a line of the palette comes to, before Enter is pressed and after.
import { closestWord } from '../../lib/closest-word.ts';
import { type ActionRecord, type Args, isOn, whyNotAllowed, whyOff } from '../actions/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { Reason } from '../view-state/index.ts';
import { actionCalled, actionsBeginning, actionsLike, everyName, namesOf } from './names.ts';
import { type ReadArgs, readArgs } from './read-args.ts';
import { splitLine } from './split-line.ts';

export interface Command {
  readonly action: ActionRecord;
  /** Words behind its name. */
  readonly words: readonly string[];
}

export type Resolved =
  | { readonly is: 'nothing' }
  /** The beginning of several names. */
  | { readonly is: 'unfinished' }
  | { readonly is: 'unknown'; readonly word: string; readonly nearest?: string }
  | {
      readonly is: 'known';
      readonly action: ActionRecord;
      readonly read: Exclude<ReadArgs, { readonly is: 'read' }>;
    }
  | {
      readonly is: 'ready';
      readonly action: ActionRecord;
      readonly args: Args;
      readonly texts: readonly string[];
      /** Why it does nothing now. */
      readonly reason?: Reason;
    };

export function resolveLine(text: string, scene: Scene): Resolved {
  const command = commandIn(text);
  if (!command) return resolveBeginning(text, scene);
  const { action, words } = command;
  const forbidden = whyNotAllowed(action, scene);
  if (forbidden) return { is: 'ready', action, args: {}, texts: [], reason: forbidden };
  const read = readArgs(action.args ?? [], words, scene);
  if (read.is !== 'read') return { is: 'known', action, read };
  const reason = whyOffHere(action, scene, read.args);
  return {
    ...{ is: 'ready', action, args: read.args, texts: read.texts },
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The longest name that the line begins with: `campaign pause`, not `campaign`. */
export function commandIn(text: string): Command | undefined {
  const { words, last } = splitLine(text);
  const all = last === '' ? words : [...words, last];
  for (let count = Math.min(MOST_WORDS, all.length); count > 0; count -= 1) {
    const action = actionCalled(all.slice(0, count).join(' '));
    if (action) return { action, words: all.slice(count) };
  }
  return undefined;
}

const MOST_WORDS = 3;

function resolveBeginning(text: string, scene: Scene): Resolved {
  const word = text.trim();
  if (word === '') return { is: 'nothing' };
  const found = actionsBeginning(word);
  const [only, ...others] = found;
  // Half a name is enough where it is the beginning of one alone.
  const name = only && namesOf(only.action)[0];
  if (name !== undefined && others.length === 0) return resolveLine(name, scene);
  if (actionsLike(word).length > 0) return { is: 'unfinished' };
  // Every letter is near to another letter.
  const nearest = word.length < 3 ? undefined : closestWord(word, everyName());
  return { is: 'unknown', word, ...(nearest === undefined ? {} : { nearest }) };
}

export function whyOffHere(action: ActionRecord, scene: Scene, args?: Args): Reason | undefined {
  if (!isOn(action, scene)) return { key: 'why.not-here' };
  return whyOff(action, scene, args);
}
