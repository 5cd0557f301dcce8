// A view that was given a name: where one was, what was looked for, in which order and with which columns.
import type { ListPane, Sorts } from './list-state.ts';
import type { Screen } from './route.ts';

export type ChosenColumns = { readonly [P in ListPane]?: readonly string[] };

export interface SavedView {
  readonly screen: Screen;
  readonly filter: string;
  readonly sorts: Sorts;
  readonly columns: ChosenColumns;
  readonly showsOffline: boolean;
  /** Absent: as the screen's size has it. */
  readonly showsAllAgents?: boolean;
}

export type SavedViews = { readonly [name: string]: SavedView };
