// Shares out a detail: its text, and the lists that go with it, beside it where there is room, else below.
import type { DetailList, Room } from './content.ts';
import { type Placement, type Rect, splitColumns, stackPanes } from './placement.ts';

/** Of the width: the text's grid of figures is 80 columns. */
const TEXT_SHARE = 0.45;
/** Of the height, where the lists stand below. */
const LISTS_SHARE = 0.4;

export function chooseDetail(area: Rect, lists: readonly DetailList[], { isWide }: Room): Placement[] {
  if (lists.length === 0) return [{ ...area, pane: 'detail' }];
  if (isWide) {
    const [left, right] = splitColumns(area, Math.floor(area.width * TEXT_SHARE));
    return [{ ...left, pane: 'detail' }, ...share(right, lists)];
  }
  const height = Math.floor(area.height * LISTS_SHARE);
  const text = { ...area, height: area.height - height };
  return [{ ...text, pane: 'detail' }, ...share({ ...area, y: text.y + text.height, height }, lists)];
}

/** A table's rule and its column titles. */
const TABLE_HEAD = 2;

/** Evenly, but for one that needs less; the last one has what is left over. */
function share(area: Rect, lists: readonly DetailList[]): Placement[] {
  let left = area.height;
  return stackPanes(
    area,
    lists.map(({ pane, most = left }, index) => {
      const toCome = lists.length - index;
      const height = toCome === 1 ? left : Math.min(Math.ceil(left / toCome), most + TABLE_HEAD);
      left -= height;
      return [pane, height];
    }),
  );
}
