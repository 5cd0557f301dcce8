// Numbers for what stands in a cell: a code point is its own, a cluster of several is given one.
import { displayWidth } from '../../lib/display-width.ts';
import { NARROW_LETTERS } from '../../lib/narrow-letters.ts';
import { SPACE } from './cells.ts';

export interface Glyphs {
  /** True for a UTF-16 unit that is a glyph of one column by itself, whatever stands beside it (but for a mark). */
  isPlain(unit: number): boolean;
  /** The glyphs of any text, a grapheme each; controls become spaces. */
  numbersOf(text: string): readonly number[];
  /** With what a mark adds to it. */
  withMark(glyph: number, mark: number): number;
  textOf(glyph: number): string;
  /** Columns: 1 or 2, and 0 for a mark that has no letter. */
  widthOf(glyph: number): number;
  /** The most columns that some terminal may give it; 0 where all terminals agree. */
  doubtOf(glyph: number): number;
  /** So many that they are better numbered anew, with nothing known of the screen. */
  readonly isFull: boolean;
  /** Forgets all clusters: their numbers mean nothing from here on. */
  clear(): void;
}

/** Below are code points, numbers from here on are of clusters. */
const CLUSTERS = 0x11_0000;
/** A caller may be named anything: what months of names would take is bounded. */
const MOST_CLUSTERS = 50_000;
const MOST_TEXTS = 5_000;

const NARROW = new RegExp(`^[ ${NARROW_LETTERS}]$`);
/** Hangul syllables, kana, ideographs and fullwidth forms: two columns on every terminal. */
const SURELY_WIDE = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]$/;
const CONTROL = /\p{Cc}/u;
/** Joins its neighbours or chooses their picture, and has no column even where it is not understood. */
const JOINER = /\u200c|\u200d|\ufe0e|\ufe0f/;
const segmenter = new Intl.Segmenter();

export function createGlyphs(): Glyphs {
  /** Per UTF-16 unit; 0: not asked yet, 1: plain, 2: not. */
  const plain = new Uint8Array(65_536);
  const clusters: string[] = [];
  const numbers = new Map<string, number>();
  const texts = new Map<string, readonly number[]>();
  const widths = new Map<number, number>();
  const doubts = new Map<number, number>();

  const isPlain = (unit: number): boolean => {
    const known = plain[unit];
    if (known) return known === 1;
    const is = NARROW.test(String.fromCharCode(unit));
    plain[unit] = is ? 1 : 2;
    return is;
  };
  const numberOf = (grapheme: string): number => {
    const code = grapheme.codePointAt(0) ?? SPACE;
    if (CONTROL.test(grapheme)) return SPACE;
    if (grapheme.length === (code > 0xffff ? 2 : 1)) return code;
    const known = numbers.get(grapheme);
    if (known !== undefined) return known;
    const number = CLUSTERS + clusters.push(grapheme) - 1;
    numbers.set(grapheme, number);
    return number;
  };
  const textOf = (glyph: number): string =>
    glyph < CLUSTERS ? String.fromCodePoint(glyph) : (clusters[glyph - CLUSTERS] ?? '');
  const remember = (known: Map<number, number>, of: (text: string) => number) => (glyph: number) => {
    const found = known.get(glyph) ?? of(textOf(glyph));
    known.set(glyph, found);
    return found;
  };
  const widthOf = remember(widths, text => Math.min(2, displayWidth(text)));
  const doubtOf = remember(doubts, text => toDoubt(text));
  return {
    isPlain,
    numbersOf(text) {
      const known = texts.get(text);
      if (known) return known;
      const made = Array.from(segmenter.segment(text), ({ segment }) => numberOf(segment));
      if (texts.size >= MOST_TEXTS) texts.clear();
      texts.set(text, made);
      return made;
    },
    withMark: (glyph, mark) => numberOf(textOf(glyph) + textOf(mark)),
    textOf,
    widthOf: glyph => (glyph < 0x1_0000 && isPlain(glyph) ? 1 : widthOf(glyph)),
    doubtOf: glyph => (glyph < 0x1_0000 && isPlain(glyph) ? 0 : doubtOf(glyph)),
    get isFull() {
      return clusters.length > MOST_CLUSTERS;
    },
    clear() {
      clusters.length = 0;
      for (const known of [numbers, texts, widths, doubts]) known.clear();
    },
  };
}

/** Each code point drawn by itself, as a terminal does that knows of no clusters: `👩‍🚀` takes four columns there. */
function toDoubt(text: string): number {
  if (NARROW.test(text) || SURELY_WIDE.test(text)) return 0;
  let columns = 0;
  for (const character of text) if (!JOINER.test(character)) columns += Math.max(1, displayWidth(character));
  return Math.max(2, columns);
}
