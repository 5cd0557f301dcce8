// Changes what is shown of the lists: cursors, marks, who is listed.
import {
  type FocusPane,
  type ListPane,
  type ListState,
  NOTHING_MARKED,
  type Sort,
  type Sorts,
} from './list-state.ts';
import { routeOf, type ViewState, withRoute } from './view-state.ts';

export type ListAction =
  | { readonly type: 'cursor-moved'; readonly pane: ListPane; readonly to: Required<ListState> }
  | { readonly type: 'focus-moved'; readonly to: FocusPane }
  | { readonly type: 'rows-marked'; readonly pane: ListPane; readonly ids: readonly string[] }
  | { readonly type: 'rows-unmarked'; readonly pane: ListPane; readonly ids: readonly string[] }
  | { readonly type: 'marks-cleared' }
  /** Without a sort: in its natural order. */
  | { readonly type: 'list-sorted'; readonly pane: ListPane; readonly sort?: Sort }
  | { readonly type: 'offline-shown'; readonly isShown: boolean }
  | { readonly type: 'agents-shown'; readonly all: boolean };

export function applyListAction(state: ViewState, action: ListAction): ViewState {
  switch (action.type) {
    case 'cursor-moved':
      return moveCursor(state, action.pane, action.to);
    case 'focus-moved':
      return moveFocus(state, action.to);
    case 'rows-marked':
      return withMarks(state, action.pane, [...state.marked[action.pane], ...action.ids]);
    case 'rows-unmarked': {
      const gone = new Set(action.ids);
      return withMarks(
        state,
        action.pane,
        [...state.marked[action.pane]].filter(id => !gone.has(id)),
      );
    }
    case 'list-sorted':
      return { ...state, sorts: withSort(state.sorts, action.pane, action.sort) };
    case 'marks-cleared':
      return { ...state, marked: NOTHING_MARKED };
    case 'offline-shown':
      return { ...state, showsOffline: action.isShown };
    case 'agents-shown':
      return { ...state, showsAllAgents: action.all };
    default:
      return action satisfies never;
  }
}

function moveCursor(state: ViewState, pane: ListPane, to: ListState): ViewState {
  const route = routeOf(state);
  if (route.kind === 'detail') {
    return withRoute(state, { ...route, focus: pane, lists: { ...route.lists, [pane]: to } });
  }
  // A screen of one list leaves the wall's focus where it was.
  const focus = route.kind === 'wall' ? pane : state.focus;
  return { ...state, focus, lists: { ...state.lists, [pane]: to } };
}

function moveFocus(state: ViewState, to: FocusPane): ViewState {
  const route = routeOf(state);
  if (route.kind === 'detail') return withRoute(state, { ...route, focus: to });
  return to === 'detail' ? state : { ...state, focus: to };
}

function withSort(sorts: Sorts, pane: ListPane, sort: Sort | undefined): Sorts {
  const { [pane]: _, ...others } = sorts;
  return sort ? { ...others, [pane]: sort } : others;
}

function withMarks(state: ViewState, pane: ListPane, ids: readonly string[]): ViewState {
  return { ...state, marked: { ...state.marked, [pane]: new Set(ids) } };
}
