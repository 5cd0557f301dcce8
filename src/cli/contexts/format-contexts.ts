// The contexts as a table for people, and as a document for scripts. Of a token only whence it comes.
import { cleanText } from '../../lib/clean-text.ts';
import { type Context, type Contexts, LOCAL } from '../connect/contexts/context-file.ts';
import { alignRows } from '../get/align-rows.ts';
import { storedTokenFile } from './write-contexts.ts';

const TITLES = ['CURRENT', 'NAME', 'URL', 'TOKEN', 'CA', 'THEME', 'READ-ONLY'];

export function formatContexts(all: Contexts, localUrl: string | undefined): string {
  const local = ['', LOCAL, localUrl ?? 'no gateway runs here', '', '', '', ''];
  const rows = Object.entries(all.contexts).map(([name, context]) => [
    '',
    name,
    context.url,
    tokenOf(name, context),
    context.ca ?? '',
    context.theme ?? '',
    context.readOnly ? 'yes' : '',
  ]);
  const marked = [local, ...rows].map(row =>
    row.map((cell, index) =>
      index === 0 && row[1] === currentOf(all) ? '*' : cleanText(cell, { cells: 400 }),
    ),
  );
  return alignRows(
    [TITLES, ...marked],
    TITLES.map(() => 'left'),
  );
}

function tokenOf(name: string, { tokenFile }: Context): string {
  if (tokenFile === undefined) return 'none';
  return tokenFile === storedTokenFile(name) ? 'stored' : tokenFile;
}

function currentOf({ current = LOCAL }: Contexts): string {
  return current;
}

/** Every key is there; `null`: nothing is said. */
export function contextList(all: Contexts, localUrl: string | undefined, at: number) {
  const local = { url: localUrl ?? null, tokenFile: null, caFile: null, theme: null, isReadOnly: false };
  const items = Object.entries(all.contexts).map(([name, { url, tokenFile, ca, theme, readOnly }]) => ({
    name,
    isCurrent: name === currentOf(all),
    url,
    tokenFile: tokenFile ?? null,
    caFile: ca ?? null,
    theme: theme ?? null,
    isReadOnly: readOnly ?? false,
  }));
  return {
    apiVersion: 'ringtop/v1',
    kind: 'ContextList',
    at: new Date(at).toISOString(),
    items: [{ name: LOCAL, isCurrent: currentOf(all) === LOCAL, ...local }, ...items],
  };
}
