// What the person at the keys has chosen to see: the second of the two states, beside the document.

/** The panes that have a cursor, in the order Tab goes through them. */
export const LIST_PANES = ['queues', 'agents', 'campaigns', 'contacts'] as const;
export type ListPane = (typeof LIST_PANES)[number];

export interface ListState {
  /** The row the cursor stands on; it stays with its row when the order changes. */
  readonly cursorId?: string;
  /** Where that row stood, for when it is gone. */
  readonly cursorIndex: number;
  /** The first row in sight. */
  readonly top: number;
}

export type Page =
  | { readonly kind: 'floor' }
  | { readonly kind: 'help'; readonly top: number }
  | { readonly kind: 'all-alerts'; readonly top: number }
  | { readonly kind: 'detail'; readonly of: ListPane; readonly id: string; readonly top: number };

export interface ViewState {
  readonly page: Page;
  readonly focus: ListPane;
  readonly lists: { readonly [P in ListPane]: ListState };
  readonly filter: string;
  /** The filter is being typed: keys are letters. */
  readonly isTyping: boolean;
  readonly showsOffline: boolean;
  /** Absent: as the screen's size has it. */
  readonly showsAllAgents?: boolean;
}

const UNTOUCHED: ListState = { cursorIndex: 0, top: 0 };

/** SCREENS §1: the wall, and the queue table has the cursor. */
export const FIRST_VIEW: ViewState = {
  page: { kind: 'floor' },
  focus: 'queues',
  lists: { queues: UNTOUCHED, agents: UNTOUCHED, campaigns: UNTOUCHED, contacts: UNTOUCHED },
  filter: '',
  isTyping: false,
  showsOffline: false,
};
