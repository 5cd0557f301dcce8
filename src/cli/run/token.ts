// Makes, lists, changes, rotates and revokes tokens: asked of a gateway, or done in its store.
import { asFields, type Fields } from '../../lib/fields.ts';
import { createZonedClock, type ZonedClock } from '../../lib/zoned-time.ts';
import { formatInstant, type ListedToken, RingtopError, tokenItem, tokenList } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import type { Host } from '../host.ts';
import { type DocumentOutput, documentFormat, type ListOutput, listFormat } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { openListPrinter } from '../output/print-list.ts';
import { type Place, placeOf } from '../serve/token-place.ts';
import { writePrivateFile } from '../serve/write-private-file.ts';
import { expiresAtOf } from '../token/expires-at.ts';
import { sayGrant, tokenTable } from '../token/format-tokens.ts';
import type { Expiry, SaidScope } from '../token/parse-token.ts';

export type TokenVerb = 'create' | 'change' | 'rotate' | 'revoke' | 'list';

export interface TokenOptions extends Omit<ListOutput, 'output'> {
  readonly name?: string;
  readonly role?: string;
  readonly scope?: SaidScope;
  readonly expires?: Expiry;
  readonly note?: string;
  readonly unmask?: boolean;
  readonly grace?: number;
  readonly all?: boolean;
  /** A file for the secret. */
  readonly out?: string;
  readonly output: ListOutput['output'] | DocumentOutput['output'];
  readonly data?: string;
  readonly config?: string;
  /** IANA. */
  readonly tz?: string;
  readonly url?: string;
}

export async function token(host: Host, verb: TokenVerb, options: TokenOptions): Promise<number> {
  // What would not do is refused before anything is asked or made.
  const open = verb === 'list' ? openList : openDocument;
  await open(host, options);
  const place = await placeOf(host, options);
  if (place.folder !== undefined && options.data === undefined && options.config === undefined)
    host.stderr.write(`No gateway of yours runs here: these are the tokens in ${place.folder}.\n`);
  try {
    // Before a secret is made, which must not be lost to an answer that does not come.
    const print = await open(host, options, await clockOf(place, options));
    const params = verb === 'list' ? {} : await paramsOf(host, place, options);
    await print(asFields(await place.ask(`token.${verb}`, params)));
    return 0;
  } finally {
    place.close();
  }
}

/** By which times are told to people; undefined is UTC's. */
async function clockOf({ gateway }: Place, { output, tz }: TokenOptions): Promise<ZonedClock | undefined> {
  if (!['table', 'wide', 'text'].includes(output)) return undefined;
  if (gateway !== undefined) return askClock(gateway, tz);
  return tz === undefined ? undefined : createZonedClock(tz);
}

async function openList(host: Host, { all = false, output, ...options }: TokenOptions, clock?: ZonedClock) {
  const printer = await openListPrinter(host, tokenTable(clock), { ...options, output: listFormat(output) });
  return ({ at, tokens }: Fields): Promise<void> => {
    const told = (Array.isArray(tokens) ? tokens : []).map(toListed);
    const shown = told.filter(({ state }) => all || state !== 'revoked');
    return printer.document(tokenList(shown, Number(at)), { clock });
  };
}

async function openDocument(host: Host, { output, out, jq }: TokenOptions, clock?: ZonedClock) {
  const said = { output: documentFormat(output), ...(jq === undefined ? {} : { jq }) };
  const print = await openDocumentPrinter(host, said);
  return async ({ token: told, secret }: Fields): Promise<void> => {
    const made = toListed(told);
    const at = formatInstant(host.now());
    const envelope = {
      apiVersion: 'ringtop/v1',
      kind: typeof secret === 'string' ? 'MadeToken' : 'Token',
      at,
    };
    const document = { ...envelope, token: tokenItem(made) };
    if (typeof secret !== 'string') return print(document, () => `${sayGrant(made, clock)}\n`);
    // The secret alone is on stdout, so that it goes into a file or a pipe and nothing else does.
    if (out !== undefined && said.output === 'text') writePrivateFile(out, `${secret}\n`);
    await print({ ...document, secret }, () => (out === undefined ? `${secret}\n` : ''));
    if (said.output !== 'text') return;
    const where = out === undefined ? 'It is shown this once.' : `It is in ${out}.`;
    host.stderr.write(`${sayGrant(made, clock)}. ${where}\n`);
  };
}

async function paramsOf(host: Host, place: Place, options: TokenOptions): Promise<object> {
  const { name, role, scope, note, unmask, grace } = options;
  const params = {
    name,
    role,
    scope,
    expiresAt: await expiresAtOf(host, place, options),
    note,
    unmask,
    graceMs: grace,
  };
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}

/** A newer gateway may say more; of one that says no name this would be no token. */
function toListed(value: unknown): ListedToken {
  const { name, role, state } = asFields(value);
  if (typeof name === 'string' && typeof role === 'string' && typeof state === 'string')
    return value as ListedToken;
  throw new RingtopError({ code: 'internal', message: 'what was answered is no token' });
}
