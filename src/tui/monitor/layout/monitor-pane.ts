// A pane of a monitor, at its place, with the part of its rows that this page has.
import type { Rect } from '../../layout/placement.ts';

export type MonitorPaneId =
  | 'header'
  | 'blind'
  | 'tiles'
  | 'figures'
  | 'queue-grid'
  | 'queue-table'
  | 'states'
  | 'agents'
  | 'chart'
  | 'campaigns'
  | 'announcements'
  | 'alerts'
  | 'banner'
  | 'waiting'
  | 'sources'
  | 'notice';

export interface MonitorPlacement extends Rect {
  readonly pane: MonitorPaneId;
  /** Of a pane that has rows: which of them, the last not included. */
  readonly rows?: RowSpan;
  /** Of a grid. */
  readonly grid?: Grid;
  /** Of what has big figures. */
  readonly figureHeight?: number;
}

export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

export interface Grid {
  readonly columns: number;
  readonly blockHeight: number;
}

export interface Stacked extends Omit<MonitorPlacement, keyof Rect> {
  readonly height: number;
}

/** One below the other from the top of `area`; one without a height is not placed. */
export function stackDown(area: Rect, panes: readonly Stacked[]): MonitorPlacement[] {
  let y = area.y;
  return panes.flatMap(({ height: wanted, ...pane }) => {
    const height = Math.min(wanted, area.y + area.height - y);
    if (height <= 0) return [];
    const placed = { ...pane, x: area.x, y, width: area.width, height };
    y += height;
    return [placed];
  });
}

/** `count` rows in parts of at most `capacity`, as even as their places allow: each part but the last is full. */
export function cutIntoParts(count: number, capacity: number): RowSpan[] {
  const each = Math.max(1, capacity);
  const parts = Math.max(1, Math.ceil(count / each));
  return Array.from({ length: parts }, (_, index) => ({
    from: index * each,
    to: Math.min(count, (index + 1) * each),
  }));
}
