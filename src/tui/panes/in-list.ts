// Where the cursor of a list stands, and how it is shaped: its columns, and by which it is sorted.
import { pendingRows, sayPending } from '../deeds/pending.ts';
import type { Shape } from '../parts/table/index.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { isFalling } from '../sort/index.ts';
import { type ListPane, listStateOf } from '../view-state/index.ts';

/** Only one pane has it. */
export function cursorIn({ focus, lists, view }: Scene, pane: ListPane): number | undefined {
  return focus === pane ? cursorOf(lists[pane], listStateOf(view, pane)) : undefined;
}

/** By row, what is ordered about it and not to be seen yet: `→Billing`. */
export function ordersIn({ view, moment, words }: Scene, pane: ListPane): ReadonlyMap<string, string> {
  const pending = pendingRows(view.deeds, pane);
  return new Map([...pending].map(([id, order]) => [id, words.tell(sayPending(order, moment))]));
}

export function withOrder<Row extends { readonly id: string }>(
  row: Row,
  ordered: ReadonlyMap<string, string>,
): Row & { readonly ordered?: string } {
  const order = ordered.get(row.id);
  return order === undefined ? row : { ...row, ordered: order };
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
