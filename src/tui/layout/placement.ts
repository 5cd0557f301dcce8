// A pane's place on the screen, in cells.

export const PANES = [
  'header',
  'alerts',
  'tiles',
  'states',
  'queues',
  'channels',
  'campaigns',
  'agents',
  'contacts',
  'moved',
  'chart',
  'banner',
  'footer',
  'help',
  'detail',
  'waiting',
  'all-alerts',
  'trends',
  'explain',
  'log',
  'sources',
  'notice',
  'toasts',
  'palette',
  'dialog',
] as const;
export type PaneId = (typeof PANES)[number];

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Placement extends Rect {
  readonly pane: PaneId;
}

/** One below the other, from the top of `area`; one without a height is not placed. */
export function stackPanes(area: Rect, panes: readonly (readonly [PaneId, number])[]): Placement[] {
  let y = area.y;
  return panes.flatMap(([pane, wanted]) => {
    const height = Math.min(wanted, area.y + area.height - y);
    if (height <= 0) return [];
    const placed = { pane, x: area.x, y, width: area.width, height };
    y += height;
    return [placed];
  });
}

/** A left and a right part, with one empty column between them. */
export function splitColumns(area: Rect, leftWidth: number): [Rect, Rect] {
  const left = { ...area, width: leftWidth };
  return [left, { ...area, x: area.x + leftWidth + 1, width: area.width - leftWidth - 1 }];
}
