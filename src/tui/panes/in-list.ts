// Where the cursor of a list stands, and by what the list is sorted.
import type { Sorted } from '../parts/table/index.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { isFalling } from '../sort/index.ts';
import { type ListPane, listStateOf } from '../view-state/index.ts';

/** A wall has no cursor, and only one pane has it. */
export function cursorIn({ mode, focus, lists, view }: Scene, pane: ListPane): number | undefined {
  return mode === 'tool' && focus === pane ? cursorOf(lists[pane], listStateOf(view, pane)) : undefined;
}

export function sortedIn({ view }: Scene, pane: ListPane): Sorted | undefined {
  const sort = view.sorts[pane];
  return sort && { column: sort.column, isFalling: isFalling(pane, sort) };
}
