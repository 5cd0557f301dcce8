// From columns to rows, as a client reads them: what does not fit together is no document.
import { type Fields, isFields } from '../../lib/fields.ts';
import { MOST_LEVELS } from './columns.ts';

/** Rows by kind and id, as `JSON.parse` would give them; undefined where it is nothing of the kind. */
export function fromColumns(document: unknown): Fields | undefined {
  if (!isFields(document)) return undefined;
  const kinds: Record<string, unknown> = {};
  for (const kind of Object.keys(document)) {
    const rows = toRows(document[kind]);
    if (rows === undefined) return undefined;
    setterOf(kind)(kinds, rows);
  }
  return kinds;
}

function toRows(table: unknown): Fields | undefined {
  if (!isFields(table)) return undefined;
  const { ids, columns, rows } = table;
  if (isFields(rows)) return rows;
  if (!Array.isArray(ids) || !ids.every(id => typeof id === 'string')) return undefined;
  const objects = toObjects(columns, ids.length, 1);
  if (objects === undefined) return undefined;
  const byId: Record<string, unknown> = {};
  for (const [index, id] of ids.entries()) setterOf(id)(byId, objects[index] ?? {});
  return byId;
}

/** One for each id; null where none of the columns has a value. */
function toObjects(columns: unknown, count: number, level: number): readonly (Fields | null)[] | undefined {
  if (!isFields(columns) || level > MOST_LEVELS) return undefined;
  const objects = new Array<Record<string, unknown> | null>(count).fill(null);
  for (const key of Object.keys(columns)) {
    const column = columns[key];
    const cells = Array.isArray(column) ? column : toObjects(column, count, level + 1);
    if (cells?.length !== count) return undefined;
    const set = setterOf(key);
    for (let index = 0; index < count; index += 1) {
      const cell: unknown = cells[index];
      if (cell === null) continue;
      const object = objects[index] ?? {};
      objects[index] = object;
      set(object, cell);
    }
  }
  return objects;
}

/** `__proto__` is a key like others, which only an assignment would take for another. */
function setterOf(key: string): (object: Record<string, unknown>, value: unknown) => void {
  if (key !== '__proto__')
    return (object, value) => {
      object[key] = value;
    };
  return (object, value) =>
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
