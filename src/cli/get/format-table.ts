// A table for people, the same on a terminal and in a pipe: aligned, never cut, without colour.

import type { Fields } from '../../lib/fields.ts';
import type { ContractKind } from '../../protocol/index.ts';
import { alignRows } from './align-rows.ts';
import { COLUMNS } from './columns.ts';
import { type NameOfSource, tellApart } from './tell-apart.ts';

export function formatTable(
  kind: ContractKind,
  items: readonly Fields[],
  nameOfSource: NameOfSource = id => id,
): string {
  const columns = COLUMNS[kind];
  const rows = [
    columns.map(({ title }) => title),
    ...tellApart(items, nameOfSource).map(item => columns.map(({ cell }) => cell(item))),
  ];
  return alignRows(
    rows,
    columns.map(({ align }) => align ?? 'left'),
  );
}
