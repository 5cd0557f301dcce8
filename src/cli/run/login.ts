// Logs in at a gateway: its token is checked there before it is stored here; and logs out.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { given } from '../../lib/given.ts';
import { EXIT, type Failure, formatInstant, formatInstantIfAny, RingtopError } from '../../protocol/index.ts';
import { askLine } from '../ask/ask-line.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { currentOf } from '../connect/contexts/choose-context.ts';
import { type Context, type Contexts, LOCAL, readContexts } from '../connect/contexts/context-file.ts';
import { fileOf } from '../connect/contexts/named-context.ts';
import type { GatewayAddress } from '../connect/find-gateway.ts';
import { readPrivateFile } from '../connect/read-private-file.ts';
import { wordOf } from '../connect/said-token.ts';
import { trustIn, trustOf } from '../connect/trust.ts';
import { contextChange } from '../contexts/format-contexts.ts';
import { type LoginPlace, placeOfLogin } from '../contexts/place-of-login.ts';
import { whoseToken } from '../contexts/whose-token.ts';
import { forgetToken, storedTokenFile, storeToken, writeContexts } from '../contexts/write-contexts.ts';
import type { Host } from '../host.ts';
import { formatMinute } from '../output/format-instant.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';

export interface LoginOptions extends DocumentOutput {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly ca?: string;
}

export async function login(host: Host, name: string | undefined, options: LoginOptions): Promise<number> {
  const { env } = host;
  const print = await openDocumentPrinter(host, options);
  const all = readContexts(env);
  const place = placeOfLogin(all, { env, name, url: options.url });
  const token = await readToken(host, place, options.tokenFile);
  if (token === undefined) return EXIT.interrupted;
  const ca = options.ca === undefined ? place.context?.ca : resolve(options.ca);
  const gateway = { url: place.url, token, hint: 'Nothing was stored.', ...trusted(ca, env) };
  await check(gateway);
  storeToken(env, place.name, token);
  const context: Context = {
    ...place.context,
    ...given({ ca }),
    url: place.context?.url ?? place.url,
    tokenFile: storedTokenFile(place.name),
  };
  writeContexts(env, { current: place.name, contexts: { ...all.contexts, [place.name]: context } });
  const you = await whoseToken(gateway);
  const as = you === undefined ? '' : ` as ${you.name}, ${you.role}`;
  const ends = you?.expiresAt === undefined ? '' : `Its token ends at ${formatMinute(you.expiresAt)}.\n`;
  await print(
    {
      ...{ apiVersion: 'ringtop/v1', kind: 'Login', at: formatInstant(host.now()) },
      ...{ context: place.name, url: place.url, name: you?.name ?? null, role: you?.role ?? null },
      tokenEndsAt: formatInstantIfAny(you?.expiresAt),
    },
    () => `Logged in at ${place.url}${as}. The current context is ${place.name}.\n${ends}`,
  );
  return EXIT.done;
}

function trusted(ca: string | undefined, env: Host['env']): Pick<GatewayAddress, 'trust'> {
  const file = ca === undefined ? wordOf(env, 'RINGTOP_CA') : fileOf(ca, env);
  return trustIn(trustOf(file));
}

/** Undefined: the person left. */
async function readToken(
  { stdin, stderr }: Host,
  { url }: LoginPlace,
  file: string | undefined,
): Promise<string | undefined> {
  if (file !== undefined) return requireToken(readPrivateFile(file, '--token-file'), file);
  if (!(stdin.isTTY && stderr.isTTY)) return requireToken(await text(stdin), 'standard input');
  const answer = await askLine({ stdin, stderr }, { words: `Token for ${url}: `, isSecret: true });
  return answer.is === 'line' ? requireToken(answer.line, 'what was typed') : undefined;
}

/** It is not repeated: it may be the half of one. */
function requireToken(said: string, where: string): string {
  const token = said.trim();
  if (/^[\x21-\x7e]{1,1024}$/.test(token)) return token;
  throw new RingtopError({
    code: 'bad-arguments',
    message:
      token === '' ? `there is no token in ${where}` : `${where} is no token: it has spaces, or other signs`,
    hint: 'An admin makes one: ringtop token create NAME --role lead. Nothing was stored.',
  });
}

async function check(gateway: GatewayAddress): Promise<void> {
  const answer = await callGateway(gateway, { method: 'floor.get', params: { kinds: ['center'] } });
  if (!answer.ok) throw new RingtopError(withNothingStored(answer.failure));
}

function withNothingStored({ code, message, hint }: Failure): Failure {
  // That nobody knows whether it was done is of orders: this was a question.
  const said = message.replace(/: whether it was done is not known$/, '');
  if (code === 'no-answer') return { code: 'not-connected', message: said, hint: 'Nothing was stored.' };
  const isOfToken = code === 'not-authenticated';
  const next = isOfToken ? 'Is it of this gateway, and whole? Nothing was stored.' : hint;
  return {
    code,
    message,
    hint: next?.includes('Nothing was stored.') ? next : `${next ?? ''} Nothing was stored.`.trim(),
  };
}

export async function logout(host: Host, name: string | undefined, output: DocumentOutput): Promise<number> {
  const { env } = host;
  const print = await openDocumentPrinter(host, output);
  const all = readContexts(env);
  const named = currentOf(name === undefined ? env : { ...env, '--context': name }, all);
  if (named === undefined)
    throw new RingtopError({
      code: 'bad-arguments',
      message: `the current context is ${LOCAL}, the gateway that runs here, which needs no login`,
      hint: 'Name another: ringtop context list.',
    });
  const leftIn = (contexts: Contexts) =>
    contextChange(contexts, named.name, { change: 'logged-out', localUrl: undefined, at: host.now() });
  const { [named.name]: context, ...others } = all.contexts;
  if (context?.tokenFile === undefined) {
    await print(leftIn(all), () => `The context ${named.name} has no token.\n`);
    return EXIT.done;
  }
  const { tokenFile, ...rest } = context;
  const after = { ...given({ current: all.current }), contexts: { ...others, [named.name]: rest } };
  writeContexts(env, after);
  const isStored = tokenFile === storedTokenFile(named.name);
  if (isStored) forgetToken(env, named.name);
  await print(
    leftIn(after),
    () =>
      `Logged out of ${named.name}. ${isStored ? 'Its token is forgotten here' : `The file ${tokenFile} is still there`}; ` +
      'at the gateway it still lets in, until ringtop token revoke takes it away.\n',
  );
  return EXIT.done;
}
