// Changes where one is: to another screen, deeper, and back.
import { applyFilterAction } from './apply-filter-action.ts';
import {
  type FocusPane,
  type ListPane,
  type ListState,
  NOTHING_MARKED,
  type Sort,
  UNTOUCHED_LISTS,
} from './list-state.ts';
import { staysUntilEsc } from './notice.ts';
import {
  DEEPEST,
  type ExplainSubject,
  hasLists,
  hasOwnFilter,
  isGlance,
  type Route,
  type Screen,
} from './route.ts';
import { filterTextOf, hasMarks, routeOf, type ViewState, withRoute } from './view-state.ts';

export type RouteAction =
  | { readonly type: 'screen-opened'; readonly screen: Screen }
  | { readonly type: 'detail-opened'; readonly of: ListPane; readonly id: string }
  | { readonly type: 'page-scrolled'; readonly top: number }
  | { readonly type: 'page-cursor-moved'; readonly to: Required<ListState> }
  /** Of the alerts. */
  | { readonly type: 'page-sorted'; readonly sort: Sort | undefined }
  | { readonly type: 'trend-chosen'; readonly of: string }
  /** Also in place of the page that is open, for another subject; the same figure stays chosen. */
  | { readonly type: 'explain-opened'; readonly own?: ExplainSubject; readonly subject: ExplainSubject }
  | { readonly type: 'went-back' };

export function applyRouteAction(state: ViewState, action: RouteAction): ViewState {
  switch (action.type) {
    case 'screen-opened':
      return openScreen({ ...state, isTyping: false }, action.screen);
    case 'detail-opened':
      return push(state, {
        kind: 'detail',
        of: action.of,
        id: action.id,
        top: 0,
        focus: FIRST_FOCUS[action.of],
        lists: UNTOUCHED_LISTS,
      });
    case 'page-scrolled':
      return hasLists(routeOf(state)) ? state : withRoute(state, { ...routeOf(state), top: action.top });
    case 'page-cursor-moved': {
      const route = routeOf(state);
      return route.kind === 'detail' ? state : withRoute(state, { ...route, cursor: action.to });
    }
    case 'page-sorted': {
      const route = routeOf(state);
      return route.kind === 'alerts' ? withRoute(state, { ...route, sort: action.sort, top: 0 }) : state;
    }
    case 'explain-opened':
      return openExplain(state, action);
    case 'trend-chosen':
      return { ...state, trendOf: action.of };
    case 'went-back':
      return goBack(state);
    default:
      return action satisfies never;
  }
}

/** What of a detail one works with first. */
export const FIRST_FOCUS: { readonly [P in ListPane]: FocusPane } = {
  queues: 'agents',
  agents: 'queues',
  campaigns: 'detail',
  contacts: 'detail',
};

/** A place is gone to from the wall; what one only looks at stands above where one is. */
function openScreen(state: ViewState, screen: Screen): ViewState {
  const route: Route = { kind: screen, top: 0 };
  if (isGlance(screen)) {
    const others = state.routes.filter(({ kind }) => kind !== screen);
    return push({ ...state, routes: others }, route);
  }
  const wall = state.routes.slice(0, 1);
  return { ...state, routes: screen === 'wall' ? wall : [...wall, route] };
}

function openExplain(
  state: ViewState,
  { own, subject }: { readonly own?: ExplainSubject; readonly subject: ExplainSubject },
): ViewState {
  const route = routeOf(state);
  if (route.kind === 'explain') return withRoute(state, { ...route, subject });
  return push(state, { kind: 'explain', top: 0, subject, ...(own ? { own } : {}) });
}

function push(state: ViewState, route: Route): ViewState {
  const [wall, ...opened] = [...state.routes, route];
  return wall ? { ...state, routes: [wall, ...opened.slice(1 - DEEPEST)] } : state;
}

/** What Esc would leave: what was opened last goes first. */
export function whatIsLeft(state: ViewState): 'toasts' | 'filter' | 'marks' | 'route' | undefined {
  if (state.toasts.some(staysUntilEsc)) return 'toasts';
  const isLookedThrough = hasOwnFilter(routeOf(state));
  if (!hasLists(routeOf(state)) && !isLookedThrough) return 'route';
  if (filterTextOf(state) !== '') return 'filter';
  if (isLookedThrough) return 'route';
  if (hasMarks(state)) return 'marks';
  return state.routes.length > 1 ? 'route' : undefined;
}

function goBack(state: ViewState): ViewState {
  switch (whatIsLeft(state)) {
    case 'toasts':
      return { ...state, toasts: state.toasts.filter(toast => !staysUntilEsc(toast)) };
    case 'filter':
      return applyFilterAction(state, { type: 'filter-cleared' });
    case 'marks':
      return { ...state, marked: NOTHING_MARKED };
    case 'route':
      return { ...state, routes: state.routes.slice(0, -1) };
    default:
      return state;
  }
}
