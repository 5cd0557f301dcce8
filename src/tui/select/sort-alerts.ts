// By what the alerts can be sorted: what they say, how long they have been so, and who has them.
import type { EpochMs } from '../../floor/index.ts';
import { compareNames } from '../sort/index.ts';
import type { Sort } from '../view-state/index.ts';
import { type AlertEntry, endOf } from './alert-list.ts';

export const ALERT_SORTS: readonly string[] = ['text', 'age', 'taken'];

export interface AlertTexts {
  /** As the screen says it. */
  readonly textOf: (entry: AlertEntry) => string;
  readonly now: EpochMs;
}

/** Those of which it is not known stand last, whichever way round. */
export function sortAlerts(
  entries: readonly AlertEntry[],
  { column, isReversed }: Sort,
  { textOf, now }: AlertTexts,
): readonly AlertEntry[] {
  const known = (value: number | string | undefined): boolean => value !== undefined && value !== '';
  const toldOf = (entry: AlertEntry): number | string | undefined =>
    column === 'age' ? ageMs(entry, now) : column === 'taken' ? takenBy(entry) : textOf(entry);
  return entries
    .map(entry => ({ entry, value: toldOf(entry) }))
    .sort((one, other) => {
      const [left, right] = [known(one.value), known(other.value)];
      if (!left || !right) return Number(right) - Number(left);
      return (isReversed ? -1 : 1) * compare(one.value, other.value);
    })
    .map(({ entry }) => entry);
}

/** What has been so for longest comes first. */
function compare(one: number | string | undefined, other: number | string | undefined): number {
  if (typeof one === 'number' && typeof other === 'number') return other - one;
  return compareNames(String(one), String(other));
}

function ageMs(entry: AlertEntry, now: EpochMs): number | undefined {
  if (entry.kind === 'lost') return now - entry.lost.since;
  if (entry.kind === 'over') return endOf(entry.row) - entry.row.since;
  return 'since' in entry.alert && entry.alert.since !== undefined ? now - entry.alert.since : undefined;
}

function takenBy(entry: AlertEntry): string | undefined {
  return entry.kind === 'alert' ? entry.row?.acknowledged?.by : undefined;
}
