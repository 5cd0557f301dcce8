// Writes the secret of a token into a file that is open to its owner alone.
import { codeOf } from '../../lib/error-code.ts';
import { replacePrivateFile } from '../../lib/replace-private-file.ts';
import { RingtopError } from '../../protocol/index.ts';

export function writePrivateFile(file: string, text: string): void {
  try {
    replacePrivateFile(file, text);
  } catch (cause) {
    const reason = codeOf(cause);
    const hint =
      'The token was made, and nobody has it: ringtop token rotate NAME makes another secret for it.';
    throw new RingtopError(
      { code: 'bad-arguments', message: `cannot write ${file} (${reason})`, hint },
      cause,
    );
  }
}
