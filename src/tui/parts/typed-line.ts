// A line that is being typed, with the mark of the place where the next letter comes, in as many cells as there are.
import { cleanText } from '../../lib/clean-text.ts';
import { cutCells, displayWidth } from '../../lib/display-width.ts';
import { type Line, span } from './line.ts';

export interface Typed {
  readonly text: string;
  /** @default at the end */
  readonly caret?: number;
}

const MARK = '▏';
/** Of what stands behind the mark so much stays in sight, where there is not room for all. */
const BEHIND_SHARE = 0.3;

export function typedSpans({ text, caret = text.length }: Typed, cells: number): Line {
  const [before, behind] = [text.slice(0, caret), text.slice(caret)].map(cleanTyped) as [string, string];
  const room = cells - displayWidth(MARK);
  const kept = Math.min(displayWidth(behind), Math.floor(room * BEHIND_SHARE));
  const left = endOf(before, room - kept);
  const right = cutCells(behind, room - displayWidth(left));
  return [span(left, 'strong'), span(MARK, 'key'), ...(right === '' ? [] : [span(right, 'strong')])];
}

/** Of what is too long, its end. */
export function endOf(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  let kept = '';
  for (const { segment } of [...new Intl.Segmenter().segment(text)].reverse()) {
    if (displayWidth(segment + kept) >= cells) break;
    kept = segment + kept;
  }
  return `…${kept}`;
}

const MOST_CELLS = 500;

/** The sanitizer trims: a space at an end is being typed. */
function cleanTyped(text: string): string {
  const clean = cleanText(text, { cells: MOST_CELLS });
  const [first, last] = [/^\s/, /\s$/].map(one => (one.test(text) ? ' ' : ''));
  return clean === '' ? (first ?? '') : `${first}${clean}${last}`;
}
