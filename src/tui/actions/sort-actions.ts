// Sorts the list at hand: by name, by time, by any column, the other way round, and as it was.
import { usualColumnsOf } from '../columns/column-ids.ts';
import type { Scene } from '../scene/scene.ts';
import { ALERT_SORTS } from '../select/sort-alerts.ts';
import { sortColumnsOf } from '../sort/index.ts';
import type { ListPane, Reason, Sort, ViewAction } from '../view-state/index.ts';
import type { ActionRecord, Args, Suggestion } from './action.ts';
import { whyNoFloor } from './in-sight.ts';

export const SORT_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'sort-name',
    keys: ['N'],
    title: 'key.sort-name',
    help: 'key.sort-name.long',
    helpOfBoth: 'key.sort-name.both',
    whyOff: whyNoSort,
    run: scene => (isOfAlerts(scene) ? sortByColumn(scene, 'text') : sortBy(scene, list => NAME_OF[list])),
  },
  {
    id: 'sort-time',
    keys: ['T'],
    title: 'key.sort-time',
    help: 'key.sort-time.long',
    whyOff: scene =>
      whyNoSort(scene) ??
      (isOfAlerts(scene) || (scene.focus && TIME_OF[scene.focus]) ? undefined : { key: 'why.no-time' }),
    run: scene => (isOfAlerts(scene) ? sortByColumn(scene, 'age') : sortBy(scene, list => TIME_OF[list])),
  },
  {
    id: 'sort-left',
    keys: ['<'],
    title: 'key.sort-left',
    help: 'key.sort-left.long',
    helpOfBoth: 'key.sort-left.both',
    whyOff: whyNoSort,
    run: scene => stepSort(scene, -1),
  },
  {
    id: 'sort-right',
    keys: ['>'],
    title: 'key.sort-right',
    help: 'key.sort-right.long',
    whyOff: whyNoSort,
    run: scene => stepSort(scene, 1),
  },
  {
    id: 'sort-reverse',
    keys: ['I'],
    title: 'key.sort-reverse',
    help: 'key.sort-reverse.long',
    whyOff: scene => whyNoSort(scene) ?? (sortOf(scene) ? undefined : { key: 'why.not-sorted' }),
    run: scene => {
      const sort = sortOf(scene);
      return sort && sortTo(scene, { ...sort, isReversed: !sort.isReversed });
    },
  },
  {
    id: 'sort-natural',
    keys: ['0'],
    title: 'key.sort-natural',
    help: 'key.sort-natural.long',
    whyOff: scene => whyNoSort(scene) ?? (sortOf(scene) ? undefined : { key: 'why.not-sorted' }),
    run: scene => sortTo(scene, undefined),
  },
  {
    id: 'sort',
    keys: [],
    title: 'key.sort',
    help: 'key.sort.long',
    args: [{ name: 'column', title: 'arg.column', suggest: suggestColumns }],
    whyOff: whyNoSort,
    run: sortByArgument,
  },
];

/** What each list is looked through by most: the names, and the times that go on. */
const NAME_OF: { readonly [P in ListPane]: string } = {
  agents: 'name',
  queues: 'name',
  contacts: 'customer',
  campaigns: 'name',
};
const TIME_OF: { readonly [P in ListPane]?: string } = {
  agents: 'time',
  queues: 'longest',
  contacts: 'wait',
};

function whyNoSort(scene: Scene): Reason | undefined {
  return whyNoFloor(scene) ?? (scene.focus || isOfAlerts(scene) ? undefined : { key: 'why.no-list' });
}

function isOfAlerts({ route }: Scene): boolean {
  return route.kind === 'alerts';
}

function sortOf({ focus, view, route }: Scene): Sort | undefined {
  if (route.kind === 'alerts') return route.sort;
  return focus && view.sorts[focus];
}

function sortTo({ focus: pane, route }: Scene, sort: Sort | undefined): ViewAction | undefined {
  if (route.kind === 'alerts') return { type: 'page-sorted', sort };
  return pane && { type: 'list-sorted', pane, ...(sort ? { sort } : {}) };
}

/** By the same again: the other way round. */
function sortBy(scene: Scene, columnOf: (list: ListPane) => string | undefined): ViewAction | undefined {
  const column = scene.focus && columnOf(scene.focus);
  return column === undefined ? undefined : sortByColumn(scene, column);
}

function sortByColumn(scene: Scene, column: string): ViewAction | undefined {
  const before = sortOf(scene);
  return sortTo(scene, { column, isReversed: before?.column === column && !before.isReversed });
}

/** To the next column; before the first and after the last is the natural order. */
function stepSort(scene: Scene, by: -1 | 1): ViewAction | undefined {
  const columns = isOfAlerts(scene) ? ALERT_SORTS : scene.focus && columnsInSight(scene, scene.focus);
  if (!columns) return undefined;
  const stops = [undefined, ...columns];
  const from = stops.indexOf(sortOf(scene)?.column);
  const column = stops[(from + by + stops.length) % stops.length];
  return sortTo(scene, column === undefined ? undefined : { column, isReversed: false });
}

/** All of a wide list; else those that were chosen, or the usual ones. */
function columnsInSight({ view }: Scene, list: ListPane): readonly string[] {
  const { columns = usualColumnsOf(list), wideFrom } = view.shapes[list] ?? {};
  const sortable = sortColumnsOf(list);
  return wideFrom === undefined ? columns.filter(column => sortable.includes(column)) : sortable;
}

function suggestColumns(scene: Scene): readonly Suggestion[] {
  const { focus } = scene;
  if (isOfAlerts(scene)) return ALERT_SORTS.map(column => ({ texts: [column] }));
  return focus ? sortColumnsOf(focus).map(column => ({ texts: [column] })) : [];
}

function sortByArgument(scene: Scene, args: Args = {}): ViewAction | undefined {
  const [column] = args.column ?? [];
  if (isOfAlerts(scene)) return column === undefined ? undefined : sortByColumn(scene, column);
  return sortBy(scene, () => column);
}
