// Which sources vouch for anything that is seen, counted by rows.
import type { SourceId } from '../../../floor/index.ts';

type OfSource = { readonly source?: SourceId } | undefined;

export interface SourceUse {
  /** A row is another than it was, or came, or went. */
  move(before: OfSource, after: OfSource): void;
  isUsed(id: SourceId): boolean;
  /** Those that began or ceased to be used since this was last asked. */
  takeTurned(): ReadonlySet<SourceId>;
}

export function createSourceUse(): SourceUse {
  const counts = new Map<SourceId, number>();
  let turned = new Set<SourceId>();
  const add = (id: SourceId | undefined, by: 1 | -1): void => {
    if (id === undefined) return;
    const count = (counts.get(id) ?? 0) + by;
    if (count === 0) counts.delete(id);
    else counts.set(id, count);
    if (count === 0 || count === by) turned.add(id);
  };
  return {
    move(before, after) {
      if (before?.source === after?.source) return;
      add(before?.source, -1);
      add(after?.source, 1);
    },
    isUsed: id => counts.has(id),
    takeTurned() {
      const taken = turned;
      turned = new Set();
      return taken;
    },
  };
}
