// Keeps rows where they stand while somebody works on them, whatever order they would have by now.

/** Those that are gone are left out, those that are new come last. */
export function holdPlaces<Row>(
  before: readonly Row[],
  now: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  const present = new Map(now.map(row => [idOf(row), row]));
  const held = before.flatMap(row => present.get(idOf(row)) ?? []);
  const known = new Set(held.map(idOf));
  return [...held, ...now.filter(row => !known.has(idOf(row)))];
}
