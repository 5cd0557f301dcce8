// Whether what is waited for is so by now: of which rows, and for how long without a break.
import type { EpochMs, FloorDocument } from '../../floor/index.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { type Awaited, contractItem, judgeItem } from '../../protocol/index.ts';
import { findNamed } from '../get/pick-items.ts';

export interface Sight {
  readonly document: FloorDocument;
  /** The floor's time. */
  readonly at: EpochMs;
  /** False where nothing vouches for the document: then nothing is so, and what was on its way begins anew. */
  readonly isLive: boolean;
}

export interface Found {
  /** The items of which it is so, as the JSON contract has them. */
  readonly items: readonly Fields[];
  /** The ids of those that are called what was named: there should be one. Absent where nothing was named, or nobody can tell. */
  readonly named?: readonly string[];
}

export function createWaiter(awaited: Awaited) {
  const { kind } = awaited.when;
  /** By id, since when it is so without a break. */
  const soSince = new Map<string, EpochMs>();
  return {
    look({ document, at, isLive }: Sight): Found {
      if (!isLive) {
        soSince.clear();
        return { items: [] };
      }
      const ids = idsOf(awaited, document);
      for (const id of soSince.keys()) if (!ids.includes(id)) soSince.delete(id);
      const items = ids.flatMap(id => {
        const item = asFields(contractItem(kind, id, { document, at }));
        if (judgeItem(awaited, item).verdict !== 'so') {
          soSince.delete(id);
          return [];
        }
        const since = soSince.get(id) ?? at;
        soSince.set(id, since);
        return at - since >= awaited.forMs ? [item] : [];
      });
      return { items, ...(awaited.when.id === undefined ? {} : { named: ids }) };
    },
  };
}

/** As every command knows a row by its id or its name. */
function idsOf({ when: { kind, id } }: Awaited, document: FloorDocument): readonly string[] {
  const rows: { readonly [id: string]: object } = document[kind];
  const ids = Object.keys(rows);
  if (id === undefined || Object.hasOwn(rows, id)) return id === undefined ? ids : [id];
  const named = ids.map(one => ({ id: one, name: asFields(rows[one]).name }));
  return findNamed(named, id).map(row => String(row.id));
}
