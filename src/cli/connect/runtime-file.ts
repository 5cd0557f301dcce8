// The file in which a gateway on loopback leaves its address and token for the other commands of the same user.
import { chmodSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolders } from '../../lib/make-folders.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { replacePrivateFile } from '../../lib/replace-private-file.ts';
import { RingtopError } from '../../protocol/index.ts';

export interface Address {
  readonly url: string;
  readonly token: string;
  /** Of a gateway with TLS: the file of its certificate, which is trusted for being there. */
  readonly cert?: string;
  /** Where it remembers, for those who look after that on its machine. */
  readonly data?: string;
}

/**
 * In the state folder, not in `XDG_RUNTIME_DIR`: cron has no such variable, and systemd empties that folder when the
 * user's last session ends, while a gateway may go on.
 */
export function runtimeFilePath(env: Env): string {
  return join(stateFolder(env), 'gateway.json');
}

type Env = Readonly<Record<string, string | undefined>>;

/** Where ringtop keeps what is neither config nor for others: `~/.local/state/ringtop`. */
export function stateFolder(env: Env): string {
  const state = env.XDG_STATE_HOME;
  // The XDG base directory specification: a relative path is invalid and is to be ignored.
  const base = state !== undefined && isAbsolute(state) ? state : join(homedir(), '.local', 'state');
  return join(base, 'ringtop');
}

export function writeRuntimeFile(path: string, address: Address): void {
  const folder = dirname(path);
  makeFolders(folder);
  chmodSync(folder, 0o700);
  replacePrivateFile(path, `${JSON.stringify(toAddress(address))}\n`);
}

/** Only its own: another gateway may have started since. */
export function removeRuntimeFile(path: string, address: Address): void {
  const left = parseAddress(readIfAny(path));
  // Two gateways may have been given the same token.
  if (left?.token === address.token && left.url === address.url) rmSync(path, { force: true });
}

export function readRuntimeFile(path: string): Address | undefined {
  const text = readIfAny(path);
  if (text === undefined) return undefined;
  refuseIfOpenToOthers(path);
  const address = parseAddress(text);
  if (address !== undefined) return address;
  throw new RingtopError({
    code: 'bad-config',
    message: `${path} does not hold a gateway's address`,
    hint: 'Delete it and start the gateway again.',
  });
}

/** Whoever else can read the token is you to the gateway; whoever can write the address gets the token. */
function refuseIfOpenToOthers(path: string): void {
  const { mode } = statSync(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new RingtopError({
    code: 'bad-config',
    message: `${path} is open to others (mode ${(mode & 0o777).toString(8).padStart(4, '0')})`,
    hint: 'It holds a token. Delete it and start the gateway again.',
  });
}

/** Where the gateway that runs here remembers, or the one that was killed; a file that will not do names no folder. */
export function dataFolderLeft(env: Env): string | undefined {
  try {
    return readRuntimeFile(runtimeFilePath(env))?.data;
  } catch {
    return undefined;
  }
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** `{"url":"http://127.0.0.1:7420","token":"Zm9v…"}` */
function parseAddress(text: string | undefined): Address | undefined {
  const parsed = parseJson(text ?? '');
  return isAddress(parsed) ? toAddress(parsed) : undefined;
}

function toAddress({ url, token, cert, data }: Address): Address {
  return {
    ...{ url, token },
    ...(typeof cert === 'string' ? { cert } : {}),
    ...(typeof data === 'string' ? { data } : {}),
  };
}

function isAddress(value: unknown): value is Address {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    'token' in value &&
    typeof value.url === 'string' &&
    typeof value.token === 'string'
  );
}
