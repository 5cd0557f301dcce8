// Makes, lists, changes, rotates and revokes tokens: asked of a gateway, or done in its store.
import { asFields } from '../../lib/fields.ts';
import { type ListedToken, RingtopError, tokenItem, tokenList } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import { type Place, placeOf } from '../serve/token-place.ts';
import { writePrivateFile } from '../serve/write-private-file.ts';
import { formatTokens, sayGrant } from '../token/format-tokens.ts';
import type { SaidScope } from '../token/parse-token.ts';

export type TokenVerb = 'create' | 'change' | 'rotate' | 'revoke' | 'list';

export interface TokenOptions {
  readonly name?: string;
  readonly role?: string;
  readonly scope?: SaidScope;
  readonly expires?: number | 'never';
  readonly note?: string;
  readonly unmask?: boolean;
  readonly grace?: number;
  readonly all?: boolean;
  /** A file for the secret. */
  readonly out?: string;
  readonly output: 'table' | 'json';
  readonly data?: string;
  readonly config?: string;
  readonly url?: string;
}

export async function token(host: Host, verb: TokenVerb, options: TokenOptions): Promise<number> {
  const place = await placeOf(host, options);
  if (place.folder !== undefined && options.data === undefined && options.config === undefined)
    host.stderr.write(`No gateway of yours runs here: these are the tokens in ${place.folder}.\n`);
  try {
    if (verb === 'list') return await list(host, place, options);
    const answered = asFields(await place.ask(`token.${verb}`, paramsOf(options)));
    const made = toListed(answered.token);
    return typeof answered.secret === 'string'
      ? showSecret(host, made, answered.secret, options)
      : sayDone(host, made, options);
  } finally {
    place.close();
  }
}

async function list({ stdout }: Host, place: Place, { all = false, output }: TokenOptions): Promise<number> {
  const { at, tokens } = asFields(await place.ask('token.list', {}));
  const told = (Array.isArray(tokens) ? tokens : []).map(toListed);
  const shown = told.filter(({ state }) => all || state !== 'revoked');
  if (output === 'json') stdout.write(`${JSON.stringify(tokenList(shown, Number(at)))}\n`);
  else stdout.write(formatTokens(shown));
  return 0;
}

/** The secret alone is on stdout, so that it goes into a file or a pipe and nothing else does. */
function showSecret(
  { stdout, stderr }: Host,
  made: ListedToken,
  secret: string,
  { output, out }: TokenOptions,
): number {
  if (output === 'json') {
    stdout.write(
      `${JSON.stringify({ apiVersion: 'ringtop/v1', kind: 'MadeToken', token: tokenItem(made), secret })}\n`,
    );
    return 0;
  }
  if (out === undefined) stdout.write(`${secret}\n`);
  else writePrivateFile(out, `${secret}\n`);
  stderr.write(`${sayGrant(made)}. ${out === undefined ? 'It is shown this once.' : `It is in ${out}.`}\n`);
  return 0;
}

function sayDone({ stdout }: Host, token: ListedToken, { output }: TokenOptions): number {
  if (output === 'json')
    stdout.write(`${JSON.stringify({ apiVersion: 'ringtop/v1', kind: 'Token', token: tokenItem(token) })}\n`);
  else stdout.write(`${sayGrant(token)}\n`);
  return 0;
}

function paramsOf({ name, role, scope, expires, note, unmask, grace }: TokenOptions): object {
  const params = {
    name,
    role,
    scope,
    expiresAt: expires === 'never' ? null : expires,
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
