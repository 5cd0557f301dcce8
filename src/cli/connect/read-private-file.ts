// A file with a secret in it: read only where others cannot.

import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '../../lib/error-code.ts';
import { RingtopError } from '../../protocol/index.ts';

/** Throws where it is not there, or stands open to others. `name`: where its path was given. */
export function readPrivateFile(file: string, name: string): string {
  try {
    const at = statSync(file);
    // Not to be told to close a folder like /tmp to all others.
    if (at.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    const { mode } = at;
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw openToOthers(file, mode);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof RingtopError) throw cause;
    const reason = codeOf(cause);
    const message = `cannot read ${file} (${reason}), which ${name} names`;
    throw new RingtopError({ code: 'bad-arguments', message, hint: 'Is the path right?' }, cause);
  }
}

function openToOthers(file: string, mode: number): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `${file} is open to others (mode ${(mode & 0o777).toString(8).padStart(4, '0')})`,
    hint: `It holds a token. Run: chmod 600 ${file}`,
  });
}
