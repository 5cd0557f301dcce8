// Which items are meant: by id or name, by a filter, in an order.
import { cleanText } from '../../lib/clean-text.ts';
import { closestWord } from '../../lib/closest-word.ts';
import type { Fields } from '../../lib/fields.ts';
import { type Filter, isIn, type ListKind } from '../../protocol/index.ts';

export interface Picked {
  readonly items: readonly Fields[];
  readonly missing: readonly Missing[];
}

/** A name that nothing is called, or more than one: of that it was not said which, as of an order's. */
export interface Missing {
  readonly code: 'not-found' | 'bad-arguments';
  readonly said: string;
}

/** In the order in which they were named, each once. */
export function pickNamed(kind: ListKind, items: readonly Fields[], names: readonly string[]): Picked {
  const picked = new Set<Fields>();
  const missing: Missing[] = [];
  for (const name of names) {
    const found = findNamed(items, name);
    const [only, another] = found;
    if (only !== undefined && another === undefined) picked.add(only);
    else if (only === undefined) missing.push({ code: 'not-found', said: sayNone(kind, items, name) });
    else missing.push({ code: 'bad-arguments', said: sayAmbiguous(name, found) });
  }
  return { items: [...picked], missing };
}

/** Of several: first, what is wrong with the words themselves. */
export function worstOf(missing: readonly Missing[]): Missing['code'] | undefined {
  return missing.find(({ code }) => code === 'bad-arguments')?.code ?? missing[0]?.code;
}

/** By the very id; else by the id behind its source's name, or by the name whatever its case: as told, or as printed. */
export function findNamed(items: readonly Fields[], name: string): readonly Fields[] {
  const byId = items.filter(({ id }) => id === name);
  if (byId.length > 0) return byId;
  const wanted = name.toLowerCase();
  return items.filter(item => {
    if (String(item.id).endsWith(`:${name}`)) return true;
    const called = String(item.name ?? '');
    return called.toLowerCase() === wanted || cleanText(called).toLowerCase() === wanted;
  });
}

function sayNone(kind: ListKind, items: readonly Fields[], name: string): string {
  const close = closestWord(
    name,
    items.flatMap(item => [String(item.id), String(item.name ?? '')]),
  );
  const near = close === undefined || close === '' ? namesWith(items, name) : [close];
  const meant = near.map(one => JSON.stringify(cleanText(one))).join(' or ');
  return `none of the ${kind} is called ${JSON.stringify(cleanText(name))}${meant === '' ? '' : `; did you mean ${meant}?`}`;
}

/** Who says a first name knows of no other; of many this is no help. */
function namesWith(items: readonly Fields[], part: string): readonly string[] {
  const wanted = part.trim().toLowerCase();
  if (wanted.length < LEAST_LETTERS) return [];
  const names = items.map(({ name }) => String(name ?? ''));
  const found = [...new Set(names.filter(name => cleanText(name).toLowerCase().includes(wanted)))];
  return found.length > MOST_NAMES ? [] : found;
}

const LEAST_LETTERS = 2;
const MOST_NAMES = 5;

export function sayAmbiguous(name: string, found: readonly Fields[]): string {
  const ids = found.map(({ id }) => cleanText(String(id))).join(', ');
  return `${JSON.stringify(cleanText(name))} is several; say which: ${ids}`;
}

/** How many are left out though all else fits, because nothing vouches for them. */
export function countStale(filter: Filter, items: readonly Fields[]): number {
  return items.filter(
    item => item.stale === true && !isIn(filter, item) && isIn(filter, { ...item, stale: false }),
  ).length;
}
