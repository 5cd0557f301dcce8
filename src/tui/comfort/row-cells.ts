// The row under the cursor, cell by cell: cut where the titles stand that are above it.
import { displayWidth } from '../../lib/display-width.ts';
import { placementOf } from '../layout/layout.ts';
import type { PaneId } from '../layout/placement.ts';
import { drawPane } from '../panes/draw-pane.ts';
import type { Wording } from '../panes/wording.ts';
import type { Line } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';

export interface RowCell {
  /** Of its column. */
  readonly id: string;
  readonly title: string;
  /** As it stands there, its mark with it. */
  readonly text: string;
}

export interface CutRow {
  readonly cells: readonly RowCell[];
  readonly isMarked: boolean;
}

/** Pages whose rows are none of the floor's. */
const PAGES: readonly PaneId[] = ['all-alerts', 'log', 'explain'];

/** Undefined where no row has the cursor, or there is no room for titles. */
export function rowCells(scene: Scene, wording: Wording): CutRow | undefined {
  const { focus, layout } = scene;
  const pane = focus ?? PAGES.find(page => placementOf(layout, page));
  const placement = pane && placementOf(layout, pane);
  if (!placement) return undefined;
  const lines = drawPane(scene, placement, wording);
  const row = lines.map(cursorIn).find(found => found !== undefined);
  const titles = lines.map(titlesIn).find(found => found.length > 0);
  if (!row || !titles) return undefined;
  const cells = titles.map(({ id, text: title, from, to }) => ({
    ...{ id, title },
    text: row.slice(from, to).join('').trim(),
  }));
  return { cells, isMarked: row[0] === '»' };
}

interface Title {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Agents stand side by side, each block under the same titles: those of the first stand for all. */
function titlesIn(line: Line): readonly Title[] {
  let x = 0;
  const titles = line.flatMap(({ text, target }) => {
    const from = x;
    x += displayWidth(text);
    return target?.kind === 'column'
      ? [{ id: target.id, text: text.replace(/[▼▲]/g, '').trim(), from, to: x }]
      : [];
  });
  return titles.filter(({ id }, index) => titles.findIndex(one => one.id === id) === index);
}

/** What stands in each cell of it, from its block's first; the second cell of a wide letter is empty. */
type Row = readonly string[];

function cursorIn(line: Line): Row | undefined {
  const spans = line.filter(({ over }) => over === 'cursor');
  if (spans.length === 0) return undefined;
  const graphemes = [...new Intl.Segmenter().segment(spans.map(({ text }) => text).join(''))];
  return graphemes.flatMap(({ segment }) => [
    segment,
    ...Array.from({ length: Math.max(0, displayWidth(segment) - 1) }, () => ''),
  ]);
}
