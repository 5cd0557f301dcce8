// The lines of `ringtop watch`: a snapshot, then changes and marks, and a gap where a new epoch began.
import type { Position } from '../../client/index.ts';
import type { Fields } from '../../lib/fields.ts';
import { safeJson } from '../../lib/safe-json.ts';
import type { ContractKind } from '../../protocol/index.ts';

/** One item as it is now, whole; or that it is gone. */
export type Told =
  | { readonly kind: ContractKind; readonly id: string; readonly item: Fields }
  | { readonly kind: ContractKind; readonly id: string; readonly removed: true };

export interface Stamp extends Position {
  /** RFC 3339, of the floor. */
  readonly at: string;
}

export function snapshotLine({ at, epoch, offset }: Stamp, items: readonly Told[]): string {
  return toLine({ type: 'snapshot', apiVersion: 'ringtop/v1', at, epoch, offset, items });
}

export function changeLine(told: Told): string {
  return toLine({ type: 'change', ...told });
}

/** All that happened up to here has been told: the position to go on from. */
export function markLine({ at, epoch, offset }: Stamp): string {
  return toLine({ type: 'mark', at, epoch, offset });
}

/** What lies between is not known; a snapshot follows, and replaces what was folded. */
export function gapLine(from: Position, { at, epoch, offset }: Stamp): string {
  return toLine({ type: 'gap', at, from, to: { epoch, offset } });
}

function toLine(line: object): string {
  return `${safeJson(line)}\n`;
}
