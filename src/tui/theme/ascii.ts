// What the screen's glyphs become where the locale is not UTF-8: one column for one column, so that nothing moves.
import { displayWidth } from '../../lib/display-width.ts';

/** A letter that has no stand-in (a Georgian name) becomes as many `?` as it is wide. */
export function toAscii(text: string): string {
  if (ASCII.test(text)) return text;
  let ascii = '';
  for (const { segment } of graphemes.segment(text)) {
    ascii += ASCII.test(segment) ? segment : (STAND_INS[segment] ?? '?'.repeat(displayWidth(segment)));
  }
  return ascii;
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
