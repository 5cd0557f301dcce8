// What is in sight to act on: the panes with rows, the row under the cursor, and why there is none.
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import {
  type FocusPane,
  hasLists,
  hasOwnFilter,
  LIST_PANES,
  type ListPane,
  listStateOf,
  type Reason,
} from '../view-state/index.ts';

/** As the eye goes over the screen. */
export function panesOf({ layout, route }: Scene): FocusPane[] {
  const lists = layout.placements.flatMap(({ pane }) => LIST_PANES.find(list => list === pane) ?? []);
  return route.kind === 'detail' && lists.length > 0 ? ['detail', ...lists] : lists;
}

export interface RowAt {
  readonly of: ListPane;
  readonly id: string;
}

export function rowUnderCursor({ focus, lists, view }: Scene): RowAt | undefined {
  if (!focus) return undefined;
  const index = cursorOf(lists[focus], listStateOf(view, focus));
  const id = index === undefined ? undefined : lists[focus].ids[index];
  return id === undefined ? undefined : { of: focus, id };
}

/** The list that has the cursor, or what a detail is about. */
export function isAtHand({ focus, route }: Scene, of: ListPane): boolean {
  return focus === of || (route.kind === 'detail' && route.of === of);
}

export interface Rows {
  readonly of: ListPane;
  /** In the order of the list where they are shown. */
  readonly ids: readonly string[];
}

/** What an action is about: the marked rows of the list at hand, else the one under the cursor. */
export function rowsAtHand(scene: Scene): Rows | undefined {
  const of = scene.focus;
  if (!of) return undefined;
  const ids = markedAtHand(scene, of);
  if (ids.length > 0) return { of, ids };
  const row = rowUnderCursor(scene);
  return row && { of, ids: [row.id] };
}

/** A filter hides marked rows, and they are still meant; in a detail only its own are. Who is gone is not. */
export function markedAtHand({ view, lists, moment, route }: Scene, of: ListPane): readonly string[] {
  const marked = view.marked[of];
  // A footer asks for each of its keys, and there may be thousands of rows.
  if (marked.size === 0) return [];
  const shown = lists[of].ids.filter(id => marked.has(id));
  if (route.kind === 'detail' || shown.length === marked.size) return shown;
  const isShown = new Set(shown);
  const rows = moment.document[of];
  return [...shown, ...[...marked].filter(id => !isShown.has(id) && Object.hasOwn(rows, id))];
}

export function whyNoFloor({ moment }: Scene): Reason | undefined {
  return moment.hasDocument ? undefined : { key: 'why.no-floor' };
}

/** On a page of text there is nothing to list. */
export function whyNoList(scene: Scene): Reason | undefined {
  const { route } = scene;
  const isListed = hasLists(route) || hasOwnFilter(route);
  return whyNoFloor(scene) ?? (isListed ? undefined : { key: 'why.page-open' });
}

export function whyNoRow(scene: Scene): Reason | undefined {
  return whyNoFloor(scene) ?? (rowUnderCursor(scene) ? undefined : { key: 'why.no-row' });
}
