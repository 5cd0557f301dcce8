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

function cutLong(word: string, cells: number): string[] {
  if (displayWidth(word) <= cells) return [word];
  const first = cutCells(word, Math.max(2, cells)).replace(/…$/, '');
  return [first, ...cutLong(word.slice(first.length), cells)];
}
