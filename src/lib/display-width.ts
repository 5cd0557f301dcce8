// How many terminal columns a text takes, with the two ways to make it take a given number.
import stringWidth from 'string-width';
import { NARROW_LETTERS } from './narrow-letters.ts';

/** Columns, for text that went through `cleanText` or is ringtop's own. */
export function displayWidth(text: string): number {
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    // ASCII, and so most of a screen: not worth a regular expression.
    if (code < 0x20 || code > 0x7e) return NARROW.test(text) ? text.length : stringWidth(text);
  }
  return text.length;
}

/** Exactly `cells` columns: padded with spaces, or cut at a whole grapheme and ended with `…`. */
export function fitCells(text: string, cells: number, align: Align = 'left'): string {
  const cut = cutCells(text, cells);
  const room = cells - displayWidth(cut);
  if (room <= 0) return cut;
  const before = align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2);
  return ' '.repeat(before) + cut + ' '.repeat(room - before);
}

/** At most `cells` columns; what is cut ends with `…`, which is counted. */
export function cutCells(text: string, cells: number): string {
  if (text.length * WIDEST_UNIT <= cells) return text;
  if (NARROW.test(text)) return text.length <= cells ? text : cutUnits(text, cells);
  if (stringWidth(text) <= cells) return text;
  return cells < 1 ? '' : `${wholeGraphemes(text, cells - 1)}…`;
}

export type Align = 'left' | 'right' | 'center';

/** No UTF-16 unit is wider: asking the segmenter (some 0.3 µs a letter) is spared where that is enough. */
const WIDEST_UNIT = 2;
const NARROW = new RegExp(`^[ ${NARROW_LETTERS}]*$`);
const graphemes = new Intl.Segmenter();

function cutUnits(text: string, cells: number): string {
  return cells < 1 ? '' : `${text.slice(0, cells - 1)}…`;
}

function wholeGraphemes(text: string, cells: number): string {
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > cells) break;
    kept += segment;
  }
  return kept;
}
