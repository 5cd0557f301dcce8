// Where in its columns a wide list stands: `2–9 of 29 ← →`.
import type { Words } from '../../../i18n/index.ts';
import type { PlacedColumn, Shape } from '../../parts/table/index.ts';

/** Absent where all are shown, or the list is not wide. The first column is the one that stands still. */
export function wideNote<Row>(
  placed: readonly PlacedColumn<Row>[],
  { wideFrom }: Shape,
  { count, words }: { readonly count: number; readonly words: Words },
): string | undefined {
  if (wideFrom === undefined || placed.length === count) return undefined;
  const from = Math.min(wideFrom, count - placed.length) + 2;
  return words.say('columns.shown', { from, to: from + placed.length - 2, count });
}
