// One row at one instant, and the row as an item of the JSON contract, made only where a rule asks for it.
import type { FloorDocument, Row } from '../../floor/index.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { contractItem, type WatchedKind } from '../../protocol/index.ts';
import type { Sight } from './watcher.ts';

interface Seen {
  readonly kind: WatchedKind;
  readonly id: string;
  readonly row: Row;
  readonly document: FloorDocument;
  readonly now: number;
}

export function createSight({ kind, id, row, document, now }: Seen): Sight {
  let item: Fields | undefined;
  return {
    id,
    row,
    document,
    now,
    item() {
      item ??= asFields(contractItem(kind, id, { document, at: now }));
      return item;
    },
  };
}
