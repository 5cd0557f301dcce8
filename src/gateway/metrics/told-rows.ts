// The rows that metrics are told of: no more than a cap, under labels that cannot clash.
import type { Kind, RowOfKind } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Ledger } from '../ledger.ts';

export interface ToldRow<K extends Kind> {
  /** The row's id, as a label. */
  readonly id: string;
  readonly row: RowOfKind[K];
}

export interface ToldRows {
  /** From here on all are of the document as it is now: a scrape takes its time, and tells of one instant. */
  look(): void;
  of<K extends Kind>(kind: K): readonly ToldRow<K>[];
  /** How many rows of a kind are not told. */
  droppedOf(kind: Kind): number;
}

/** @param maxRows of each kind: by id, so that it is the same ones from scrape to scrape. */
export function createToldRows(ledger: Pick<Ledger, 'document'>, maxRows: number): ToldRows {
  let { document } = ledger;
  // A scrape reads the same rows once for each family.
  const chosen = new Map<Kind, readonly ToldRow<Kind>[]>();
  const of = <K extends Kind>(kind: K): readonly ToldRow<K>[] => {
    const before = chosen.get(kind);
    if (before !== undefined) return before as readonly ToldRow<K>[];
    const rows: readonly ToldRow<K>[] = choose(
      document[kind] as Readonly<Record<string, RowOfKind[K]>>,
      maxRows,
    );
    chosen.set(kind, rows);
    return rows;
  };
  return {
    look() {
      document = ledger.document;
      chosen.clear();
    },
    of,
    droppedOf: kind => Object.keys(document[kind]).length - of(kind).length,
  };
}

function choose<Row>(rows: Readonly<Record<string, Row>>, maxRows: number): { id: string; row: Row }[] {
  const told = new Map<string, Row>();
  for (const [id, row] of Object.entries(rows).toSorted(byId)) {
    if (told.size === maxRows) break;
    // Two ids that look the same would be one series twice, for which Prometheus throws the whole scrape away.
    const label = toLabel(id);
    if (!told.has(label)) told.set(label, row);
  }
  return [...told].map(([id, row]) => ({ id, row }));
}

/** A name or an id from outside, as a label's value. */
export function toLabel(text: string): string {
  return cleanText(text, { cells: 128 });
}

function byId([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
