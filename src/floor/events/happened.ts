// What every event of a source says: what happened, when, and who saw it.
import type { EpochMs, SourceId } from '../ids.ts';

export interface Happened<Type extends string> {
  readonly type: Type;
  /** When it happened, in the floor's time. */
  readonly at: EpochMs;
  /** The source that saw it. */
  readonly source: SourceId;
}
