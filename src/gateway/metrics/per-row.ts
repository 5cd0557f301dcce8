// A metric of one value a row: of each that has it, under the labels of its kind.
import type { Kind, RowOfKind } from '../../floor/index.ts';
import type { MetricFamily, Sample } from './metric-family.ts';
import type { ToldRow, ToldRows } from './told-rows.ts';

/** Whose rows they are, and what names one. */
export interface RowLabels<K extends Kind> {
  readonly kind: K;
  readonly labels: readonly string[];
  readonly of: (told: ToldRow<K>) => Readonly<Record<string, string>>;
}

export function perRow<K extends Kind>(rows: ToldRows, { kind, labels, of }: RowLabels<K>) {
  // Every family has them, and to clean a name takes longer than to read a figure.
  const known = new WeakMap<ToldRow<K>, Readonly<Record<string, string>>>();
  const labelsOf = (told: ToldRow<K>): Readonly<Record<string, string>> => {
    const before = known.get(told) ?? of(told);
    known.set(told, before);
    return before;
  };
  return (
    type: MetricFamily['type'],
    name: MetricFamily['name'],
    help: string,
    read: (row: RowOfKind[K]) => number | undefined,
  ): MetricFamily => ({
    ...{ name, type, help, labels },
    read: () =>
      rows.of(kind).flatMap((told): Sample[] => {
        const value = read(told.row);
        return value === undefined ? [] : [{ labels: labelsOf(told), value }];
      }),
  });
}
