// The ledger of a projection: the floor's offsets, and a ring of what changed here on the way to each that was looked at.
import { type ChangedRows, type Ledger, mergeChanges } from '../../ledger.ts';
import type { Projection } from './projection.ts';

/** What a view is made of: the floor's own ledger, or that of a projection. */
export type ShownLedger = Pick<Ledger, 'epoch' | 'offset' | 'at' | 'document' | 'since'>;

interface Step {
  readonly from: number;
  readonly changes: ChangedRows;
}

/**
 * Kept only as somebody looks: a projection that nobody follows costs nothing, and is brought up to date in one step
 * when it is asked for again. An offset in the middle of such a step was never told to anybody.
 */
export function createProjectedLedger(ledger: Ledger, projection: Projection): ShownLedger {
  projection.remake();
  let reached = ledger.offset;
  /** Each leads to the next one's `from`, the last to `reached`. As long as the floor's own ring. */
  const ring: Step[] = [];

  const keepUp = (): void => {
    if (reached === ledger.offset) return;
    const changed = ledger.since(reached);
    const changes = changed === undefined ? projection.remake() : projection.follow(changed);
    ring.push({ from: reached, changes });
    reached = ledger.offset;
    const kept = ring.findIndex(({ from }) => from >= ledger.oldest);
    ring.splice(0, kept < 0 ? ring.length : kept);
  };
  return {
    epoch: ledger.epoch,
    get offset() {
      keepUp();
      return reached;
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
      if (from === reached) return mergeChanges([]);
      const first = ring.findLastIndex(step => step.from === from);
      return first < 0 ? undefined : mergeChanges(ring.slice(first).map(({ changes }) => changes));
    },
  };
}
