// What is wrong with a file of contexts, with its line. By hand: a schema would be loaded by every command.
import { closestWord } from '../../../lib/closest-word.ts';
import { isFields } from '../../../lib/fields.ts';
import { findJsonPlaces } from '../../../lib/json-places.ts';
import { parseGatewayUrl } from '../gateway-url.ts';
import type { Contexts } from './context-file.ts';

export interface Fault {
  readonly line: number;
  readonly what: string;
  readonly advice: string;
}

interface Wrong {
  readonly path: readonly string[];
  readonly what: string;
  readonly advice: string;
}

export function isContextFile(value: unknown): value is Partial<Contexts> {
  return value !== undefined && wrongIn(value) === undefined;
}

/** Of one that is none. */
export function faultIn(value: unknown, text: string): Fault {
  const { brokenAt = 1, lineOf } = findJsonPlaces(text);
  const wrong = value === undefined ? undefined : wrongIn(value);
  if (wrong === undefined) return { line: brokenAt, what: 'this is no JSON', advice: EXAMPLE };
  return { line: lineOf(wrong.path), what: wrong.what, advice: wrong.advice };
}

const EXAMPLE =
  'As in { "current": "sales", "contexts": { "sales": { "url": "https://wall.example:7420" } } }.';

function wrongIn(value: unknown): Wrong | undefined {
  if (!isFields(value)) return { path: [], what: 'this is no object', advice: EXAMPLE };
  const { current, contexts = {} } = value;
  if (current !== undefined && typeof current !== 'string')
    return { path: ['current'], what: 'current is no name', advice: 'Wanted: the name of a context.' };
  if (!isFields(contexts)) return { path: ['contexts'], what: 'contexts is no object', advice: EXAMPLE };
  const named = Object.entries(contexts).map(([name, one]) => wrongContext(['contexts', name], one));
  return strangeKey([], value, ['current', 'contexts']) ?? named.find(wrong => wrong !== undefined);
}

const TEXTS = ['url', 'tokenFile', 'ca', 'theme'];
const KEYS = [...TEXTS, 'readOnly'];

/** It is printed, and is the name of a file. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function wrongContext(path: readonly string[], value: unknown): Wrong | undefined {
  if (!NAME.test(path.at(-1) ?? ''))
    return {
      path,
      what: `the name of ${path.join('.')} will not do`,
      advice: 'Wanted: letters, digits, dots, dashes.',
    };
  if (!isFields(value)) return { path, what: `${path.join('.')} is no object`, advice: EXAMPLE };
  const at = (key: string, advice: string): Wrong => ({
    path: [...path, key],
    what: `${path.join('.')}.${key} ${value[key] === undefined ? 'is missing' : 'will not do'}`,
    advice: `Wanted: ${advice}.`,
  });
  const strange = strangeKey(path, value, KEYS);
  if (strange !== undefined) return strange;
  if (!isAddress(value.url)) return at('url', 'an http or https address, as in http://127.0.0.1:7420');
  const text = TEXTS.find(key => value[key] !== undefined && (typeof value[key] !== 'string' || !value[key]));
  if (text !== undefined) return at(text, 'a text');
  const { readOnly, theme } = value;
  if (typeof theme === 'string' && !/^[\p{L}\p{N}._-]{1,64}$/u.test(theme))
    return at('theme', 'the name of a theme');
  return readOnly === undefined || typeof readOnly === 'boolean'
    ? undefined
    : at('readOnly', 'true or false');
}

function strangeKey(path: readonly string[], value: object, known: readonly string[]): Wrong | undefined {
  const key = Object.keys(value).find(one => !known.includes(one));
  if (key === undefined) return undefined;
  // Whoever writes a secret there is told where it goes, and not shown it again.
  const near = key === 'token' ? 'tokenFile' : closestWord(key, known);
  const advice = near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return { path: [...path, key], what: `unknown key ${[...path, key].join('.')}`, advice };
}

function isAddress(url: unknown): boolean {
  try {
    return typeof url === 'string' && parseGatewayUrl(url) !== undefined;
  } catch {
    // With a secret in it.
    return false;
  }
}
