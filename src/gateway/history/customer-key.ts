// The key of the hashes by which customers are found again: made at the first start, for this user alone.
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { replacePrivateFile } from '../../lib/replace-private-file.ts';
import { RingtopError } from '../../protocol/index.ts';

const KEY_BYTES = 32;

/** Made where there is none: a gateway starts without the one it had, and says what that means (`key-mark`). */
export function openCustomerKey(file: string): Uint8Array {
  const known = readIfAny(file);
  return known === undefined ? makeKey(file) : checkKey(file, known);
}

/** Beside a gateway that runs, which has the key in memory: another must not be put in its place. */
export function readCustomerKey(file: string): Uint8Array {
  const known = readIfAny(file);
  if (known !== undefined) return checkKey(file, known);
  throw badKey(
    `${file} is gone: customers are found by it`,
    'Bring it back from a backup, or start the gateway anew: it makes another and says what that means.',
  );
}

/** Throws where it is open to others or no key: without it nobody could be forgotten. */
function checkKey(file: string, known: Uint8Array): Uint8Array {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw badKey(`${file} is open to others`, `It is the key of customers’ hashes: chmod 600 ${file}.`);
  if (known.length !== KEY_BYTES)
    throw badKey(`${file} holds no key`, 'Bring back the one of this history, or take another data folder.');
  return known;
}

function makeKey(file: string): Uint8Array {
  const key = randomBytes(KEY_BYTES);
  // Half a key would be refused at every start after this one.
  replacePrivateFile(file, key);
  return key;
}

function readIfAny(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function badKey(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}
