// A sentence over as many lines as it takes: no word of it is lost.
import { cutCells, displayWidth } from '../../lib/display-width.ts';

/** A word that is wider than a line is cut into lines of its own. */
export function wrapWords(text: string, cells: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap(long => cutLong(long, cells))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && displayWidth(longer) <= cells) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** However narrow the line is, each takes something: a wide character that does not fit stands in a line of its own. */
/** In one line: as many whole words as there is room for, and `…` where those are not all. */
export function cutWords(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  const [first = ''] = wrapWords(text, Math.max(2, cells - 2));
  return text.startsWith(`${first} `) ? cutCells(`${first} …`, cells) : cutCells(text, cells);
}

function cutLong(word: string, cells: number): string[] {
  if (displayWidth(word) <= Math.max(1, cells)) return [word];
  const cut = cutCells(word, Math.max(2, cells)).replace(/…$/, '');
  const first = cut === '' ? firstGrapheme(word) : cut;
  const rest = word.slice(first.length);
  return rest === '' ? [first] : [first, ...cutLong(rest, cells)];
}

function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return text;
}

const graphemes = new Intl.Segmenter();
