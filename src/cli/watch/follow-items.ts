// What of the items has changed since they were last told: each whole, and once, however often its row changed meanwhile.
import { CENTER_ID, type EpochMs, type FloorDocument } from '../../floor/index.ts';
import { type ContractKind, contractItem, type Filter, isIn, stillItem } from '../../protocol/index.ts';
import type { Told } from './watch-line.ts';

export interface Look {
  readonly document: FloorDocument;
  readonly at: EpochMs;
}

export interface ItemFollower {
  /** All items; from here on only what differs from them is told. */
  all(look: Look): readonly Told[];
  changes(look: Look): readonly Told[];
  /** These were told by another, but for the rows of these ids, of which it is not known how they were told. */
  adopt(look: Look, unknown: ReadonlyMap<string, readonly string[]>): readonly Told[];
}

interface ToldRow {
  /** Absent where it is not among those that are followed. */
  readonly row: object | undefined;
  readonly text: string | undefined;
}

export function createItemFollower(kinds: readonly ContractKind[], filter?: Filter): ItemFollower {
  /** By kind and id, as they were told. */
  let told = new Map<ContractKind, Map<string, ToldRow>>();
  let base: readonly unknown[] = [];

  const itemOf = (kind: ContractKind, id: string, look: Look): object | undefined => {
    const item = contractItem(kind, id, look);
    if (item === undefined || (filter !== undefined && !isIn(filter, { ...item }))) return undefined;
    return stillItem(kind, item);
  };

  function* changed(kind: ContractKind, look: Look, isBaseNew: boolean): Generator<Told> {
    const before = told.get(kind) ?? new Map<string, ToldRow>();
    const rows: { readonly [id: string]: object } = look.document[kind];
    for (const [id, row] of Object.entries(rows)) {
      const known = before.get(id);
      if (known?.row === row && !isBaseNew && kind !== 'announcements') continue;
      const item = itemOf(kind, id, look);
      const text = item === undefined ? undefined : JSON.stringify(item);
      before.set(id, { row, text });
      if (text === known?.text) continue;
      yield item === undefined ? { kind, id, removed: true } : { kind, id, item: { ...item } };
    }
    for (const [id, { text }] of before) {
      if (Object.hasOwn(rows, id)) continue;
      before.delete(id);
      if (text !== undefined) yield { kind, id, removed: true };
    }
    told.set(kind, before);
  }

  const changes = (look: Look): readonly Told[] => {
    const next = baseOf(look.document);
    const isBaseNew = next.some((part, index) => part !== base[index]) || next.length !== base.length;
    base = next;
    return kinds.flatMap(kind => [...changed(kind, look, isBaseNew)]);
  };

  return {
    changes,
    all(look) {
      told = new Map();
      return changes(look);
    },
    adopt(look, unknown) {
      told = new Map();
      const all = changes(look);
      const known = new Map(all.map(one => [nameOf(one), one]));
      const touched = kinds.flatMap(kind =>
        (unknown.get(kind) ?? []).map(
          id => known.get(nameOf({ kind, id })) ?? { kind, id, removed: true as const },
        ),
      );
      // Items that nobody touched are told by these rows too.
      const isBaseOpen = BASE.some(kind => (unknown.get(kind)?.length ?? 0) > 0);
      return isBaseOpen ? [...all, ...touched.filter(one => 'removed' in one)] : touched;
    },
  };
}

function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

const BASE = ['sources', 'center'];

/** What items take from other rows than their own: which sources vouch for them, and when the center's day began. */
function baseOf({ sources, center }: FloorDocument): readonly unknown[] {
  const states = Object.entries(sources).map(([id, { state }]) => `${id} ${state}`);
  return [states.join('\n'), center[CENTER_ID]?.dayStartedAt];
}
