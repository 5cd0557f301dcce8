// What stands in the place of a past that is not told: it is asked for, or why there is none, in the gateway's words.
import type { CallError } from '../../client/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';

const MESSAGE_CELLS = 240;

export function notToldLines(error: CallError | undefined, cells: number, { words }: Wording): Line[] {
  return sayNotTold(error, words, cells).map(text => [span(`  ${text}`, 'faint')]);
}

export function sayNotTold(error: CallError | undefined, words: Wording['words'], cells: number): string[] {
  if (!error) return [words.say('past.asked')];
  const { message, hint = '' } = error;
  const said = cleanText(`${message}${hint === '' ? '' : `. ${hint}`}`, { cells: MESSAGE_CELLS });
  return wrapWords(words.say('past.not-told', { message: said }), cells);
}
