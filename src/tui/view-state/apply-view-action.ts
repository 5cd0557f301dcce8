// Gives the view at hand a name, goes to one that has a name, and forgets it.
import { applyFilterAction } from './apply-filter-action.ts';
import { applyRouteAction } from './apply-route-action.ts';
import { LIST_PANES, type ListPane, type ListShape, type ListShapes } from './list-state.ts';
import type { Screen } from './route.ts';
import type { ChosenColumns, SavedView } from './saved-view.ts';
import type { ViewState } from './view-state.ts';

export type SavedViewAction =
  | { readonly type: 'view-saved'; readonly name: string }
  | { readonly type: 'view-gone-to'; readonly name: string }
  | { readonly type: 'view-forgotten'; readonly name: string };

export function applyViewAction(state: ViewState, action: SavedViewAction): ViewState {
  switch (action.type) {
    case 'view-saved':
      return { ...state, views: { ...state.views, [action.name]: toSavedView(state) } };
    case 'view-gone-to': {
      const view = Object.hasOwn(state.views, action.name) ? state.views[action.name] : undefined;
      return view ? goTo(state, view) : state;
    }
    case 'view-forgotten': {
      const { [action.name]: _, ...views } = state.views;
      return { ...state, views };
    }
    default:
      return action satisfies never;
  }
}

export function toSavedView(state: ViewState): SavedView {
  const { filter, sorts, showsOffline, showsAllAgents } = state;
  return {
    screen: screenOf(state),
    columns: columnsOf(state.shapes),
    ...{ filter, sorts, showsOffline },
    ...(showsAllAgents === undefined ? {} : { showsAllAgents }),
  };
}

/** A detail is opened from a screen, and the help is only looked at. */
function screenOf({ routes }: ViewState): Screen {
  const screens = routes.flatMap(({ kind }) =>
    kind === 'detail' || kind === 'explain' || kind === 'help' ? [] : [kind],
  );
  return screens.at(-1) ?? 'wall';
}

function goTo(state: ViewState, view: SavedView): ViewState {
  const { showsAllAgents: _, ...rest } = applyRouteAction(state, {
    type: 'screen-opened',
    screen: view.screen,
  });
  const cleared = applyFilterAction(rest, { type: 'filter-cleared' });
  return {
    ...applyFilterAction(cleared, { type: 'filter-typed', text: view.filter }),
    sorts: view.sorts,
    shapes: toShapes(view.columns),
    showsOffline: view.showsOffline,
    ...(view.showsAllAgents === undefined ? {} : { showsAllAgents: view.showsAllAgents }),
  };
}

export function columnsOf(shapes: ListShapes): ChosenColumns {
  return mapLists(shapes, ({ columns }) => columns);
}

export function toShapes(columns: ChosenColumns): ListShapes {
  return mapLists(columns, (chosen): ListShape => ({ columns: chosen }));
}

function mapLists<From, To>(
  of: { readonly [P in ListPane]?: From },
  map: (from: From) => To | undefined,
): { readonly [P in ListPane]?: To } {
  const made: { [P in ListPane]?: To } = {};
  for (const list of LIST_PANES) {
    const from = of[list];
    const to = from === undefined ? undefined : map(from);
    if (to !== undefined) made[list] = to;
  }
  return made;
}
