// The known word that somebody most likely meant.

/** Undefined where none is near: at most a third of the letters may differ, and at least one must agree. */
export function closestWord(meant: string, known: readonly string[]): string | undefined {
  const [best] = known
    // As many letters differ as one has more than the other: what is ten times as long need not be compared.
    .filter(
      word => Math.abs(word.length - meant.length) <= Math.max(1, Math.max(word.length, meant.length) / 3),
    )
    .map(word => ({ word, distance: editDistance(meant.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance }) => {
      const letters = Math.max(word.length, meant.length);
      return distance < letters && distance <= Math.max(1, Math.floor(letters / 3));
    })
    .sort((one, other) => one.distance - other.distance);
  return best?.word;
}

/** Damerau's optimal string alignment: letters inserted, deleted, replaced, or swapped with the next one. */
function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i++) rows.push(nextRow(rows, from, to));
  return cell(rows, from.length, to.length);
}

function nextRow(rows: readonly number[][], from: string, to: string): number[] {
  const i = rows.length;
  const row = [i];
  for (let j = 1; j <= to.length; j++) {
    const replaced = cell(rows, i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
    const shortest = Math.min(
      replaced,
      cell(rows, i - 1, j) + 1,
      (row[j - 1] ?? Number.POSITIVE_INFINITY) + 1,
    );
    const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
    row.push(isSwap ? Math.min(shortest, cell(rows, i - 2, j - 2) + 1) : shortest);
  }
  return row;
}

function cell(rows: readonly number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
}
