// An action is a record: its keys, the footer, the help page, the palette and what it does are all read from it.

import type { Danger, Role } from '../../floor/index.ts';
import type { PlainKey } from '../../i18n/index.ts';
import type { Effect } from '../effects/index.ts';
import type { KeyName } from '../keys/key-name.ts';
import type { Scene } from '../scene/scene.ts';
import type { Reason, RouteKind, ViewAction } from '../view-state/index.ts';

/** What an action does, one after the other: to the view, and beyond it. */
export type Step = ViewAction | Effect;

export type TitleKey = Extract<PlainKey, `key.${string}`>;

/** One thing an action is told in the palette: what it is, and what it may be. */
export interface ArgSpec {
  /** Under this the action is given it. */
  readonly name: string;
  readonly title: Extract<PlainKey, `arg.${string}`>;
  /** What completes it, the likeliest first. */
  readonly suggest?: (scene: Scene) => readonly Suggestion[];
  /** A word that is none of those is taken too. @default any, where nothing is suggested; else none */
  readonly accepts?: (word: string) => boolean;
  readonly isOptional?: boolean;
  /** Some with commas between them: `nino,lasha`. */
  readonly isSeveral?: boolean;
  /** All that is left of the line, spaces and all. */
  readonly takesRest?: boolean;
}

export interface Suggestion {
  /** What it answers to, the first one is what is written: a name, an id. */
  readonly texts: readonly [string, ...string[]];
  /** What the action is given for it: ids of rows. @default what is written */
  readonly values?: readonly string[];
}

/** Of each argument that was given, its value or values. */
export type Args = { readonly [name: string]: readonly string[] };

export interface ActionRecord {
  /** The command's name where it is one: its role and its danger are then those of the table of commands. */
  readonly id: string;
  /** What the palette knows it by beside its id: `q` for `quit`. */
  readonly aliases?: readonly string[];
  /** The first one is the one that is shown; none: only in the palette. */
  readonly keys: readonly KeyName[];
  /** In a word or two, for the footer. */
  readonly title: TitleKey;
  /** In a sentence, for the help page, the palette and the docs. */
  readonly help: TitleKey;
  /** Of this one and the next together, which then share a line of the help page. */
  readonly helpOfBoth?: TitleKey;
  /** The place in the footer; absent: only on the help page. The highest is left out first. */
  readonly footer?: number;
  /** @default wherever it does something */
  readonly isInFooter?: (scene: Scene) => boolean;
  /** There it stands for its whole family: `1-8 screens`. */
  readonly footerAs?: { readonly keys: string; readonly title: TitleKey };
  /** @default everywhere */
  readonly screens?: readonly RouteKind[];
  /** The least role that may. @default the command's, else anybody */
  readonly role?: Role;
  /** @default the command's, else none */
  readonly danger?: Danger;
  /** Why it does nothing here; absent: it does. */
  readonly whyOff?: (scene: Scene, args?: Args) => Reason | undefined;
  readonly args?: readonly ArgSpec[];
  readonly run: (scene: Scene, args?: Args) => Step | readonly Step[] | undefined;
}

export function isEffect(step: Step): step is Effect {
  return 'effect' in step;
}

export function stepsOf(done: ReturnType<ActionRecord['run']>): readonly Step[] {
  if (done === undefined) return [];
  return 'type' in done || 'effect' in done ? [done] : done;
}
