// Asks a person before something dangerous is ordered.
import type { CommandEntry } from '../../floor/index.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';

/** Throws where there is no terminal to ask on. */
export function requireYes({ stdin, stderr }: Host, words: string): void {
  if (stdin.isTTY && stderr.isTTY) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `ringtop ${words} asks first, and there is no terminal to ask on`,
    hint: 'Add --yes. With --dry-run nothing is done, and it is shown what would be.',
  });
}

/** `what` is who and what it is about, a line each. */
export async function askFirst(
  { stdin, stderr }: Host,
  { title, danger, undo }: Pick<CommandEntry, 'title' | 'danger' | 'undo'>,
  what: readonly string[],
): Promise<boolean> {
  const final = undo.possible ? [] : [`It cannot be undone: ${undo.how}.`];
  const question = danger === 'grave' ? 'Write yes to go on: ' : 'Go on? y/N ';
  stderr.write([`${title}:`, ...what, ...final, question].join('\n'));
  const answer = (await readLine(stdin)).trim().toLowerCase();
  return danger === 'grave' ? answer === 'yes' : answer === 'y' || answer === 'yes';
}

/** What was written so far where the input ends, or the terminal is left. */
async function readLine(stdin: NodeJS.ReadStream): Promise<string> {
  let text = '';
  stdin.setEncoding('utf8');
  for await (const piece of stdin) {
    text += String(piece);
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0] ?? '';
}
