// Writes a secret into a file that is open to its owner alone, whole at once.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { RingtopError } from '../../protocol/index.ts';

/** In the place of one that was there: who reads it meanwhile finds the old secret or the new one. */
export function writePrivateFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    // A draft that a crash has left may be open to others; its mode would be kept.
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const hint =
      'The token was made, and nobody has it: ringtop token rotate NAME makes another secret for it.';
    throw new RingtopError(
      { code: 'bad-arguments', message: `cannot write ${file} (${reason})`, hint },
      cause,
    );
  }
}
