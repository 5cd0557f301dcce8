// Names, folded once each: the same few thousand are looked through at each letter that is typed.
import { createBoundedMap } from '../../lib/bounded-map.ts';
import { type Folded, foldText } from '../../lib/fold/fold-text.ts';

export function foldedOf(text: string): Folded {
  return FOLDED.of(text, () => foldText(text));
}

/** Twice as many as the names and ids of a large floor. */
const FOLDED = createBoundedMap<string, Folded>(20_000);
