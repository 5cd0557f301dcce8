// What the terminal is told beside the picture: its title, a bell, a notification, the clipboard. All text in it is cleaned.
import { cleanText } from '../../lib/clean-text.ts';
import type { Environment } from '../../lib/color-depth.ts';

const ESC = '\x1b';
const ST = `${ESC}\\`;
const TITLE_CELLS = 80;
const NOTE_CELLS = 200;

/** xterm's window operations 22 and 23: the title that was there is kept, and comes back. */
export const KEEP_TITLE = `${ESC}[22;2t`;
export const TITLE_BACK = `${ESC}[23;2t`;
export const BELL = '\x07';

export function titleSequence(text: string): string {
  return `${ESC}]2;${cleanText(text, { cells: TITLE_CELLS })}${ST}`;
}

/** OSC 777 where it is known to be read, else OSC 9, which most others read. A `;` would begin another field. */
export function notifySequence(title: string, body: string, env: Environment): string {
  const [first, second] = [title, body].map(text =>
    cleanText(text, { cells: NOTE_CELLS }).replaceAll(';', ','),
  );
  const isVte = env.VTE_VERSION !== undefined || /^(?:rxvt|foot)/.test(env.TERM ?? '');
  const sequence = isVte ? `${ESC}]777;notify;${first};${second}${ST}` : `${ESC}]9;${first}: ${second}${ST}`;
  return throughTmux(sequence, env);
}

/** What xterm takes in one piece; more would be cut by some terminal on the way. */
const MOST_COPIED_BYTES = 74_994;

/** OSC 52; undefined where it is too much. Base64 has nothing that a terminal could take for a sequence. */
export function copySequence(text: string, env: Environment): string | undefined {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  if (encoded.length > MOST_COPIED_BYTES) return undefined;
  // tmux reads OSC 52 itself (`set-clipboard`), and passes it on.
  return `${ESC}]52;c;${encoded}${env.TMUX ? BELL : ST}`;
}

/** tmux hands on what it does not read itself where it is told to (`allow-passthrough`). */
function throughTmux(sequence: string, env: Environment): string {
  if (!env.TMUX) return sequence;
  return `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ST}`;
}
