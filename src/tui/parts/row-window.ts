// Which rows of a long list stand on the screen: the cursor's among them, and the list moved no more than it must be.

export interface RowWindow {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** `top` is where the window stood; `cursor` may be absent where nothing is to be kept in sight. */
export function rowWindow(list: { count: number; top: number; cursor?: number }, height: number): RowWindow {
  const lastTop = Math.max(0, list.count - height);
  const wanted = list.cursor === undefined ? list.top : keepInSight(list.cursor, list.top, height);
  const from = Math.min(lastTop, Math.max(0, wanted));
  return { from, to: Math.min(list.count, from + height) };
}

function keepInSight(cursor: number, top: number, height: number): number {
  if (cursor < top) return cursor;
  return cursor >= top + height ? cursor - height + 1 : top;
}
