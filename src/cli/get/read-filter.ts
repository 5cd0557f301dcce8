// `--filter`: understood, or refused with the field that was perhaps meant, also where it is called as the table calls it.
import { closestWord } from '../../lib/closest-word.ts';
import {
  type Filter,
  LIST_KINDS,
  type ListKind,
  type Problem,
  parseFilter,
  RingtopError,
} from '../../protocol/index.ts';
import { titleKey } from '../output/title-key.ts';
import { COLUMNS } from './columns.ts';

export function readFilter(kind: ListKind, text: string): Filter {
  const parsed = parseFilter(text, kind);
  if (parsed.ok) return parsed.is;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `--filter ${JSON.stringify(text)} cannot be understood`,
    hint: adviceOf(parsed, kind),
  });
}

/** `kind`: as it was written, where it was. */
export function adviceOf({ advice, word, known = [] }: Problem, kind?: string): string {
  if (word === undefined) return advice;
  const titled = kind !== undefined && isKind(kind) ? fieldOfTitle(kind, word) : undefined;
  const near = titled ?? closestWord(word, known);
  return near === undefined ? advice : `Did you mean ${near}? ${advice}`;
}

/** `SL 30m` of queues → `last30m.serviceLevelRate` */
function fieldOfTitle(kind: ListKind, word: string): string | undefined {
  const key = titleKey(word);
  return COLUMNS[kind].find(({ title }) => titleKey(title) === key)?.path;
}

function isKind(word: string): word is ListKind {
  return Object.hasOwn(LIST_KINDS, word);
}
