// The places of texts in the alphabet's order, remembered: of thousands of names few are ever new, and comparing them is dear.
import { compareNames } from './compare-names.ts';

export type Ranks = ReadonlyMap<string, number>;

const MOST_KEPT = 20_000;

/** For one column each: texts of another are not mixed in. */
export function createRanker(): (texts: readonly string[]) => Ranks {
  let ranks: Ranks = new Map();
  return texts => {
    if (texts.every(text => ranks.has(text))) return ranks;
    // A list is sorted by parts: those of another part are kept with these.
    const kept = ranks.size < MOST_KEPT ? ranks.keys() : [];
    const sorted = [...new Set([...kept, ...texts])].sort(compareNames);
    // Texts that are compared as equal have one place: then something else decides.
    let place = -1;
    ranks = new Map(
      sorted.map((text, index) => {
        if (index === 0 || compareNames(sorted[index - 1] ?? '', text) !== 0) place += 1;
        return [text, place];
      }),
    );
    return ranks;
  };
}
