// From rows to columns. Nothing is lost: not an unknown key, not an empty object, not an id like `__proto__`.
import { isFields } from '../../lib/fields.ts';
import { type Column, type Columns, type ColumnsDocument, MOST_LEVELS, type Table } from './columns.ts';

type Rows = { readonly [id: string]: object };

/** Of a document that holds no `null`, as documents do. */
export function toColumns(document: { readonly [kind: string]: Rows }): ColumnsDocument {
  const kinds: Record<string, Table | { readonly rows: Rows }> = Object.create(null);
  for (const kind of Object.keys(document)) {
    const rows = document[kind] ?? {};
    kinds[kind] = toTable(rows) ?? { rows };
  }
  return kinds;
}

function toTable(rows: Rows): Table | undefined {
  const ids = Object.keys(rows);
  const objects = ids.map(id => rows[id] ?? {});
  const columns = split(objects, 1);
  return columns && { ids, columns };
}

/** Undefined where these have too little in common. */
function split(objects: readonly unknown[], level: number): Columns | undefined {
  const gathered = gather(objects);
  if (gathered === undefined) return undefined;
  const columns: Record<string, Column> = Object.create(null);
  for (const [key, cells] of gathered) {
    const isObjects = level < MOST_LEVELS && cells.every(isSplittable);
    columns[key] = (isObjects ? split(cells, level + 1) : undefined) ?? cells;
  }
  return columns;
}

/** Ids and keys from outside must not make a table of holes: so many cells there may be for each value, … */
const MOST_CELLS_A_VALUE = 16;
/** … and so many columns before anybody looks. */
const FREE_COLUMNS = 64;

function gather(objects: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> | undefined {
  const columns = new Map<string, unknown[]>();
  let valueCount = 0;
  const isMostlyHoles = (): boolean => columns.size * objects.length > valueCount * MOST_CELLS_A_VALUE;
  for (const [index, object] of objects.entries()) {
    if (!isFields(object)) continue;
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (value === undefined) continue;
      valueCount += 1;
      const cells = columns.get(key) ?? new Array<unknown>(objects.length).fill(null);
      cells[index] = value;
      if (columns.has(key)) continue;
      columns.set(key, cells);
      if (columns.size > FREE_COLUMNS && isMostlyHoles()) return undefined;
    }
  }
  return isMostlyHoles() ? undefined : columns;
}

/** An empty object, which has a value in no column, would not come back. */
function isSplittable(cell: unknown): boolean {
  return cell === null || (isFields(cell) && Object.keys(cell).length > 0);
}
