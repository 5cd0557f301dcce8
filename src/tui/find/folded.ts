// Names, folded once each: the same few thousand are looked through at each letter that is typed.
import { type Folded, foldText } from '../../lib/fold/fold-text.ts';

export function foldedOf(text: string): Folded {
  const known = FOLDED.get(text);
  if (known) return known;
  // All at once: to keep the order in which they were asked for would cost more than to fold them anew.
  if (FOLDED.size >= MOST) FOLDED.clear();
  const folded = foldText(text);
  FOLDED.set(text, folded);
  return folded;
}

/** So that the first letter of a filter does not wait for all of them. */
export function foldAhead(...texts: readonly string[]): void {
  for (const text of texts) foldedOf(text);
}

/** Some times as many as the names and ids of a large floor. */
const MOST = 50_000;
const FOLDED = new Map<string, Folded>();
