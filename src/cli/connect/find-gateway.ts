// Which gateway a command talks to, with which token.
import type { Trust } from '../../lib/tls-trust.ts';
import { RingtopError } from '../../protocol/index.ts';
import { chooseContext } from './contexts/choose-context.ts';
import { fileOf, type NamedContext } from './contexts/named-context.ts';
import { parseGatewayUrl, URL_WANTED } from './gateway-url.ts';
import { readPrivateFile } from './read-private-file.ts';
import { type Address, readRuntimeFile, runtimeFilePath } from './runtime-file.ts';
import { type FoundToken, saidToken, type TokenOrigin, tokenOfEnv, wordOf } from './said-token.ts';
import { ownTrust, trustIn, trustOf } from './trust.ts';

export interface GatewayAddress {
  readonly url: string;
  /** Absent where none is known: the gateway says so. */
  readonly token?: string;
  /** Where that is from. */
  readonly tokenFrom?: TokenOrigin;
  /** Whom to trust besides those that the system trusts. */
  readonly trust?: Trust;
  /** What to do when nothing answers there. */
  readonly hint: string;
  /** The context by which it was found. */
  readonly context?: string;
  /** Nothing is ordered of it from here. */
  readonly isReadOnly?: true;
}

interface Asked {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From `--url`. */
  readonly url?: string | undefined;
}

/**
 * `--url`, else `RINGTOP_URL`, else the context that is named or current, else the file of the gateway that runs here. A
 * token goes only to its own gateway.
 */
export function findGateway({ env, url: said }: Asked): GatewayAddress {
  const byEnv = urlOf(env);
  const named = said ?? byEnv;
  const context = chooseContext(env, named, said === undefined ? 'RINGTOP_URL' : '--url');
  const url = named ?? context?.url;
  if (url === undefined) return findLocal(env);
  const local = readLocal(env);
  const own = local?.url === url ? local : undefined;
  // That of the environment is of the gateway that the environment names, where it names one.
  const inEnv = byEnv === undefined || byEnv === url ? () => tokenOfEnv(env) : () => undefined;
  const inContext = () => tokenOfContext(context, env);
  const token =
    saidToken(env) ??
    (named === undefined ? (inContext() ?? inEnv()) : (inEnv() ?? inContext())) ??
    (own === undefined ? undefined : leftToken(own, env));
  return {
    url,
    ...token,
    ...trustIn(trustOf(wordOf(env, 'RINGTOP_CA')) ?? trustOfContext(context, env) ?? ownTrust(own?.cert)),
    ...(context === undefined ? {} : { context: context.name }),
    ...(context?.readOnly ? { isReadOnly: true } : {}),
    hint:
      context === undefined
        ? 'Is the address right, and the gateway running?'
        : `Is it running, and the address of the context ${context.name} right? See ringtop context list.`,
  };
}

function findLocal(env: Asked['env']): GatewayAddress {
  const local = readLocal(env);
  if (local === undefined)
    throw new RingtopError({
      code: 'not-connected',
      message: 'no gateway runs here: none has left its address',
      hint: 'Start one: ringtop gateway 2>>ringtop.log & – or name one with --url – or see a simulated center: ringtop demo',
    });
  return {
    url: local.url,
    ...(saidToken(env) ?? tokenOfEnv(env) ?? leftToken(local, env)),
    ...trustIn(ownTrust(local.cert)),
    hint: `The gateway that left this address in ${runtimeFilePath(env)} is gone. Start one: ringtop gateway 2>>ringtop.log &`,
  };
}

function readLocal(env: Asked['env']): Address | undefined {
  return readRuntimeFile(runtimeFilePath(env));
}

function leftToken({ token }: Address, env: Asked['env']): FoundToken {
  return { token, tokenFrom: { is: 'left', words: runtimeFilePath(env) } };
}

function tokenOfContext(context: NamedContext | undefined, env: Asked['env']): FoundToken | undefined {
  if (context?.tokenFile === undefined) return undefined;
  const words = `the context ${context.name}`;
  const token = readPrivateFile(fileOf(context.tokenFile, env), words).trim();
  return { token, tokenFrom: { is: 'context', words } };
}

function trustOfContext(context: NamedContext | undefined, env: Asked['env']): Trust | undefined {
  return context?.ca === undefined ? undefined : trustOf(fileOf(context.ca, env));
}

function urlOf(env: Asked['env']): string | undefined {
  const said = wordOf(env, 'RINGTOP_URL');
  const url = said === undefined ? undefined : parseGatewayUrl(said);
  if (said === undefined || url !== undefined) return url;
  throw new RingtopError({ code: 'bad-arguments', message: `RINGTOP_URL is "${said}"`, hint: URL_WANTED });
}
