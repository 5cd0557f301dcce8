// A document by columns instead of rows: each key once, with everybody's values under it. The peer of the wire's form.

type Values = { readonly [key: string]: unknown };

export function toColumns(document: Values): Values {
  return Object.fromEntries(
    Object.entries(document).map(([kind, rows]) => [kind, columnsOf(isObject(rows) ? rows : {})]),
  );
}

/** `{"a":{"state":"break","today":{"contacts":3}}}` → `{"id":["a"],"state":["break"],"today":{"contacts":[3]}}` */
function columnsOf(rows: Values): Values {
  return { id: Object.keys(rows), ...split(Object.values(rows)) };
}

/** A nested object of a few keys is split as well; one that is keyed by ids stays as it is. */
const MOST_KEYS = 40;

function split(values: readonly unknown[]): Values {
  const keys = new Set(values.flatMap(value => (isObject(value) ? Object.keys(value) : [])));
  const column = (key: string): unknown => {
    const cells = values.map(value => (isObject(value) ? value[key] : undefined) ?? null);
    return isSmall(cells) ? split(cells) : cells;
  };
  return Object.fromEntries([...keys].map(key => [key, column(key)]));
}

function isSmall(cells: readonly unknown[]): boolean {
  const keys = new Set<string>();
  for (const cell of cells) {
    if (cell !== null && !isObject(cell)) return false;
    for (const key of Object.keys(cell ?? {})) keys.add(key);
    if (keys.size > MOST_KEYS) return false;
  }
  return keys.size > 0;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
