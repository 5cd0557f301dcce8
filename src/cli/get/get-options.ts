// What can be said of `ringtop get`: the formats, and what goes with which of them.
import { RingtopError } from '../../protocol/index.ts';

export const FORMATS = ['table', 'wide', 'json', 'ndjson', 'csv', 'tsv', 'yaml', 'name'] as const;
export type Format = (typeof FORMATS)[number];

export interface GetOptions {
  readonly output: Format;
  /** Ids or names; none: all. */
  readonly names?: readonly string[];
  readonly columns?: readonly string[];
  /** False for `--no-headers`. */
  readonly headers?: boolean;
  readonly sort?: string;
  readonly filter?: string;
  /** Again, whenever the floor has changed. */
  readonly watch?: true;
  readonly url?: string;
  /** Seconds. */
  readonly timeout: number;
  /** What is stale, or lacks a source, is no success. */
  readonly fresh?: true;
}

const IN_COLUMNS: ReadonlySet<Format> = new Set(['table', 'wide', 'csv', 'tsv']);

/** What would be passed over in silence is refused. */
export function checkOptions({ output, columns, headers }: GetOptions): void {
  if (IN_COLUMNS.has(output)) return;
  const odd = columns !== undefined ? '--columns' : headers === false ? '--no-headers' : undefined;
  if (odd === undefined) return;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${odd} goes with columns, and -o ${output} has none`,
    hint: 'With columns are: -o table, wide, csv, tsv.',
  });
}

/** As it came from the gateway, to the letter. */
export function isPlain({ output, names = [], sort, filter }: GetOptions): boolean {
  return output === 'json' && names.length === 0 && sort === undefined && filter === undefined;
}
