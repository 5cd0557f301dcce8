// Where the cursor goes: by rows, by blocks, by pages, to the ends of the list it is in, or down a page of text.
import { rowWindow } from '../parts/row-window.ts';
import { cursorOf, type List } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { hasLists, type ListState, listStateOf, pageCursorOf, type ViewAction } from '../view-state/index.ts';
import { stepSubject } from './explain-action.ts';
import { rowUnderCursor } from './in-sight.ts';
import { stepTrend } from './step-trend.ts';

export type Step = 'row' | 'block' | 'page' | 'end';

/** `by` counts steps; a negative one goes up. */
export function moveCursor(scene: Scene, step: Step, by: number): ViewAction | undefined {
  const { route, focus: pane } = scene;
  if (!pane) {
    if (route.kind === 'trends') return stepTrend(scene, by < 0 ? -1 : 1);
    if (route.kind === 'explain' && step === 'block') return stepSubject(scene, by < 0 ? -1 : 1);
    const moved = scene.pageList && stepIn(scene.pageList, pageCursorOf(route), { step, by });
    if (moved) return { type: 'page-cursor-moved', to: moved };
    return hasLists(route) ? undefined : scrollPage(route.top, step, by);
  }
  const to = stepIn(scene.lists[pane], listStateOf(scene.view, pane), { step, by });
  return to && { type: 'cursor-moved', pane, to };
}

function stepIn(
  list: List,
  state: ListState,
  { step, by }: { readonly step: Step; readonly by: number },
): Required<ListState> | undefined {
  const from = cursorOf(list, state);
  if (from === undefined) return undefined;
  const capacity = list.blockRows * list.blocks;
  const distance = { row: 1, block: list.blockRows, page: capacity, end: list.ids.length }[step];
  const index = Math.min(list.ids.length - 1, Math.max(0, from + by * distance));
  const top = rowWindow({ count: list.ids.length, top: state.top, cursor: index }, capacity).from;
  const cursorId = list.ids[index];
  return cursorId === undefined ? undefined : { cursorId, cursorIndex: index, top };
}

/** The row found keeps the cursor when all the others come back. */
export function stayOnFound(scene: Scene): ViewAction | undefined {
  const row = scene.view.filter === '' ? undefined : rowUnderCursor(scene);
  return row && { type: 'cursor-moved', pane: row.of, to: { cursorId: row.id, cursorIndex: 0, top: 0 } };
}

const PAGE_LINES = 10;

function scrollPage(top: number, step: Step, by: number): ViewAction {
  const distance = { row: 1, block: 1, page: PAGE_LINES, end: Number.MAX_SAFE_INTEGER }[step];
  return { type: 'page-scrolled', top: Math.max(0, top + by * distance) };
}
