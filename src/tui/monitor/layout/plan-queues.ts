// Pages that show nothing but the queues below the tiles: in big figures, else a line for each, and everybody's states.
import type { Rect } from '../../layout/placement.ts';
import { figureHeight as figureHeightOf, LEAST_HEIGHT } from '../digits/figure-rows.ts';
import { cutIntoParts, type MonitorPlacement, type Stacked, stackDown } from './monitor-pane.ts';
import { densestGrid, fitGrid, type QueueGrid } from './queue-grid.ts';

export interface QueuePages {
  readonly body: Rect;
  readonly count: number;
  /** Of the tiles' figures. */
  readonly figureHeight: number;
  readonly hasStates: boolean;
}

/** From this height of the body on, queues are not left without big figures, however many pages it takes. */
export const GRID_FROM = 28;
/** A line of states under a blank one; two under a rule in a table. */
const STRIP = 2;
const TABLE_STRIP = 3;
/** Big figures of states have a blank line above and words below. */
const STATE_LINES = 2;
const TABLE_HEAD = 1;
/** With so much room even a page of many has its states. */
const ROOMY_TABLE = 16;

export function planQueuePages(pages: QueuePages): MonitorPlacement[][] {
  const { body, count } = pages;
  const { grid, states } = chooseGrid(pages);
  if (!grid) return planTables(pages);
  return cutIntoParts(count, grid.capacity).map(rows => {
    const { columns, blockHeight, figureHeight, capacity } = grid;
    const lines = Math.ceil(Math.min(count, capacity) / columns) * blockHeight;
    const placed: Stacked = {
      pane: 'queue-grid',
      height: lines,
      rows,
      grid: { columns, blockHeight },
      figureHeight,
    };
    return stackDown(body, [placed, ...states]);
  });
}

interface Chosen {
  readonly grid: QueueGrid | undefined;
  readonly states: readonly Stacked[];
}

/** States in big figures give way to queues in big figures, and blank lines to both. */
function chooseGrid({ body, count, figureHeight, hasStates }: QueuePages): Chosen {
  const big = hasStates ? [bigStates(stateHeight(body))] : [];
  const strip = hasStates ? [statesStrip(STRIP)] : [];
  const tryGrid = (states: readonly Stacked[], isRoomy: boolean): Chosen => {
    const room = { width: body.width, height: body.height - heightOf(states), mostHeight: figureHeight };
    return { grid: fitGrid(room, count, isRoomy), states };
  };
  const tries = [tryGrid(big, true), tryGrid(strip, true), tryGrid(strip, false)];
  const found = tries.find(({ grid }) => grid !== undefined);
  if (found) return found;
  if (body.height < GRID_FROM) return { grid: undefined, states: [] };
  const room = { width: body.width, height: body.height - heightOf(strip), mostHeight: LEAST_HEIGHT };
  return { grid: densestGrid(room), states: strip };
}

function planTables({ body, count, hasStates }: QueuePages): MonitorPlacement[][] {
  const spare = body.height - TABLE_HEAD - count;
  const isPaged = spare < 0;
  const wanted = hasStates ? TABLE_STRIP : 0;
  const strip = isPaged ? (body.height >= ROOMY_TABLE ? wanted : 0) : Math.min(wanted, spare);
  const room = body.height - strip;
  return cutIntoParts(count, room - TABLE_HEAD).map(rows => {
    // Spread where there is room: then nobody's finger is needed to keep to a line.
    const spread = TABLE_HEAD + 2 * count;
    const height = isPaged ? room : spread <= room ? spread : TABLE_HEAD + count;
    return stackDown(body, [
      { pane: 'queue-table', height, rows },
      ...(strip > 0 ? [statesStrip(strip)] : []),
    ]);
  });
}

const STATES_SHARE = 0.17;

export function stateHeight({ height }: Rect): number {
  return figureHeightOf(Math.floor(height * STATES_SHARE));
}

export function bigStates(figureHeight: number): Stacked {
  return { pane: 'states', height: figureHeight + STATE_LINES, figureHeight };
}

export function statesStrip(height: number): Stacked {
  return { pane: 'states', height };
}

function heightOf(panes: readonly Stacked[]): number {
  return panes.reduce((sum, { height }) => sum + height, 0);
}
