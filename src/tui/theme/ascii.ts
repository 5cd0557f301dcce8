// What the screen's glyphs become where the locale is not UTF-8: one column for one column, so that nothing moves.
import { displayWidth } from '../../lib/display-width.ts';
import { latinLetterOf } from '../../lib/fold/latin-letter.ts';

/** A letter of another script becomes a Latin one: `ნინო` is `nino`. What has no stand-in becomes as many `?` as it is wide. */
export function toAscii(text: string): string {
  if (ASCII.test(text)) return text;
  let ascii = '';
  for (const { segment } of graphemes.segment(text)) {
    ascii += ASCII.test(segment) ? segment : standInFor(segment);
  }
  return ascii;
}

function standInFor(segment: string): string {
  const width = displayWidth(segment);
  const known = STAND_INS[segment] ?? (width === 1 ? latinLetterOf(segment) : undefined);
  return known ?? '?'.repeat(width);
}

const ASCII = /^[\x00-\x7f]*$/;
const graphemes = new Intl.Segmenter();

const STAND_INS: { readonly [glyph: string]: string } = {
  // States (SCREENS §6) and the feed.
  '○': 'o',
  '►': '>',
  '●': '*',
  '▬': '=',
  '◊': '~',
  '■': '#',
  '×': 'x',
  '·': '.',
  '◌': 'o',
  '≈': '~',
  '✓': '+',
  // Figures and texts.
  '–': '-',
  '≥': '>',
  '≤': '<',
  '½': '/',
  '→': '>',
  '…': '~',
  '“': '"',
  '”': '"',
  '÷': '/',
  '›': '>',
  '»': '}',
  '▲': '^',
  '▼': 'v',
  // Rules, chart, trend.
  '─': '-',
  '━': '=',
  '│': '|',
  '┤': '|',
  '├': '|',
  '└': '+',
  '┼': '+',
  '╌': '-',
  '╰': '\\',
  '╭': '/',
  '╮': '\\',
  '╯': '/',
  '▁': '_',
  '▂': '.',
  '▃': ':',
  '▄': '-',
  '▅': '=',
  '▆': '+',
  '▇': '*',
  '█': '#',
  // Hatched: figures that nobody vouches for, and the band that says so.
  '░': ':',
  '▒': '%',
};
