// How a monitor's screen is shared out: what is kept free for the drift, how high the figures are, what the top takes.
import type { Size } from '../../layout/content.ts';
import type { Rect } from '../../layout/placement.ts';
import { figureHeight, LEAST_HEIGHT } from '../digits/figure-rows.ts';

export interface Frame {
  /** The picture, as it stands where it has not drifted. */
  readonly area: Rect;
  /** How far it may drift to the right and down. */
  readonly room: { readonly x: number; readonly y: number };
  /** Rows of the figures of the four tiles. */
  readonly figureHeight: number;
  /** Blank lines part what belongs together. */
  readonly isRoomy: boolean;
}

/** The tiles' figures take this share of the height; alone on their page, more. */
const FIGURE_SHARE = 0.155;
const ALONE_SHARE = 0.35;
const ROOMY_FROM = 44;
const WIDE_FROM = 120;
const TALL_FROM = 40;
/** A wait of three digits and a colon, in strokes and gaps, beside its neighbour. */
const WAIT_STROKES = 10;
const WAIT_GAPS = 4;
const TILES = 4;

export function frameOf({ columns, rows }: Size, { isAlone }: { readonly isAlone: boolean }): Frame {
  const margin = { x: columns >= WIDE_FROM ? 2 : 1, y: rows >= TALL_FROM ? 2 : 1 };
  const area = { x: 0, y: 0, width: columns - 2 * margin.x, height: rows - 2 * margin.y };
  const wanted = Math.floor(area.height * (isAlone ? ALONE_SHARE : FIGURE_SHARE));
  // A letter higher than the screen lets it be broad is a stick.
  const broadest = Math.floor((area.width / TILES - WAIT_GAPS) / WAIT_STROKES) * 7;
  return {
    area,
    room: { x: 2 * margin.x, y: 2 * margin.y },
    figureHeight: Math.max(LEAST_HEIGHT, figureHeight(Math.min(wanted, broadest))),
    isRoomy: area.height >= ROOMY_FROM,
  };
}
