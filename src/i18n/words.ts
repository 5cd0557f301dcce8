// Says a message of the catalog in one language: fills in the names, chooses the plural form by `count`.
import type { Catalog, Message } from './catalog.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Locale = 'en';

/** The names that the forms of a message want, read off its English text: saying one without them does not compile. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<M> = M extends { readonly one: infer One; readonly other: infer Other } ? One | Other : M;
type Values<Key extends MessageKey> = {
  readonly [Name in NamesIn<TextOf<(typeof en)[Key]>>]: string | number;
};
type Rest<Key extends MessageKey> = keyof Values<Key> extends never ? [] : [values: Values<Key>];

/** The messages that need nothing filled in. */
export type PlainKey = {
  readonly [Key in MessageKey]: keyof Values<Key> extends never ? Key : never;
}[MessageKey];

type Told<Key extends MessageKey> = { readonly key: Key; readonly values: Values<Key> };

/**
 * Some messages with what is to be filled in. Those that need nothing are one member of the union, for all of them: with a
 * member each it is too large for the compiler.
 */
export type SayingOf<Keys extends MessageKey> =
  | { readonly key: Extract<Keys, PlainKey>; readonly values?: undefined }
  | { readonly [Key in Exclude<Keys, PlainKey>]: Told<Key> }[Exclude<Keys, PlainKey>];

/** A message with what is to be filled in, as data: said later, and in the language of whoever reads it. */
export type Saying = SayingOf<MessageKey>;

/** `state.available`, `campaign.paused`: keys that are made from the floor's own names. */
export type Family = 'state' | 'campaign' | 'channel' | 'channel-total' | 'contact' | 'outcome';

/** In which steps what goes on is told: under ten minutes, and from then on. */
export interface Ticks {
  readonly fineMs: number;
  readonly coarseMs: number;
}

const USUAL_TICKS: Ticks = { fineMs: 1_000, coarseMs: 10_000 };
/** SCREENS §1: where each byte counts. */
export const SLOW_TICKS: Ticks = { fineMs: 5_000, coarseMs: 60_000 };

export interface Words {
  readonly locale: Locale;
  readonly ticks: Ticks;
  say<Key extends MessageKey>(key: Key, ...rest: Rest<Key>): string;
  tell(saying: Saying): string;
  /** The word for a name that came over the wire: the name itself where this version has no word for it. */
  nameOf(family: Family, name: string): string;
}

export function createWords(locale: Locale = 'en', ticks: Ticks = USUAL_TICKS): Words {
  const catalog = CATALOGS[locale];
  const plurals = rememberPlurals(new Intl.PluralRules(locale));
  return {
    locale,
    ticks,
    say: (key, ...[values]) => fillIn(chooseForm(catalog[key], values, plurals), values),
    tell: ({ key, values }) => fillIn(chooseForm(catalog[key], values, plurals), values),
    nameOf: (family, name) => {
      const words: Catalog = catalog;
      const key = `${family}.${name}`;
      const message = Object.hasOwn(words, key) ? words[key] : undefined;
      return typeof message === 'string' ? message : name;
    },
  };
}

const CATALOGS: { readonly [L in Locale]: { readonly [Key in MessageKey]: Message } } = { en };

type AnyValues = { readonly [name: string]: string | number } | undefined;

type Plurals = (count: number) => Intl.LDMLPluralRule;

function chooseForm(message: Message, values: AnyValues, plurals: Plurals): string {
  if (typeof message === 'string') return message;
  return message[plurals(Number(values?.count))] ?? message.other;
}

/** The runtime is slow to say it, and a screen asks about the same few counts. */
function rememberPlurals(rules: Intl.PluralRules): Plurals {
  const known = new Map<number, Intl.LDMLPluralRule>();
  return count => {
    const form = known.get(count) ?? rules.select(count);
    if (known.size < MOST_COUNTS) known.set(count, form);
    return form;
  };
}

const MOST_COUNTS = 10_000;

function fillIn(text: string, values: AnyValues): string {
  if (values === undefined) return text;
  let filled = '';
  for (const [index, part] of partsOf(text).entries()) {
    const isName = index % 2 === 1;
    if (isName) filled += Object.hasOwn(values, part) ? String(values[part]) : `{${part}}`;
    else filled += part;
  }
  return filled;
}

/** What stands around the names, and the names, in turns. Cut once: a screen says the same messages with each frame. */
function partsOf(text: string): readonly string[] {
  const known = PARTS.get(text);
  if (known) return known;
  const parts = text.split(/\{([a-z]+)\}/i);
  PARTS.set(text, parts);
  return parts;
}

/** Of the catalog's messages alone. */
const PARTS = new Map<string, readonly string[]>();
