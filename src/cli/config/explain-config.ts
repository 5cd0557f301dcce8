// Says what is wrong with a config: file, line, key, value, and what would do.
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { RingtopError } from '../../protocol/index.ts';
import { closestWord } from '../closest-word.ts';
import { childOf, knownAt } from './known-at.ts';

export interface Place {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

type Issue = z.core.$ZodIssue;

/** Of the first thing that is wrong; of the others how many they are. */
export function explainConfig(error: z.core.$ZodError, place: Place): RingtopError {
  const [issue, ...others] = error.issues.flatMap(unwrap);
  if (issue === undefined) throw error;
  const more = others.length === 0 ? '' : ` (${others.length} more after this)`;
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const { what, advice } = key === undefined ? explainValue(issue, place) : explainKey(key, issue, place);
  const line = lineOf(key === undefined ? issue.path : [...issue.path, key], place);
  return badConfig(`${place.file}:${line}: ${what}${more}`, advice);
}

export function badConfig(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}

interface Explained {
  readonly what: string;
  readonly advice: string;
}

function explainValue({ path, message }: Issue, { value: whole }: Place): Explained {
  const value = path.reduce(childOf, whole);
  const what = `${formatPath(path)} ${value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`}`;
  return { what, advice: `Wanted: ${knownAt(path, whole).wanted ?? message}.` };
}

function explainKey(key: string, { path }: Issue, { value: whole }: Place): Explained {
  const { keys } = knownAt(path, whole);
  const near = closestWord(key, keys);
  const advice = near === undefined ? `Known here: ${keys.join(', ')}.` : `Did you mean ${near}?`;
  return { what: `unknown key ${formatPath([...path, key])}`, advice };
}

/** Of a value that may have several shapes, what is wrong inside of the one it has; else that it has none of them. */
function unwrap(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.find(
    ([first]) => first !== undefined && (first.path.length > 0 || hasKeys(first)),
  );
  return inside === undefined
    ? [issue]
    : inside.flatMap(unwrap).map(nested => ({ ...nested, path: [...issue.path, ...nested.path] }));
}

function hasKeys(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys';
}

/** Of what is missing, the line of what it is missing in. */
function lineOf(path: readonly PropertyKey[], { document, lines }: Place): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isPlaced(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function isPlaced(node: unknown): node is { range: readonly number[] & { 0: number } } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** `sources[0].file`; the whole of it is `the config`. */
function formatPath(path: readonly PropertyKey[]): string {
  const text = path.map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'the config' : text.replace(/^\./, '');
}
