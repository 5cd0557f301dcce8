// What the person at the keys has chosen to see: the second of the two states, beside the document.
import type { LoggedCommand } from '../../client/index.ts';
import type { Comfort } from './apply-comfort-action.ts';
import type { Deed } from './deed.ts';
import type { OpenDialog } from './dialog.ts';
import {
  type FocusPane,
  type ListPane,
  type ListShapes,
  type ListState,
  type ListStates,
  type MarkedRows,
  NOTHING_MARKED,
  type Sorts,
  UNTOUCHED_LISTS,
} from './list-state.ts';
import type { Notice, Toast } from './notice.ts';
import type { CommandLog, PreviewAnswer, SilencesTold } from './orders.ts';
import type { Palette } from './palette.ts';
import { hasOwnFilter, type Route } from './route.ts';
import type { SavedViews } from './saved-view.ts';
import { NO_TIMELINES, type Timelines, type Yesterday } from './timelines.ts';

export interface ViewState {
  /** The wall first, where one is last. */
  readonly routes: readonly Route[];
  /** Of the wall; a detail has its own. */
  readonly focus: ListPane;
  /** Of the wall and of the screens that are one list: the same cursor stands in both. */
  readonly lists: ListStates;
  readonly marked: MarkedRows;
  /** A list that is not here stands in its natural order. */
  readonly sorts: Sorts;
  /** A list that is not here has its usual columns. */
  readonly shapes: ListShapes;
  /** By their names. */
  readonly views: SavedViews;
  readonly filter: string;
  /** The filter is being typed: keys are letters. */
  readonly isTyping: boolean;
  /** Absent: it is closed. */
  readonly palette?: Palette;
  /** What was entered in the palette, the newest last. */
  readonly entered: readonly string[];
  readonly showsOffline: boolean;
  /** Absent: as the screen's size has it. */
  readonly showsAllAgents?: boolean;
  /** The channel or queue of the trends; absent: the main channel. */
  readonly trendOf?: string;
  readonly dialog?: OpenDialog;
  /** How many dialogs were shown so far. */
  readonly dialogSerial: number;
  readonly toasts: readonly Toast[];
  readonly notice?: Notice;
  /** The first steps stand in the place of the keys, until the first key. */
  readonly hasHint?: true | undefined;
  /** The newest last. */
  readonly deeds: readonly Deed[];
  /** By what they are about; gone with their dialog. */
  readonly previews: { readonly [about: string]: PreviewAnswer };
  readonly commandLog: CommandLog;
  /** Those that last, as they were told last; absent until they are asked for. */
  readonly silences?: SilencesTold;
  readonly timelines: Timelines;
  /** Absent until it is asked for. */
  readonly yesterday?: Yesterday;
  /** What others have ordered of late; gone with the dialog that it was asked for. */
  readonly others: readonly LoggedCommand[];
  readonly comfort: Comfort;
  /** What the feed brings is shown each five seconds, and times go on in steps. */
  readonly isSlowLine: boolean;
}

const WALL: Route = { kind: 'wall', top: 0 };

/** SCREENS §1: the wall, and the queue table has the cursor. */
export const FIRST_VIEW: ViewState = {
  routes: [WALL],
  focus: 'queues',
  lists: UNTOUCHED_LISTS,
  marked: NOTHING_MARKED,
  sorts: {},
  shapes: {},
  views: {},
  filter: '',
  isTyping: false,
  entered: [],
  showsOffline: false,
  dialogSerial: 0,
  toasts: [],
  deeds: [],
  previews: {},
  commandLog: { state: 'not-asked' },
  timelines: NO_TIMELINES,
  others: [],
  comfort: {},
  isSlowLine: false,
};

/** Where one is. */
export function routeOf({ routes }: ViewState): Route {
  return routes.at(-1) ?? WALL;
}

/** What is looked for where one is: the log and the alerts have filters of their own. */
export function filterTextOf(view: ViewState): string {
  const route = routeOf(view);
  return hasOwnFilter(route) ? (route.filter ?? '') : view.filter;
}

export function listStateOf(view: ViewState, pane: ListPane): ListState {
  const route = routeOf(view);
  return route.kind === 'detail' ? route.lists[pane] : view.lists[pane];
}

export function focusOf(view: ViewState): FocusPane {
  const route = routeOf(view);
  return route.kind === 'detail' ? route.focus : view.focus;
}

/** The state with another route where one is. */
export function withRoute(state: ViewState, route: Route): ViewState {
  return { ...state, routes: [...state.routes.slice(0, -1), route] };
}

export function hasMarks({ marked }: ViewState): boolean {
  return Object.values(marked).some(ids => ids.size > 0);
}
