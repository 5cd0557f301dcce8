// `--filter`: understood, or refused with the field that was perhaps meant, also where it is called as the table or the screen calls it.
import { createWords, type Family } from '../../i18n/index.ts';
import { closestWord } from '../../lib/closest-word.ts';
import {
  type Filter,
  type KnownList,
  LIST_KINDS,
  type ListKind,
  type Problem,
  parseFilter,
  RingtopError,
} from '../../protocol/index.ts';
import type { Column } from '../output/list-table.ts';
import { titleKey } from '../output/title-key.ts';
import { COLUMNS } from './columns.ts';

/** `columns`: those of its table. @default what `ringtop get` has of the kind */
export function readFilter(kind: KnownList, text: string, columns = columnsOf(kind)): Filter {
  const parsed = parseFilter(text, kind);
  if (parsed.ok) return parsed.is;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `--filter ${JSON.stringify(text)} cannot be understood`,
    hint: adviceOf(parsed, columns),
  });
}

export function adviceOf({ advice, word, known = [] }: Problem, columns: readonly Column[] = []): string {
  if (word === undefined) return advice;
  const titled = fieldOfTitle(columns, word);
  const near = titled ?? wordOnScreen(word, known) ?? closestWord(word, known);
  return near === undefined ? advice : `Did you mean ${near}? ${advice}`;
}

/** `SL 30m` of queues → `last30m.serviceLevelRate` */
function fieldOfTitle(columns: readonly Column[], word: string): string | undefined {
  const key = titleKey(word);
  return columns.find(({ title }) => titleKey(title) === key)?.path;
}

/** Of a kind as it was written: none of what is none. */
export function columnsOf(kind = ''): readonly Column[] {
  return isKind(kind) ? COLUMNS[kind] : [];
}

/** `talking` → `on-contact` */
function wordOnScreen(word: string, known: readonly string[]): string | undefined {
  const { nameOf } = createWords();
  const said = word.toLowerCase();
  return known.find(name => FAMILIES.some(family => nameOf(family, name) === said));
}

const FAMILIES: readonly Family[] = ['state', 'contact', 'campaign'];

function isKind(word: string): word is ListKind {
  return Object.hasOwn(LIST_KINDS, word);
}
