// The ledger of a projection: a ring of what changed here on the way to each offset that was looked at.
import { type ChangedRows, type Ledger, mergeChanges } from '../../ledger.ts';
import type { Projection } from './projection.ts';

/** What a view is made of: the floor's own ledger, or that of a projection. */
export type ShownLedger = Pick<Ledger, 'epoch' | 'offset' | 'at' | 'document' | 'since'>;

interface Step {
  readonly from: number;
  /** The same in the floor's offsets. */
  readonly floorFrom: number;
  readonly changes: ChangedRows;
}

export interface OwnCount {
  /** Nobody else's, and another one whenever the count begins anew. */
  readonly epoch: string;
}

/**
 * Kept only as somebody looks: a projection that nobody follows costs nothing, and is brought up to date in one step
 * when it is asked for again. An offset in the middle of such a step was never told to anybody.
 *
 * Its offsets are the floor's; with `own` they count what changed here alone, so that nobody learns by them how much
 * happens elsewhere.
 */
export function createProjectedLedger(ledger: Ledger, projection: Projection, own?: OwnCount): ShownLedger {
  projection.remake();
  let reached = ledger.offset;
  let offset = own === undefined ? reached : 0;
  /** Each leads to the next one's `from`, the last to `offset`. As long as the floor's own ring. */
  const ring: Step[] = [];

  const keepUp = (): void => {
    if (reached === ledger.offset) return;
    const changed = ledger.since(reached);
    const changes = changed === undefined ? projection.remake() : projection.follow(changed);
    if (own === undefined || changes.size > 0) {
      ring.push({ from: offset, floorFrom: reached, changes });
      offset = own === undefined ? ledger.offset : offset + 1;
    }
    reached = ledger.offset;
    const kept = ring.findIndex(({ floorFrom }) => floorFrom >= ledger.oldest);
    ring.splice(0, kept < 0 ? ring.length : kept);
  };
  return {
    epoch: own?.epoch ?? ledger.epoch,
    get offset() {
      keepUp();
      return offset;
    },
    get at() {
      return ledger.at;
    },
    get document() {
      keepUp();
      return projection.document;
    },
    since(from) {
      keepUp();
      if (from === offset) return mergeChanges([]);
      const first = ring.findLastIndex(step => step.from === from);
      return first < 0 ? undefined : mergeChanges(ring.slice(first).map(({ changes }) => changes));
    },
  };
}
