// Which columns the list at hand has: all of them at once, or those that one chooses.
import { allColumnsOf } from '../columns/column-ids.ts';
import { openColumnsDialog } from '../columns/columns-dialog.ts';
import type { Scene } from '../scene/scene.ts';
import type { Reason, ViewAction } from '../view-state/index.ts';
import type { ActionRecord } from './action.ts';
import { whyNoFloor } from './in-sight.ts';

export const COLUMN_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'columns',
    keys: ['C'],
    title: 'key.columns',
    help: 'key.columns.long',
    helpOfBoth: 'key.columns.both',
    whyOff: whyNoColumns,
    run: ({ focus, view }) => focus && openColumnsDialog(focus, view.shapes[focus]?.columns),
  },
  {
    id: 'wide',
    keys: ['w'],
    title: 'key.wide',
    help: 'key.wide.long',
    whyOff: whyNoColumns,
    run: toggleWide,
  },
];

function whyNoColumns(scene: Scene): Reason | undefined {
  return whyNoFloor(scene) ?? (scene.focus ? undefined : { key: 'why.no-list' });
}

function toggleWide({ focus: pane, view }: Scene): ViewAction | undefined {
  if (!pane) return undefined;
  const isWide = view.shapes[pane]?.wideFrom !== undefined;
  return { type: 'columns-scrolled', pane, ...(isWide ? {} : { wideFrom: 0 }) };
}

/** Of a wide list sideways is to the next column; absent where it is not wide. */
export function scrollColumns({ focus: pane, view }: Scene, by: -1 | 1): ViewAction | undefined {
  const from = pane && view.shapes[pane]?.wideFrom;
  if (pane === undefined || from === undefined) return undefined;
  // The column that names the row stands still.
  const last = allColumnsOf(pane).length - 2;
  return { type: 'columns-scrolled', pane, wideFrom: Math.min(last, Math.max(0, from + by)) };
}
