// What a person has chosen at the keys and finds again the next time: columns, orders, and views by their names.
import {
  type ChosenColumns,
  columnsOf,
  KEPT_LINES,
  type SavedViews,
  type Sorts,
  toShapes,
  type ViewState,
} from '../view-state/index.ts';

export interface Kept {
  readonly columns: ChosenColumns;
  readonly sorts: Sorts;
  readonly views: SavedViews;
  /** Of the palette, the newest last. */
  readonly entered: readonly string[];
  /** The first steps were shown once. */
  readonly hasSeenHint: boolean;
}

export const NOTHING_KEPT: Kept = {
  ...{ columns: {}, sorts: {}, views: {} },
  entered: [],
  hasSeenHint: true,
};

/** Whoever has a screen before him has seen its hint. */
export function keptOf({ shapes, sorts, views, entered }: ViewState): Kept {
  return { columns: columnsOf(shapes), sorts, views, entered, hasSeenHint: true };
}

export function withKept(state: ViewState, { columns, sorts, views, entered, hasSeenHint }: Kept): ViewState {
  const hint = hasSeenHint ? {} : { hasHint: true as const };
  return { ...state, shapes: toShapes(columns), sorts, views, entered, ...hint };
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
    entered: mergeLines(there.entered, before.entered, after.entered),
    hasSeenHint: there.hasSeenHint || after.hasSeenHint,
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

/** What was entered here stands behind what was entered elsewhere meanwhile. */
function mergeLines(
  there: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const here = after.filter((line, index) => before[index] !== line);
  return [...there.filter(line => !here.includes(line)), ...here].slice(-KEPT_LINES);
}
