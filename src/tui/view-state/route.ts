// Where one is: the screen that the number keys choose, and what was opened from it, the newest last.
import type { FocusPane, ListPane, ListState, ListStates, Sort } from './list-state.ts';

/** In the order of the number keys. */
export const SCREENS = [
  'wall',
  'queues',
  'agents',
  'contacts',
  'campaigns',
  'moved',
  'trends',
  'alerts',
  'log',
  'help',
] as const;
export type Screen = (typeof SCREENS)[number];

export interface ScreenRoute {
  readonly kind: Screen;
  /** The first line in sight, of a screen that is text. */
  readonly top: number;
  /** Of a page of rows that are none of the floor's, as the alerts are; absent: at the first. */
  readonly cursor?: ListState;
  /** Of the log and of the alerts: what they are looked through for. The lists have theirs together. */
  readonly filter?: string;
  /** Of the alerts: in place of their natural order. */
  readonly sort?: Sort | undefined;
}

/** One row in full. Its lists are its own: who comes back to it finds the cursor where it was. */
export interface DetailRoute {
  readonly kind: 'detail';
  readonly of: ListPane;
  readonly id: string;
  readonly top: number;
  readonly focus: FocusPane;
  readonly lists: ListStates;
}

/** Whose figures are explained. */
export interface ExplainSubject {
  readonly of: 'queues' | 'agents' | 'campaigns' | 'channels';
  readonly id: string;
}

/** The figures of a row, or of a channel, with what they are made of. */
export interface ExplainRoute {
  readonly kind: 'explain';
  readonly top: number;
  /** The row that one came from, where it has such figures. */
  readonly own?: ExplainSubject;
  readonly subject: ExplainSubject;
  readonly cursor?: ListState;
}

export type Route = ScreenRoute | DetailRoute | ExplainRoute;
export type RouteKind = Route['kind'];

/** One and the same while only the cursor in it moves. */
export function idOfRoute(route: Route): string {
  if (route.kind === 'explain') return `explain ${route.subject.of} ${route.subject.id}`;
  return route.kind === 'detail' ? `${route.of} ${route.id}` : route.kind;
}

const FIRST_ROW: ListState = { cursorIndex: 0, top: 0 };

export function pageCursorOf(route: Route): ListState {
  return (route.kind === 'detail' ? undefined : route.cursor) ?? FIRST_ROW;
}

/** Nobody goes back further than this. */
export const DEEPEST = 24;

const LISTED = [
  'wall',
  'queues',
  'agents',
  'contacts',
  'campaigns',
  'moved',
] as const satisfies readonly Screen[];

/** The screens that are one list, or the wall that has several: where there are a filter and marks to leave first. */
export function hasLists({ kind }: Route): boolean {
  return LISTED.some(screen => screen === kind);
}

/** Pages of rows that are none of the floor's, which are looked through each for itself. */
export function hasOwnFilter(route: Route): route is ScreenRoute {
  return route.kind === 'log' || route.kind === 'alerts';
}

/** Opened for a look, from wherever one is: it does not forget what is below it, and its own key closes it. */
export function isGlance(kind: RouteKind): boolean {
  return kind === 'alerts' || kind === 'log' || kind === 'help' || kind === 'explain';
}
