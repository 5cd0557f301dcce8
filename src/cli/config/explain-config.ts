// Says what is wrong with a config: file, line, key, value, and what would do.
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { closestWord } from '../../lib/closest-word.ts';
import { cutCells } from '../../lib/display-width.ts';
import { RingtopError } from '../../protocol/index.ts';
import { childOf, knownAt } from './known-at.ts';
import { complaintOf } from './schema/complaint.ts';

export interface Place {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
  /** What was asked of it. @default the config's */
  readonly schema?: z.ZodType;
}

type Issue = z.core.$ZodIssue;

/** Of the first thing that is wrong; of the others how many they are. */
export function explainConfig(error: z.core.$ZodError, place: Place): RingtopError {
  const [first, ...others] = problemsOf(error, place);
  if (first === undefined) throw error;
  const more = others.length === 0 ? '' : ` (${others.length} more after this)`;
  return badConfig(`${place.file}:${first.line}: ${first.what}${more}`, first.advice);
}

/** Of all that is wrong, each with its line. */
export function explainWholeConfig(error: z.core.$ZodError, place: Place): RingtopError {
  const { file } = place;
  const problems = problemsOf(error, place).toSorted((one, other) => one.line - other.line);
  return sumUp(
    problems.map(({ line, what, advice }) => badConfig(`${file}:${line}: ${what}`, advice)),
    file,
  );
}

/** `ringtop.yaml:16: tokens[0]` */
export function tellPlace(path: readonly PropertyKey[], place: Place): string {
  return `${place.file}:${lineOf(path, place)}: ${formatPath(path)}`;
}

/** Several failures as one that lists them. */
export function sumUp(problems: readonly RingtopError[], file: string): RingtopError {
  const [first] = problems;
  if (first !== undefined && problems.length === 1) return first;
  const lines = problems.flatMap(({ message, hint }) => [
    `  ${message}`,
    ...(hint === undefined ? [] : [`      ${hint}`]),
  ]);
  return badConfig(`${file} has ${problems.length} problems`, lines.join('\n'));
}

interface Problem extends Explained {
  readonly line: number;
}

/** A misspelt key is why another is missing: those come first. */
function problemsOf(error: z.core.$ZodError, place: Place): readonly Problem[] {
  const issues = error.issues.flatMap(unwrap);
  const keys = issues.flatMap(issue =>
    issue.code !== 'unrecognized_keys'
      ? []
      : issue.keys.map(key => ({
          ...explainKey(key, issue, place),
          line: lineOf([...issue.path, key], place),
        })),
  );
  const values = issues
    .filter(issue => !hasKeys(issue))
    .map(issue => ({ ...explainValue(issue, place), line: lineOf(issue.path, place) }));
  return [...keys, ...values];
}

export function badConfig(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}

interface Explained {
  readonly what: string;
  readonly advice: string;
}

function explainValue(issue: Issue, place: Place): Explained {
  const { path, message } = issue;
  const complaint = complaintOf(issue);
  const what =
    complaint?.what ?? `${formatPath(path)} ${formatValue(path, path.reduce(childOf, place.value))}`;
  if (complaint === undefined)
    return { what, advice: `Wanted: ${knownAt(path, place.value, place.schema).wanted ?? message}.` };
  const { advice, beside } = complaint;
  return { what, advice: beside === undefined ? advice : `${advice} (line ${lineOf(beside, place)}).` };
}

function explainKey(key: string, { path }: Issue, { value: whole, schema }: Place): Explained {
  const parent = path.reduce(childOf, whole);
  // `{ secret: a,b }` is a secret `a` and a key `b`, and what follows a secret may be the rest of it.
  if (childOf(parent, 'secret') !== undefined && childOf(parent, key) === null)
    return { what: `${formatPath(path)} has a key without a value`, advice: 'Put the secret in quotes.' };
  const { keys } = knownAt(path, whole, schema);
  const near = closestWord(key, keys);
  const advice = near === undefined ? `Known here: ${keys.join(', ')}.` : `Did you mean ${near}?`;
  return { what: `unknown key ${formatPath([...path, key])}`, advice };
}

function formatValue(path: readonly PropertyKey[], value: unknown): string {
  if (value === undefined) return 'is missing';
  if (isSecret(path.at(-1))) return 'will not do';
  const told = JSON.stringify(value, (key, inner: unknown) => (isSecret(key) ? '…' : inner));
  return `is ${cutCells(told, MOST_CELLS)}`;
}

/** What is wrong is seen at its beginning; a file that is no config at all is not repeated. */
const MOST_CELLS = 120;

/** What an error may not repeat: it ends in logs and tickets. What is no name of a variable may be the secret itself. */
function isSecret(key: PropertyKey | undefined): boolean {
  return key === 'secret' || key === 'env';
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
export function lineOf(path: readonly PropertyKey[], { document, lines }: Place): number {
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
