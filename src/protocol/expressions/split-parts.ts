// An expression in its comparisons: what stands between `and`s, and in a filter between commas too.

const PIECES = /"[^"]*"|\[[^\]"]*\]|,|\s+and\s+|[^",[\s]+|\s+|["[]/g;

/** In quotes, and between the brackets of an id, neither parts anything. */
export function splitParts(text: string, isPartedByCommas: boolean): readonly string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(PIECES)) {
    const isParting = /^\s+and\s+$/.test(piece) || (piece === ',' && isPartedByCommas);
    if (isParting) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts.map(part => part.trim());
}
