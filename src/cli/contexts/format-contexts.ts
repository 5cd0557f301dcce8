// The contexts as a list, for people and for scripts. Of a token only whence it comes.
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { type ContextItem, fieldsOf } from '../../protocol/index.ts';
import { type Context, type Contexts, LOCAL } from '../connect/contexts/context-file.ts';
import type { Column, ListTable } from '../output/list-table.ts';
import { storedTokenFile } from './write-contexts.ts';

export const CONTEXT_TABLE: ListTable = {
  ...{ noun: 'contexts', command: 'ringtop context list', name: 'name', wide: [] },
  columns: [
    { title: 'CURRENT', path: 'isCurrent', cell: ({ isCurrent }) => (isCurrent === true ? '*' : '') },
    word('NAME', 'name'),
    { title: 'URL', path: 'url', cell: ({ url }) => cleanOr(url, 'no gateway runs here') },
    { title: 'TOKEN', path: 'tokenFile', cell: sayToken },
    word('CA', 'caFile'),
    word('THEME', 'theme'),
    { title: 'READ-ONLY', path: 'isReadOnly', cell: ({ isReadOnly }) => (isReadOnly === true ? 'yes' : '') },
  ],
  fields: fieldsOf('ContextList'),
};

function word(title: string, path: string): Column {
  return { title, path, cell: item => cleanOr(item[path], '') };
}

/** That of the gateway that runs here is with its address. */
function sayToken({ name, tokenFile }: Fields): string {
  if (name === LOCAL) return '';
  return tokenFile === storedTokenFile(String(name)) ? 'stored' : cleanOr(tokenFile, 'none');
}

function cleanOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? cleanText(value, { cells: 400 }) : otherwise;
}

/** Every key is there; `null`: nothing is said. */
export function contextList(all: Contexts, localUrl: string | undefined, at: number) {
  const local = { url: localUrl ?? null, tokenFile: null, caFile: null, theme: null, isReadOnly: false };
  const items = Object.entries(all.contexts).map(([name, context]) => contextItem(all, name, context));
  return {
    apiVersion: 'ringtop/v1',
    kind: 'ContextList',
    at: new Date(at).toISOString(),
    items: [{ name: LOCAL, isCurrent: currentOf(all) === LOCAL, ...local }, ...items],
  };
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
