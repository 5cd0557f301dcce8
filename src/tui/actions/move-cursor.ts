// Where the cursor goes: by rows, by blocks, by pages, to the ends of the list it is in, or down a page of text.
import { rowWindow } from '../parts/row-window.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { hasLists, listStateOf, type ViewAction } from '../view-state/index.ts';
import { stepTrend } from './step-trend.ts';

export type Step = 'row' | 'block' | 'page' | 'end';

/** `by` counts steps; a negative one goes up. */
export function moveCursor(scene: Scene, step: Step, by: -1 | 1): ViewAction | undefined {
  const { route, focus: pane } = scene;
  if (!pane) {
    if (route.kind === 'trends') return stepTrend(scene, by);
    return hasLists(route) ? undefined : scrollPage(route.top, step, by);
  }
  const list = scene.lists[pane];
  const state = listStateOf(scene.view, pane);
  const from = cursorOf(list, state);
  if (from === undefined) return undefined;
  const capacity = list.blockRows * list.blocks;
  const distance = { row: 1, block: list.blockRows, page: capacity, end: list.ids.length }[step];
  const index = Math.min(list.ids.length - 1, Math.max(0, from + by * distance));
  const top = rowWindow({ count: list.ids.length, top: state.top, cursor: index }, capacity).from;
  const cursorId = list.ids[index];
  if (cursorId === undefined) return undefined;
  return { type: 'cursor-moved', pane, to: { cursorId, cursorIndex: index, top } };
}

const PAGE_LINES = 10;

function scrollPage(top: number, step: Step, by: -1 | 1): ViewAction {
  const distance = { row: 1, block: 1, page: PAGE_LINES, end: Number.MAX_SAFE_INTEGER }[step];
  return { type: 'page-scrolled', top: Math.max(0, top + by * distance) };
}
