// A figure in letters as high as they are told to be, and as wide as there is room for.
import { cutCells, displayWidth, fitCells } from '../../../lib/display-width.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';

export interface FigureRoom {
  readonly width: number;
  readonly height: number;
  /** Cells that a stroke is wide at most: figures that belong together look alike. */
  readonly mostStroke?: number;
}

/** The heights that a figure can have, the highest first: a stroke of so many rows, and so many rows between two. */
const HEIGHTS = [
  { height: 21, stroke: 3, between: 6 },
  { height: 17, stroke: 3, between: 4 },
  { height: 14, stroke: 2, between: 4 },
  { height: 12, stroke: 2, between: 3 },
  { height: 10, stroke: 2, between: 2 },
  { height: 7, stroke: 1, between: 2 },
  { height: 5, stroke: 1, between: 1 },
] as const;

export const FIGURE_HEIGHTS: readonly number[] = HEIGHTS.map(({ height }) => height);
export const LEAST_HEIGHT = 5;

/** The highest that is no higher than `most`; never under five rows. */
export function figureHeight(most: number): number {
  return HEIGHTS.find(({ height }) => height <= most)?.height ?? LEAST_HEIGHT;
}

/** Blocks, so that they are seen from afar; hatched where nothing vouches for the figure. */
export const SOLID = '█';
export const HATCHED = '░';

/** As many rows as the room is high, all of one width. What has no shape, or no room, stands as text in the middle. */
export function figureRows(text: string, room: FigureRoom, ink: typeof SOLID | typeof HATCHED): string[] {
  const form = HEIGHTS.find(({ height }) => height <= room.height);
  const glyphs = glyphsOf(text);
  const cut = glyphs && form ? chooseCut(glyphs, room, form.height) : undefined;
  if (!glyphs || !form || !cut) return asText(text, room);
  const rows = [0, 1, 2, 3, 4].flatMap(row => {
    const drawn = glyphs.map(glyph => drawRow(glyph[row] ?? '', cut.stroke, ink)).join(' '.repeat(cut.gap));
    return Array.from({ length: row % 2 === 0 ? form.stroke : form.between }, () => drawn);
  });
  const blank = ' '.repeat(widthOf(glyphs, cut));
  return Array.from({ length: room.height }, (_, row) => rows[row] ?? blank);
}

interface Cut {
  /** Cells that a stroke is wide. */
  readonly stroke: number;
  /** Cells between two letters. */
  readonly gap: number;
}

/** A cell is twice as high as wide: with this share of the height a letter is as broad as it reads best. */
const BROADEST_SHARE = 4 / 7;

/** How wide its strokes are in that room; 1 where it has none. */
export function strokeOf(text: string, room: FigureRoom): number {
  const glyphs = glyphsOf(text);
  const height = figureHeight(room.height);
  return (glyphs && chooseCut(glyphs, room, height)?.stroke) ?? 1;
}

function chooseCut(
  glyphs: readonly Glyph[],
  { width, mostStroke = Number.POSITIVE_INFINITY }: FigureRoom,
  height: number,
): Cut | undefined {
  const broadest = Math.max(1, Math.min(mostStroke, Math.floor(height * BROADEST_SHARE)));
  for (let stroke = broadest; stroke >= 1; stroke -= 1) {
    const gap = gapsAt(stroke).find(one => widthOf(glyphs, { stroke, gap: one }) <= width);
    if (gap !== undefined) return { stroke, gap };
  }
  return undefined;
}

/** Letters stand closer together before they become sticks, and broad ones never do. */
function gapsAt(stroke: number): readonly number[] {
  return stroke === 1 ? [1] : stroke === 2 ? [2, 1] : [stroke - 1];
}

function widthOf(glyphs: readonly Glyph[], { stroke, gap }: Cut): number {
  return glyphs.reduce((sum, [first]) => sum + first.length * stroke + gap, -gap);
}

function drawRow(pattern: string, stroke: number, ink: string): string {
  return [...pattern].map(dot => (dot === '#' ? ink : ' ').repeat(stroke)).join('');
}

function asText(text: string, { width, height }: FigureRoom): string[] {
  const cut = cutCells(text, width);
  const middle = Math.floor((height - 1) / 2);
  const cells = displayWidth(cut);
  return Array.from({ length: height }, (_, row) => fitCells(row === middle ? cut : '', cells));
}
