// What is known of the items of a list, whatever prints them: the columns for people, and each field there is.
import type { Level } from '../../floor/index.ts';
import type { Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import type { Fielded } from '../../protocol/index.ts';

export interface Column {
  readonly title: string;
  /** Where it stands in an item; absent where it is made of several. */
  readonly path?: string;
  readonly align?: 'right';
  /** `–` where there is nothing to tell; a mark is blank where it is not so. `clock`: by which an instant is told; else by UTC's. */
  readonly cell: (item: Fields, clock?: ZonedClock) => string;
  /** Only for such a column has anybody to be asked for the clock. */
  readonly tellsInstant?: true;
  /** On a terminal without room those of the highest number are left out first; without one it never is. */
  readonly spare?: 1 | 2 | 3;
}

/** Left out first where a terminal has no room: 3 before 2 before 1. */
export function spare(rank: 1 | 2 | 3, ...columns: readonly Column[]): Column[] {
  return columns.map(column => ({ ...column, spare: rank }));
}

export interface ListTable {
  /** `tokens` */
  readonly noun: string;
  /** What shows the names of the fields: `ringtop token list`. */
  readonly command: string;
  readonly columns: readonly Column[];
  /** What `-o wide` shows besides, by their way in an item. */
  readonly wide: readonly string[];
  /** By their way in an item, in the order of the JSON. */
  readonly fields: Fielded;
  /** Which fields are past a limit, by their way in an item. */
  readonly levels?: (item: Fields) => ReadonlyMap<string, Level>;
  /** The field that `-o name` prints: what other commands take. */
  readonly name: string;
}
