// Where the cursor of a list stands, and how it is shaped: its columns, and by which it is sorted.
import type { Shape } from '../parts/table/index.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { isFalling } from '../sort/index.ts';
import { type ListPane, listStateOf } from '../view-state/index.ts';

/** Only one pane has it. */
export function cursorIn({ focus, lists, view }: Scene, pane: ListPane): number | undefined {
  return focus === pane ? cursorOf(lists[pane], listStateOf(view, pane)) : undefined;
}

export function shapeIn({ view }: Scene, pane: ListPane): Shape {
  const { columns: chosen, wideFrom } = view.shapes[pane] ?? {};
  const sort = view.sorts[pane];
  return {
    chosen,
    wideFrom,
    ...(sort ? { sorted: { column: sort.column, isFalling: isFalling(pane, sort) } } : {}),
  };
}
