// The secret of an account, from where the config says that it is; no error repeats it.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AsteriskConfig } from './config-schema.ts';
import { badConfig } from './explain-config.ts';

export interface SecretPlaces {
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type SaidSecret = Pick<AsteriskConfig, 'secret' | 'secretFile' | 'env'>;

/** Rejects where it is not there, is empty, or is a file that everybody on this machine can read. */
export async function readSecret(said: SaidSecret, { folder, env }: SecretPlaces): Promise<string> {
  if (said.secret !== undefined) return said.secret;
  if (said.secretFile !== undefined) return readSecretFile(resolve(folder, said.secretFile));
  const name = said.env ?? '';
  return oneLine(env[name] ?? '', `the environment variable ${name}`);
}

async function readSecretFile(file: string): Promise<string> {
  try {
    refuseIfOpenToOthers(file, (await stat(file)).mode);
    return oneLine(await readFile(file, 'utf8'), file);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause;
    throw badConfig(`cannot read the secret in ${file} (${String(cause.code)})`, 'Is the path right?');
  }
}

/** A group may read it: the gateway's own, where root has written it. */
function refuseIfOpenToOthers(file: string, mode: number): void {
  if (process.platform === 'win32' || (mode & 0o007) === 0) return;
  throw badConfig(`everybody on this machine can open the secret in ${file}`, `Run: chmod 600 ${file}`);
}

function oneLine(text: string, where: string): string {
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '')
    throw badConfig(`${where} holds no secret`, 'It is the secret of the account in manager.conf.');
  if (/[\r\n\0]/.test(secret)) throw badConfig(`${where} holds more than one line`, 'A secret is one line.');
  return secret;
}
