// A table for people: aligned, never cut; on a terminal with colours, and without the columns that have no room.
import type { Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { alignRows, widthOf } from './align-rows.ts';
import type { Column, ListTable } from './list-table.ts';
import type { Look, Paint } from './paint.ts';
import { type NameOfSource, tellApart } from './tell-apart.ts';

export interface TableOptions {
  readonly names?: NameOfSource;
  /** @default UTC's */
  readonly clock?: ZonedClock | undefined;
  /** @default true */
  readonly hasHeaders?: boolean;
  /** @default no colours */
  readonly paint?: Paint;
  readonly levels?: ListTable['levels'];
  /** Cells of the terminal, where what has no room is to be left out. */
  readonly room?: number | undefined;
}

export interface FormattedTable {
  readonly text: string;
  /** Titles of the columns that had no room. */
  readonly leftOut: readonly string[];
}

export function formatTable(
  columns: readonly Column[],
  items: readonly Fields[],
  { names = id => id, clock, hasHeaders = true, paint = text => text, levels, room }: TableOptions = {},
): FormattedTable {
  const told = tellApart(items, names);
  const shown = room === undefined ? columns : fitColumns(columns, told, { room, hasHeaders, clock });
  const rows = told.map(item => {
    const of = levels?.(item);
    return shown.map(({ cell, path = '' }) => ({
      text: cell(item, clock),
      look: lookOf(item, of?.get(path)),
    }));
  });
  const titles = shown.map(({ title }) => ({ text: title, look: 'title' as const }));
  const looks = hasHeaders ? [titles, ...rows] : rows;
  return {
    text: alignRows(
      looks.map(row => row.map(({ text }) => text)),
      shown.map(({ align }) => align ?? 'left'),
      (text, row, column) => paint(text, looks[row]?.[column]?.look),
    ),
    leftOut: columns
      .filter(column => !shown.includes(column) && !isBlank(column, told))
      .map(({ title }) => title),
  };
}

function lookOf({ stale }: Fields, level: 'none' | 'amber' | 'red' | undefined): Look | undefined {
  if (stale === true) return 'stale';
  return level === 'none' ? undefined : level;
}

interface Room {
  readonly room: number;
  readonly hasHeaders: boolean;
  readonly clock: ZonedClock | undefined;
}

/** What says nothing of anybody goes first, then the most spare, of these the last; where even the rest has no room, the terminal breaks its lines. */
function fitColumns(
  columns: readonly Column[],
  items: readonly Fields[],
  { room, hasHeaders, clock }: Room,
): readonly Column[] {
  const widths = new Map(
    columns.map(column => [
      column,
      widthOf([...(hasHeaders ? [column.title] : []), ...items.map(item => column.cell(item, clock))]),
    ]),
  );
  const widthWith = (shown: readonly Column[]): number =>
    shown.reduce((sum, column) => sum + (widths.get(column) ?? 0) + BETWEEN, -BETWEEN);
  const rankOf = (column: Column): number => (isBlank(column, items) ? BLANK : (column.spare ?? 0));
  const spares = columns
    .filter(column => rankOf(column) > 0)
    .reverse()
    .sort((one, other) => rankOf(other) - rankOf(one));
  let shown = columns;
  for (const spare of spares) {
    if (widthWith(shown) <= room) break;
    shown = shown.filter(column => column !== spare);
  }
  return shown;
}

/** `STALE` on a floor that is live. */
function isBlank({ cell }: Column, items: readonly Fields[]): boolean {
  return items.length > 0 && items.every(item => cell(item) === '');
}

/** Spared before all that say something. */
const BLANK = 4;
const BETWEEN = 2;
