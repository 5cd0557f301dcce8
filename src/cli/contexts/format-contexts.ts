// The contexts as a list, for people and for scripts. Of a token only whence it comes.
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { type ContextItem, fieldsOf } from '../../protocol/index.ts';
import { type Context, type Contexts, LOCAL } from '../connect/contexts/context-file.ts';
import { type Column, type ListTable, spare } from '../output/list-table.ts';
import { storedTokenFile } from './write-contexts.ts';

export const CONTEXT_TABLE: ListTable = {
  ...{ noun: 'contexts', command: 'ringtop context list', name: 'name', wide: [] },
  columns: [
    { title: 'CURRENT', path: 'isCurrent', cell: ({ isCurrent }) => (isCurrent === true ? '*' : '') },
    word('NAME', 'name'),
    { title: 'URL', path: 'url', cell: ({ url }) => cleanOr(url, 'no gateway runs here') },
    ...spare(1, { title: 'TOKEN', path: 'tokenFile', cell: sayToken }),
    ...spare(3, word('CA', 'caFile')),
    ...spare(2, word('THEME', 'theme')),
    { title: 'READ-ONLY', path: 'isReadOnly', cell: ({ isReadOnly }) => (isReadOnly === true ? 'yes' : '') },
  ],
  fields: fieldsOf('ContextList'),
};

function word(title: string, path: string): Column {
  return { title, path, cell: item => cleanOr(item[path], '–') };
}

/** That of the gateway that runs here is with its address. */
function sayToken({ name, tokenFile }: Fields): string {
  if (name === LOCAL) return '–';
  return tokenFile === storedTokenFile(String(name)) ? 'stored' : cleanOr(tokenFile, 'none');
}

function cleanOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? cleanText(value, { cells: 400 }) : otherwise;
}

/** Every key is there; `null`: nothing is said. */
export function contextList(all: Contexts, localUrl: string | undefined, at: number) {
  return {
    apiVersion: 'ringtop/v1',
    kind: 'ContextList',
    at: new Date(at).toISOString(),
    items: [
      localItem(all, localUrl),
      ...Object.entries(all.contexts).map(([name, context]) => contextItem(all, name, context)),
    ],
  };
}

export type ContextChange = 'added' | 'changed' | 'used' | 'removed' | 'logged-out';

interface Changed {
  readonly change: ContextChange;
  readonly localUrl: string | undefined;
  readonly at: number;
}

/** What was done to one of them, and how it stands since. */
export function contextChange(all: Contexts, name: string, { change, localUrl, at }: Changed) {
  const context = Object.hasOwn(all.contexts, name) ? all.contexts[name] : undefined;
  const gone = name === LOCAL ? localItem(all, localUrl) : null;
  return {
    apiVersion: 'ringtop/v1',
    kind: 'Context',
    at: new Date(at).toISOString(),
    context: name,
    change,
    item: context === undefined ? gone : contextItem(all, name, context),
  };
}

function localItem(all: Contexts, url: string | undefined): ContextItem {
  const local = { url: url ?? null, tokenFile: null, caFile: null, theme: null, isReadOnly: false };
  return { name: LOCAL, isCurrent: currentOf(all) === LOCAL, ...local };
}

function contextItem(
  all: Contexts,
  name: string,
  { url, tokenFile, ca, theme, readOnly }: Context,
): ContextItem {
  return {
    name,
    isCurrent: name === currentOf(all),
    url,
    tokenFile: tokenFile ?? null,
    caFile: ca ?? null,
    theme: theme ?? null,
    isReadOnly: readOnly ?? false,
  };
}

function currentOf({ current = LOCAL }: Contexts): string {
  return current;
}
