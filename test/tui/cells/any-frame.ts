// Frames at random: lines of whole graphemes of many scripts in many looks, none longer than the screen is wide.
import fc from 'fast-check';
import { displayWidth } from '../../../src/lib/display-width.ts';

const LATIN = [...'abcXYZ019.,:!%', 'é', 'ə', 'ö'];
const GEORGIAN = [...'ნინობერიძეშვილი'];
const PERSIAN = [...'سارارضاییمحمد', 'ب\u064e', 'می\u200c'];
const WIDE = [...'漢字かなアイ한국어Ａ'];
const EMOJI = ['😀', '👩\u200d🚀', '👨\u200d👩\u200d👧\u200d👦', '🇬🇪', '❤\ufe0f', '👍🏽', '1\ufe0f\u20e3'];
const COMBINING = ['x\u0301', 'n\u0304\u0323', 'q\u0308'];
const DRAWN = [...'─│█▁▂▇●○■◊×·›'];

export const anyGrapheme = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  ...[LATIN, GEORGIAN, PERSIAN, WIDE, EMOJI, COMBINING, DRAWN].map(all => fc.constantFrom(...all)),
);

/** Chosen so that many a change of look is half of another. */
const anyLook = fc.constantFrom(
  ...['0', '0', '1', '2', '22', '3', '4', '24', '7', '27', '9', '31', '38;5;203', '38;2;1;2;3', '39'],
  ...['44', '48;5;17', '48;2;9;8;7', '49', '1;31;44', '0;1;2', '0;7', ''],
);

const anyRun = fc.record({ look: anyLook, text: fc.array(anyGrapheme, { maxLength: 12 }) });

/** A line that takes no more than so many columns; longer ones are cut at a grapheme. */
export function anyLine(columns: number): fc.Arbitrary<string> {
  return fc.array(anyRun, { maxLength: 6 }).map(runs => {
    let room = columns;
    const cut = runs.map(({ look, text }) => {
      const kept = text.filter(grapheme => {
        const width = displayWidth(grapheme);
        const fits = width <= room;
        room = fits ? room - width : 0;
        return fits;
      });
      return `\x1b[${look}m${kept.join('')}`;
    });
    return `${cut.join('')}\x1b[m`;
  });
}

/** `changed` share of the lines of the one before. */
export function anyFrame(columns: number, rows: number): fc.Arbitrary<string> {
  return fc.array(anyLine(columns), { maxLength: rows }).map(lines => lines.join('\n'));
}

const anyCell = fc.record({ text: anyGrapheme, look: anyLook });
type Cell = { readonly text: string; readonly look: string };

/** Some cells beside each other become others: what a second does to a screen. */
const anyEdit = fc.record({
  row: fc.nat({ max: 100 }),
  at: fc.nat({ max: 100 }),
  cells: fc.array(anyCell, { minLength: 1, maxLength: 4 }),
});

/** Each frame is the one before it with some edits, now here and now there, often of the same looks. */
export function anyDay(columns: number, rows: number): fc.Arbitrary<readonly string[]> {
  const anyRow = fc.array(anyCell, { minLength: columns, maxLength: columns });
  return fc
    .record({
      first: fc.array(anyRow, { minLength: rows, maxLength: rows }),
      seconds: fc.array(fc.array(anyEdit, { maxLength: 10 }), { minLength: 1, maxLength: 6 }),
    })
    .map(({ first, seconds }) => {
      let grid: readonly (readonly Cell[])[] = first;
      const frames = [toText(grid, columns)];
      for (const edits of seconds) {
        for (const { row, at, cells } of edits)
          grid = edited(grid, { row: row % rows, at: at % columns, cells });
        frames.push(toText(grid, columns));
      }
      return frames;
    });
}

function edited(
  grid: readonly (readonly Cell[])[],
  { row, at, cells }: { row: number; at: number; cells: readonly Cell[] },
): readonly (readonly Cell[])[] {
  return grid.map((line, index) =>
    index === row ? [...line.slice(0, at), ...cells, ...line.slice(at + cells.length)] : line,
  );
}

/** Each cell has the whole of its look; what does not fit is left out. */
function toText(grid: readonly (readonly Cell[])[], columns: number): string {
  return grid
    .map(line => {
      let room = columns;
      return `${line
        .map(({ text, look }) => {
          room -= displayWidth(text);
          return room < 0 ? '' : `\x1b[0;${look}m${text}`;
        })
        .join('')}\x1b[m`;
    })
    .join('\n');
}
