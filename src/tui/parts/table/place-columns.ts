// Chooses the columns that fit a width, by what may be given up first, and gives each its place.
import { displayWidth } from '../../../lib/display-width.ts';
import { type Column, MARK_CELLS, type PlacedColumn } from './column.ts';
import { type Shape, shownColumns } from './shown-columns.ts';

/** The first cell of a row belongs to the cursor. */
export const LEAD_CELLS = 1;
const WIDEST_GAP = 3;
/** A wide table gives up a column before it lets its figures stand shoulder to shoulder. */
const ROOMY_FROM = 160;

export function placeColumns<Row>(columns: readonly Column<Row>[], cells: number): PlacedColumn<Row>[] {
  return place(dropWhatDoesNotFit(columns, cells, gapOf(cells)), cells);
}

/** Of all of them those that fit, from the one that the table was scrolled to. */
export function placeShape<Row>(
  columns: readonly Column<Row>[],
  cells: number,
  shape: Shape,
): PlacedColumn<Row>[] {
  const shown = shownColumns(columns, shape);
  return shape.wideFrom === undefined
    ? placeColumns(shown, cells)
    : place(fittingFrom(shown, cells, shape.wideFrom), cells);
}

/** One beside the key at least, however narrow. */
function fittingFrom<Row>(
  columns: readonly Column<Row>[],
  cells: number,
  from: number,
): readonly Column<Row>[] {
  const { keys, others } = partKeys(columns);
  const scrolled = others.slice(Math.min(from, lastFrom(columns, cells)));
  let count = scrolled.length;
  while (count > 1 && neededCells([...keys, ...scrolled.slice(0, count)], gapOf(cells)) > cells) count -= 1;
  return [...keys, ...scrolled.slice(0, count)];
}

/** Where the last column has come into sight: further there is nothing to scroll to. */
export function lastFrom<Row>(columns: readonly Column<Row>[], cells: number): number {
  const { keys, others } = partKeys(columns);
  const isWhole = (from: number): boolean =>
    neededCells([...keys, ...others.slice(from)], gapOf(cells)) <= cells;
  const first = others.findIndex((_, from) => isWhole(from));
  return Math.max(0, first < 0 ? others.length - 1 : first);
}

/** What says which row it is, and what scrolls beside it. */
function partKeys<Row>(columns: readonly Column<Row>[]) {
  return { keys: columns.filter(({ isKey }) => isKey), others: columns.filter(({ isKey }) => !isKey) };
}

function gapOf(cells: number): number {
  return cells < ROOMY_FROM ? 1 : 2;
}

function place<Row>(kept: readonly Column<Row>[], cells: number): PlacedColumn<Row>[] {
  const least = gapOf(cells);
  let spare = cells - neededCells(kept, least);
  const widths = kept.map(column => {
    const growth = Math.min(Math.max(0, spare), (column.ideal ?? column.width) - column.width);
    spare -= growth;
    return minimumWidth(column) + growth;
  });
  const gaps = Math.max(1, kept.length - 1);
  const gap = Math.min(WIDEST_GAP, least + Math.max(0, Math.floor(spare / gaps)));
  let x = LEAD_CELLS;
  return kept.map((column, index) => {
    const placed = { column, x, width: widths[index] ?? 0 };
    x += placed.width + gap;
    return placed;
  });
}

/** A title may run over its own mark's cells, never into the next column. */
export function minimumWidth<Row>({ title, width, hasMark }: Column<Row>): number {
  return Math.max(displayWidth(title), width + (hasMark ? MARK_CELLS : 0));
}

function neededCells<Row>(columns: readonly Column<Row>[], gap: number): number {
  return LEAD_CELLS + columns.reduce((sum, column) => sum + minimumWidth(column) + gap, -gap);
}

function dropWhatDoesNotFit<Row>(
  columns: readonly Column<Row>[],
  cells: number,
  gap: number,
): readonly Column<Row>[] {
  const last = Math.max(0, ...columns.map(({ dropOrder }) => dropOrder));
  if (last === 0 || neededCells(columns, gap) <= cells) return columns;
  return dropWhatDoesNotFit(
    columns.filter(({ dropOrder }) => dropOrder !== last),
    cells,
    gap,
  );
}
