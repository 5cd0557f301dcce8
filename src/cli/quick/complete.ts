// What a shell asks when Tab is pressed: what the words may go on with, a line each, with a tab before what it is.

import { candidatesFor } from '../completion/candidates.ts';
import { readWords } from '../completion/read-words.ts';
import { readLine } from '../completion/split-line.ts';
import type { Host } from '../host.ts';
import { createProgram } from '../program.ts';
import { ALL_COMMANDS } from './all-commands.ts';

/** `line 'ringtop get qu'`, as bash has it, or `words get qu`. Never a word of what goes wrong: a line is being typed. */
export async function complete(host: Host, [how, ...rest]: readonly string[]): Promise<number> {
  const isLine = how === 'line';
  const line = readLine(isLine ? (rest[0] ?? '') : '');
  const words = isLine ? line.words.slice(1) : [...rest.slice(0, -1), unquoted(rest.at(-1) ?? '')];
  const typed = words.at(-1) ?? '';
  const program = createProgram(host, async () => undefined, ALL_COMMANDS);
  try {
    const found = await candidatesFor(program, readWords(program, words.slice(0, -1), typed), host);
    if (found === 'files') host.stdout.write(':files\n');
    else {
      const fitting = found.filter(({ word }) => word.startsWith(typed) && isPrintable(word));
      const cut = isLine && !line.isQuoted ? wordStart(typed) : 0;
      host.stdout.write(fitting.map(one => toLine({ ...one, word: one.word.slice(cut) })).join(''));
    }
  } catch {
    // No gateway, a broken file, a wrong address: the command itself will say so.
  }
  return 0;
}

/** Zsh and fish give the word that is typed as it stands: behind a quote that is open, and with backslashes. */
function unquoted(word: string): string {
  return /^['"]/.test(word) ? word.slice(1) : word.replace(/\\(.)/gs, '$1');
}

/** Bash begins a new word after each of these, and puts what is chosen there. */
function wordStart(typed: string): number {
  return Math.max(typed.lastIndexOf(':'), typed.lastIndexOf('=')) + 1;
}

function toLine({ word, about = '' }: { readonly word: string; readonly about?: string }): string {
  return about === '' ? `${word}\n` : `${word}\t${about.replace(/\s+/g, ' ')}\n`;
}

/** A line has one word, and a terminal shows it: an id with a line break in it is nobody's to type. */
function isPrintable(word: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(word);
}
