// Where each queue has big figures of its own: how many stand side by side, and how high their figures are.
import { FIGURE_HEIGHTS, LEAST_HEIGHT } from '../digits/figure-rows.ts';
import type { Grid } from './monitor-pane.ts';

export interface QueueGrid extends Grid {
  readonly figureHeight: number;
  /** Queues on a page. */
  readonly capacity: number;
}

export interface GridRoom {
  readonly width: number;
  readonly height: number;
  /** No figure of a queue is higher than those of the tiles. */
  readonly mostHeight: number;
}

/** Name, what the figures mean, and a rule; with blank lines above, between and below where there is room. */
const COMPACT_LINES = 3;
const ROOMY_LINES = 6;

/** The highest figures with which all of them stand on one page; absent where they do not even with the least. */
export function fitGrid(room: GridRoom, count: number, isRoomy: boolean): QueueGrid | undefined {
  const heights = FIGURE_HEIGHTS.filter(height => height <= room.mostHeight);
  for (const height of heights) {
    for (const width of [comfortableWidth(height), leastWidth(height)]) {
      const grid = gridOf(room, count, { height, width, isRoomy });
      if (grid && grid.capacity >= count) return grid;
    }
  }
  return undefined;
}

/** As many on a page as can be read: for more queues than fit on one. */
export function densestGrid(room: GridRoom): QueueGrid | undefined {
  const width = leastWidth(LEAST_HEIGHT);
  return gridOf(room, Number.POSITIVE_INFINITY, { height: LEAST_HEIGHT, width, isRoomy: false });
}

interface Block {
  readonly height: number;
  readonly width: number;
  readonly isRoomy: boolean;
}

function gridOf({ width, height }: GridRoom, count: number, block: Block): QueueGrid | undefined {
  const blockHeight = block.height + (block.isRoomy ? ROOMY_LINES : COMPACT_LINES);
  const most = { columns: Math.floor(width / block.width), rows: Math.floor(height / blockHeight) };
  if (most.columns < 1 || most.rows < 1) return undefined;
  const rows = Math.min(most.rows, Math.ceil(count / most.columns));
  // As even as can be: six are two rows of three, not four and two.
  const columns = Math.min(most.columns, Math.ceil(count / rows));
  return { columns, blockHeight, figureHeight: block.height, capacity: columns * rows };
}

/** Two digits of who waits and three of how long, with their margins, at so many cells a stroke. */
function widthAt(stroke: number, margins: number): number {
  return 16 * stroke + margins;
}

function comfortableWidth(height: number): number {
  return widthAt(Math.max(2, Math.round(height * 0.43)), 20);
}

function leastWidth(height: number): number {
  return widthAt(Math.max(2, Math.round(height * 0.3)), 10);
}
