// The alerts, a row each with how long it has been so and who has it; below them, the one under the cursor in full.
import { cleanText } from '../../../lib/clean-text.ts';
import { fitLine, type Line, ruleLine, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import { leadOf, lookedRow, placeShape, rowLine, type Shape, titleLine } from '../../parts/table/index.ts';
import { cursorOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import type { AlertEntry } from '../../select/alert-list.ts';
import { selectSourcesBack } from '../../select/feed.ts';
import { filterTextOf, pageCursorOf } from '../../view-state/index.ts';
import { backSpans } from '../lines/alert-line.ts';
import { alertColumns } from '../tables/alert-columns.ts';
import type { PaneSize, Wording } from '../wording.ts';
import { fullAlertLines } from './alert-full.ts';

export function alertsLines(scene: Scene, size: PaneSize, wording: Wording): readonly Line[] {
  const { alertEntries: entries = [], moment } = scene;
  const { words } = wording;
  const count = entries.filter(({ kind }) => kind !== 'over').length;
  const title = ruleLine(words.say('alerts.title', { count }), words.say('detail.back'), size.width);
  const back = selectSourcesBack(moment).map((source): Line => [span('  '), ...backSpans(source, wording)]);
  const filter = cleanText(filterTextOf(scene.view), { cells: FILTER_CELLS });
  const empty = filter === '' ? words.say('alert.none') : words.say('alerts.none-match', { filter });
  const none: Line = [span(`  ${empty}`, 'faint')];
  const list = entries.length === 0 ? [none] : rowLines(scene, entries, { size, wording });
  const top = [title, ...list, ...(count === 0 && entries.length > 0 ? [none] : []), ...back];
  const full = fullLines(scene, entries, { size, wording }).slice(0, fullRoom(size.height));
  const gap = Array.from({ length: Math.max(0, size.height - top.length - full.length) }, (): Line => []);
  return [...top.slice(0, size.height - full.length), ...gap, ...full].map(line => fitLine(line, size.width));
}

const FILTER_CELLS = 60;

/** The rule and the titles. */
const HEAD_LINES = 2;
const FULL_SHARE = 0.34;
const FULL_MOST = 12;

function fullRoom(height: number): number {
  return Math.min(FULL_MOST, Math.floor(height * FULL_SHARE));
}

/** How many rows a page of so many lines has. */
export function alertRows(height: number): number {
  return Math.max(1, height - HEAD_LINES - fullRoom(height));
}

interface Drawing {
  readonly size: PaneSize;
  readonly wording: Wording;
}

function cursorHere({ pageList, route }: Scene): number | undefined {
  return pageList ? cursorOf(pageList, pageCursorOf(route)) : undefined;
}

function rowLines(scene: Scene, entries: readonly AlertEntry[], { size, wording }: Drawing): Line[] {
  const cursor = cursorHere(scene);
  const placed = placeShape(alertColumns(scene.moment, wording), size.width, shapeOf(scene));
  const list = {
    count: entries.length,
    top: pageCursorOf(scene.route).top,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const { from, to } = rowWindow(list, alertRows(size.height));
  const rows = entries.slice(from, to).map((entry, index) => {
    const look = { isCursor: from + index === cursor, isMarked: false, isStale: false, id: entry.id };
    return lookedRow(rowLine(placed, entry, leadOf(look)), look);
  });
  return [titleLine(placed), ...rows];
}

/** The title of the column that they are sorted by says so. */
function shapeOf({ route }: Scene): Shape {
  const sort = route.kind === 'alerts' ? route.sort : undefined;
  return sort
    ? { sorted: { column: sort.column, isFalling: (sort.column === 'age') !== sort.isReversed } }
    : {};
}

function fullLines(
  scene: Scene,
  entries: readonly AlertEntry[],
  { size, wording }: Drawing,
): readonly Line[] {
  const entry = entries[cursorHere(scene) ?? -1];
  return entry ? fullAlertLines(entry, scene.moment, { width: size.width, wording }) : [];
}
