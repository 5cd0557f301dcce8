// What a person has chosen at the keys and finds again the next time: columns, orders, and views by their names.
import {
  type ChosenColumns,
  columnsOf,
  type SavedViews,
  type Sorts,
  toShapes,
  type ViewState,
} from '../view-state/index.ts';

export interface Kept {
  readonly columns: ChosenColumns;
  readonly sorts: Sorts;
  readonly views: SavedViews;
}

export const NOTHING_KEPT: Kept = { columns: {}, sorts: {}, views: {} };

export function keptOf({ shapes, sorts, views }: ViewState): Kept {
  return { columns: columnsOf(shapes), sorts, views };
}

export function withKept(state: ViewState, { columns, sorts, views }: Kept): ViewState {
  return { ...state, shapes: toShapes(columns), sorts, views };
}

type Section<Value> = { readonly [key: string]: Value };

/**
 * What was chosen here, onto what is there by now: two screens of one person do not undo each other. Only what is other than it
 * was before counts as chosen.
 */
export function mergeKept(
  there: Kept,
  { before, after }: { readonly before: Kept; readonly after: Kept },
): Kept {
  return {
    columns: mergeSection(there.columns, before.columns, after.columns),
    sorts: mergeSection(there.sorts, before.sorts, after.sorts),
    views: mergeSection(there.views, before.views, after.views),
  };
}

function mergeSection<Value>(
  there: Section<Value>,
  before: Section<Value>,
  after: Section<Value>,
): Section<Value> {
  const isChanged = (key: string): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const stays = Object.entries(there).filter(([key]) => !isChanged(key));
  return Object.fromEntries([...stays, ...Object.entries(after).filter(([key]) => isChanged(key))]);
}
