// Reads big figures off a picture as an eye does: letter by letter, by their strokes, whatever their size.
import { HATCHED, SOLID } from '../../../../src/tui/monitor/digits/figure-rows.ts';
import { glyphsOf } from '../../../../src/tui/monitor/digits/glyphs.ts';

const LETTERS = [...'0123456789:%()–hd'];
/** By height: rows of a stroke, and rows between two. */
const FORMS: Readonly<Record<number, readonly [stroke: number, between: number]>> = {
  5: [1, 1],
  7: [1, 2],
  10: [2, 2],
  12: [2, 3],
  14: [2, 4],
  17: [3, 4],
  21: [3, 6],
};

/** '' where nothing is drawn; a figure that had no room for strokes is read as the text it is. */
export function readFigure(rows: readonly string[]): string {
  if (!rows.join('').includes(SOLID) && !rows.join('').includes(HATCHED)) return rows.join('').trim();
  const [stroke = 1, between = 1] = FORMS[rows.length] ?? [];
  const starts = [0, stroke, stroke + between, 2 * stroke + between, 2 * (stroke + between)];
  const lines = starts.map(at => rows[at] ?? '');
  const width = strokeWidth(lines);
  let text = '';
  for (let x = 0; x < Math.max(...lines.map(line => line.length)); ) {
    if (lines.every(line => isBlank(line[x]))) x += 1;
    else {
      const letter = LETTERS.filter(one => isAt(one, { lines, x, width })).sort(byWidth)[0];
      if (letter === undefined) throw new Error(`No figure at column ${x} of:\n${rows.join('\n')}`);
      text += letter;
      x += widthOf(letter) * width;
    }
  }
  return text;
}

/** A dash alone has but one stroke, which is three wide. */
function strokeWidth(lines: readonly string[]): number {
  const runs = lines.flatMap(line => line.match(/[█░]+/g) ?? []).map(run => run.length);
  const common = runs.reduce(divisor);
  return runs.length === 1 ? common / 3 : common;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

interface Place {
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
}

function isAt(letter: string, { lines, x, width }: Place): boolean {
  const [glyph] = glyphsOf(letter) ?? [];
  return (
    glyph?.every((pattern, row) =>
      [...pattern].every((dot, index) =>
        Array.from({ length: width }, (_, cell) => lines[row]?.[x + index * width + cell]).every(
          ink => isBlank(ink) === (dot === ' '),
        ),
      ),
    ) === true
  );
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === ' ';
}

function widthOf(letter: string): number {
  return glyphsOf(letter)?.[0]?.[0].length ?? 0;
}

function byWidth(one: string, other: string): number {
  return widthOf(other) - widthOf(one);
}
