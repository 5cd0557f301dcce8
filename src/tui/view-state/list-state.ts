// The panes that have a cursor, and where each was left.

/** In the order Tab goes through them. */
export const LIST_PANES = ['queues', 'agents', 'campaigns', 'contacts'] as const;
export type ListPane = (typeof LIST_PANES)[number];

/** `detail`: the text of what is shown in full, which scrolls. */
export type FocusPane = ListPane | 'detail';

export interface ListState {
  /** The row the cursor stands on; it stays with its row when the order changes. */
  readonly cursorId?: string;
  /** Where that row stood, for when it is gone. */
  readonly cursorIndex: number;
  /** The first row in sight. */
  readonly top: number;
}

export type ListStates = { readonly [P in ListPane]: ListState };

const UNTOUCHED: ListState = { cursorIndex: 0, top: 0 };
export const UNTOUCHED_LISTS: ListStates = {
  queues: UNTOUCHED,
  agents: UNTOUCHED,
  campaigns: UNTOUCHED,
  contacts: UNTOUCHED,
};

/** By what a list is sorted, in place of its natural order. */
export interface Sort {
  /** The id of one of the table's columns. */
  readonly column: string;
  /** The other way round than one usually looks at this column. */
  readonly isReversed: boolean;
}

export type Sorts = { readonly [P in ListPane]?: Sort };

/** Which columns a list has, other than its usual ones. */
export interface ListShape {
  /** By their ids, in the order they stand in. */
  readonly columns?: readonly string[];
  /** All that there are, scrolled to this one. */
  readonly wideFrom?: number;
}

export type ListShapes = { readonly [P in ListPane]?: ListShape };

/** By the rows' ids, so that a mark stays with its row. */
export type MarkedRows = { readonly [P in ListPane]: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();
export const NOTHING_MARKED: MarkedRows = { queues: NONE, agents: NONE, campaigns: NONE, contacts: NONE };
