// A table for people, the same on a terminal and in a pipe: aligned, never cut, without colour.
import type { Fields } from '../../lib/fields.ts';
import { alignRows } from '../get/align-rows.ts';
import { type NameOfSource, tellApart } from '../get/tell-apart.ts';
import type { Column } from './list-table.ts';

export interface TableOptions {
  readonly names?: NameOfSource;
  /** @default true */
  readonly hasHeaders?: boolean;
}

export function formatTable(
  columns: readonly Column[],
  items: readonly Fields[],
  { names = id => id, hasHeaders = true }: TableOptions = {},
): string {
  const rows = tellApart(items, names).map(item => columns.map(({ cell }) => cell(item)));
  return alignRows(
    hasHeaders ? [columns.map(({ title }) => title), ...rows] : rows,
    columns.map(({ align }) => align ?? 'left'),
  );
}
