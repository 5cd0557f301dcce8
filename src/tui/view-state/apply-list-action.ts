// Changes what is shown of the lists: cursors, marks, who is listed.
import {
  type FocusPane,
  type ListPane,
  type ListShape,
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
  /** Without any: the usual ones. */
  | { readonly type: 'columns-chosen'; readonly pane: ListPane; readonly columns?: readonly string[] }
  /** Shows all columns from this one on; without it those that were chosen. */
  | { readonly type: 'columns-scrolled'; readonly pane: ListPane; readonly wideFrom?: number }
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
    case 'columns-chosen': {
      const { pane, columns } = action;
      return withShape(state, pane, columns ? { columns } : {});
    }
    case 'columns-scrolled': {
      const { pane, wideFrom } = action;
      const { columns } = state.shapes[pane] ?? {};
      const chosen = columns ? { columns } : {};
      return withShape(state, pane, wideFrom === undefined ? chosen : { ...chosen, wideFrom });
    }
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

function withShape(state: ViewState, pane: ListPane, shape: ListShape): ViewState {
  const { [pane]: _, ...others } = state.shapes;
  const isUsual = Object.keys(shape).length === 0;
  return { ...state, shapes: isUsual ? others : { ...others, [pane]: shape } };
}

function withMarks(state: ViewState, pane: ListPane, ids: readonly string[]): ViewState {
  return { ...state, marked: { ...state.marked, [pane]: new Set(ids) } };
}
