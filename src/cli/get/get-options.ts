// What can be said of `ringtop get`: the formats, and what goes with which of them.
import type { ListOutput } from '../output/formats.ts';

export interface GetOptions extends ListOutput {
  /** Ids or names; none: all. */
  readonly names?: readonly string[];
  readonly filter?: string;
  /** Again, whenever the floor has changed. */
  readonly watch?: true;
  readonly url?: string;
  /** Seconds. */
  readonly timeout: number;
  /** What is stale, or lacks a source, is no success. */
  readonly fresh?: true;
}

/** As it came from the gateway, to the letter. */
export function isPlain({ output, names = [], sort, filter, jq }: GetOptions): boolean {
  return [sort, filter, jq].every(said => said === undefined) && output === 'json' && names.length === 0;
}
