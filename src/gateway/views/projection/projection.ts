// What a projection of the floor is to those who show it: a document of its own that follows the floor's.
import type { FloorDocument } from '../../../floor/index.ts';
import type { ChangedRows } from '../../ledger.ts';

export interface Projection {
  /** The same object always, as of the last call. */
  readonly document: FloorDocument;
  /** Brings it to the floor's present, of which it is known what changed; returns what changed here. */
  follow(changes: ChangedRows): ChangedRows;
  /** The same, where nothing is known of what changed. */
  remake(): ChangedRows;
}
