// The secret of an account, or of a token, from where the config says that it is; no error repeats it.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { badConfig } from './explain-config.ts';

export interface SecretPlaces {
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface SaidSecret {
  readonly secret?: string;
  readonly secretFile?: string;
  readonly env?: string;
}

const OF_AN_ACCOUNT = 'It is the secret of the account in manager.conf.';

/** Rejects where it is not there, is empty, or is a file that everybody on this machine can read; `whose` says what goes there. */
export async function readSecret(
  said: SaidSecret,
  { folder, env }: SecretPlaces,
  whose = OF_AN_ACCOUNT,
): Promise<string> {
  if (said.secret !== undefined) return said.secret;
  if (said.secretFile !== undefined) return readSecretFile(resolve(folder, said.secretFile), whose);
  const name = said.env ?? '';
  return oneLine(env[name] ?? '', `the environment variable ${name}`, whose);
}

async function readSecretFile(file: string, whose: string): Promise<string> {
  try {
    refuseIfOpenToOthers(file, (await stat(file)).mode);
    return oneLine(await readFile(file, 'utf8'), file, whose);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause;
    throw badConfig(`cannot read the secret in ${file} (${String(cause.code)})`, 'Is the path right?');
  }
}

/** A group may read it, never write it: the gateway's own, where root has written it. */
function refuseIfOpenToOthers(file: string, mode: number): void {
  if (process.platform === 'win32' || (mode & 0o027) === 0) return;
  const who = (mode & 0o007) === 0 ? 'a group can change' : 'everybody on this machine can open';
  throw badConfig(`${who} the secret in ${file}`, `Run: chmod 600 ${file}`);
}

function oneLine(text: string, where: string, whose: string): string {
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '') throw badConfig(`${where} holds no secret`, whose);
  if (/[\r\n\0]/.test(secret)) throw badConfig(`${where} holds more than one line`, 'A secret is one line.');
  return secret;
}
