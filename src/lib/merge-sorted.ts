// Two sorted lists become one; where two items are alike, that of the first list comes first.

export function mergeSorted<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Item[] {
  const merged: Item[] = [];
  let at = 0;
  for (const item of first) {
    for (let next = second[at]; next !== undefined && compare(next, item) < 0; next = second[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(item);
  }
  for (; at < second.length; at += 1) {
    const rest = second[at];
    if (rest !== undefined) merged.push(rest);
  }
  return merged;
}
