// Which gateway a command talks to, with which token.
import type { Trust } from '../../lib/tls-trust.ts';
import { RingtopError } from '../../protocol/index.ts';
import { parseGatewayUrl, URL_WANTED } from './gateway-url.ts';
import { readPrivateFile } from './read-private-file.ts';
import { readRuntimeFile, runtimeFilePath } from './runtime-file.ts';
import { ownTrust, trustIn, trustOf } from './trust.ts';

export interface GatewayAddress {
  readonly url: string;
  /** Absent where none is known: the gateway says so. */
  readonly token?: string;
  /** Whom to trust besides those that the system trusts. */
  readonly trust?: Trust;
  /** What to do when nothing answers there. */
  readonly hint: string;
}

interface Asked {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From `--url`. */
  readonly url?: string | undefined;
}

/** `--url`, else `RINGTOP_URL`, else the file of the gateway that runs here. A token goes only to its own gateway. */
export function findGateway({ env, url = urlOf(env) }: Asked): GatewayAddress {
  const path = runtimeFilePath(env);
  const local = readRuntimeFile(path);
  const token = wordOf(env, 'RINGTOP_TOKEN') ?? tokenInFile(wordOf(env, 'RINGTOP_TOKEN_FILE'));
  const ca = trustOf(wordOf(env, 'RINGTOP_CA'));
  if (url !== undefined) {
    const known = token ?? (local?.url === url ? local.token : undefined);
    return {
      url,
      ...(known === undefined ? {} : { token: known }),
      ...trustIn(ca ?? (local?.url === url ? ownTrust(local.cert) : undefined)),
      hint: 'Is the address right, and the gateway running?',
    };
  }
  if (local !== undefined) {
    return {
      url: local.url,
      token: token ?? local.token,
      ...trustIn(ownTrust(local.cert)),
      hint: `The gateway that left this address in ${path} is gone. Start one: ringtop gateway 2>>ringtop.log &`,
    };
  }
  throw new RingtopError({
    code: 'not-connected',
    message: 'no gateway runs here: none has left its address',
    hint: 'Start one: ringtop gateway 2>>ringtop.log & – or name one with --url – or see a simulated center: ringtop demo',
  });
}

function urlOf(env: Asked['env']): string | undefined {
  const said = wordOf(env, 'RINGTOP_URL');
  const url = said === undefined ? undefined : parseGatewayUrl(said);
  if (said === undefined || url !== undefined) return url;
  throw new RingtopError({ code: 'bad-arguments', message: `RINGTOP_URL is "${said}"`, hint: URL_WANTED });
}

/** An empty variable is one that is not set. */
function wordOf(env: Asked['env'], name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

/** Read anew each time that a gateway is looked for: a token that was rotated stands in it by then. */
function tokenInFile(file: string | undefined): string | undefined {
  return file === undefined ? undefined : readPrivateFile(file, 'RINGTOP_TOKEN_FILE').trim();
}
