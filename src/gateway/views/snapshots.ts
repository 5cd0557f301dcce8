// The snapshot that those who come at about the same time share: a gateway that is started again has all of them at once.
import type { Timers } from '../../lib/timers.ts';
import { createSharedBody, type SharedBody } from '../session/shared-body.ts';
import type { ShownLedger } from './projection/projected-ledger.ts';

export interface Snapshot {
  /** What it shows; a patch from here brings it to the present. */
  readonly offset: number;
  readonly body: SharedBody;
}

export interface SnapshotsOptions {
  readonly ledger: ShownLedger;
  readonly timers: Timers;
  readonly snapshotText: () => string;
}

/** For so long a large one serves whoever comes; then it is let go, for there are a thousand views that nobody asks for twice. */
export const KEPT_MS = 1_000;
/** A shorter one is made anew for every publication: that costs less than the patch that an older one would need. */
const KEPT_FROM_LENGTH = 256 * 1024;

export function createSnapshots({ ledger, timers, snapshotText }: SnapshotsOptions): () => Snapshot {
  let kept: (Snapshot & { readonly madeMs: number }) | undefined;
  const isGood = ({ offset, body, madeMs }: NonNullable<typeof kept>): boolean =>
    offset === ledger.offset || (body.text.length >= KEPT_FROM_LENGTH && timers.now() - madeMs < KEPT_MS);
  return () => {
    if (kept !== undefined && isGood(kept)) return kept;
    const made = { offset: ledger.offset, body: createSharedBody(snapshotText()), madeMs: timers.now() };
    kept = made;
    timers.after(KEPT_MS, () => {
      if (kept === made) kept = undefined;
    });
    return made;
  };
}
