// Shares out a detail: its text, and the lists that go with it, beside it where there is room, else below.
import type { ListPane } from '../view-state/index.ts';
import type { Room } from './content.ts';
import { type Placement, type Rect, splitColumns, stackPanes } from './placement.ts';

/** Of the width: the text's grid of figures is 80 columns. */
const TEXT_SHARE = 0.45;
/** Of the height, where the lists stand below. */
const LISTS_SHARE = 0.45;

export function chooseDetail(area: Rect, lists: readonly ListPane[], { isWide }: Room): Placement[] {
  if (lists.length === 0) return [{ ...area, pane: 'detail' }];
  if (isWide) {
    const [left, right] = splitColumns(area, Math.floor(area.width * TEXT_SHARE));
    return [{ ...left, pane: 'detail' }, ...share(right, lists)];
  }
  const height = Math.floor(area.height * LISTS_SHARE);
  const text = { ...area, height: area.height - height };
  return [{ ...text, pane: 'detail' }, ...share({ ...area, y: text.y + text.height, height }, lists)];
}

/** Evenly; the first one has what is left over. */
function share(area: Rect, lists: readonly ListPane[]): Placement[] {
  const each = Math.floor(area.height / lists.length);
  const first = area.height - each * (lists.length - 1);
  return stackPanes(
    area,
    lists.map((pane, index) => [pane, index === 0 ? first : each]),
  );
}
