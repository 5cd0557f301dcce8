// Makes, lists, changes, rotates and revokes tokens: asked of a gateway, or done in its store.
import { asFields } from '../../lib/fields.ts';
import { createZonedClock, type ZonedClock } from '../../lib/zoned-time.ts';
import { type ListedToken, RingtopError, tokenItem, tokenList } from '../../protocol/index.ts';
import { askClock } from '../connect/ask-where.ts';
import type { Host } from '../host.ts';
import { type Place, placeOf } from '../serve/token-place.ts';
import { writePrivateFile } from '../serve/write-private-file.ts';
import { expiresAtOf } from '../token/expires-at.ts';
import { formatTokens, sayGrant } from '../token/format-tokens.ts';
import type { Expiry, SaidScope } from '../token/parse-token.ts';

export type TokenVerb = 'create' | 'change' | 'rotate' | 'revoke' | 'list';

export interface TokenOptions {
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
  readonly output: 'table' | 'json';
  readonly data?: string;
  readonly config?: string;
  /** IANA. */
  readonly tz?: string;
  readonly url?: string;
}

interface Told extends TokenOptions {
  /** By which times are told. @default UTC's */
  readonly clock?: ZonedClock;
}

async function clockOf({ gateway }: Place, { tz }: TokenOptions): Promise<Pick<Told, 'clock'>> {
  if (gateway !== undefined) return { clock: await askClock(gateway, tz) };
  return tz === undefined ? {} : { clock: createZonedClock(tz) };
}

export async function token(host: Host, verb: TokenVerb, options: TokenOptions): Promise<number> {
  const place = await placeOf(host, options);
  if (place.folder !== undefined && options.data === undefined && options.config === undefined)
    host.stderr.write(`No gateway of yours runs here: these are the tokens in ${place.folder}.\n`);
  try {
    // Before a secret is made, which must not be lost to an answer that does not come.
    const told = options.output === 'json' ? options : { ...options, ...(await clockOf(place, options)) };
    if (verb === 'list') return await list(host, place, told);
    const answered = asFields(await place.ask(`token.${verb}`, await paramsOf(host, place, options)));
    const made = toListed(answered.token);
    return typeof answered.secret === 'string'
      ? showSecret(host, made, answered.secret, told)
      : sayDone(host, made, told);
  } finally {
    place.close();
  }
}

async function list({ stdout }: Host, place: Place, { all = false, output, clock }: Told): Promise<number> {
  const { at, tokens } = asFields(await place.ask('token.list', {}));
  const told = (Array.isArray(tokens) ? tokens : []).map(toListed);
  const shown = told.filter(({ state }) => all || state !== 'revoked');
  if (output === 'json') stdout.write(`${JSON.stringify(tokenList(shown, Number(at)))}\n`);
  else stdout.write(formatTokens(shown, clock));
  return 0;
}

/** The secret alone is on stdout, so that it goes into a file or a pipe and nothing else does. */
function showSecret(
  { stdout, stderr }: Host,
  made: ListedToken,
  secret: string,
  { output, out, clock }: Told,
): number {
  if (output === 'json') {
    stdout.write(
      `${JSON.stringify({ apiVersion: 'ringtop/v1', kind: 'MadeToken', token: tokenItem(made), secret })}\n`,
    );
    return 0;
  }
  if (out === undefined) stdout.write(`${secret}\n`);
  else writePrivateFile(out, `${secret}\n`);
  stderr.write(
    `${sayGrant(made, clock)}. ${out === undefined ? 'It is shown this once.' : `It is in ${out}.`}\n`,
  );
  return 0;
}

function sayDone({ stdout }: Host, token: ListedToken, { output, clock }: Told): number {
  if (output === 'json')
    stdout.write(`${JSON.stringify({ apiVersion: 'ringtop/v1', kind: 'Token', token: tokenItem(token) })}\n`);
  else stdout.write(`${sayGrant(token, clock)}\n`);
  return 0;
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
