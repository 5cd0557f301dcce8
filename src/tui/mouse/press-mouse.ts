// What the mouse does: a click selects a row, sorts by a title, presses a key of the footer or of a dialog; the wheel scrolls.
import type { Step } from '../actions/index.ts';
import { moveCursor } from '../actions/index.ts';
import { pressKey } from '../keys/index.ts';
import { rowWindow } from '../parts/row-window.ts';
import { cursorOf, type List } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { sortColumnsOf } from '../sort/index.ts';
import type { Part } from '../terminal/index.ts';
import { LIST_PANES, type ListPane, type ListState, listStateOf, pageCursorOf } from '../view-state/index.ts';
import { findTarget, type Pointed } from './find-target.ts';
import type { MouseEvent } from './parse-mouse.ts';

const WHEEL_ROWS = 3;

export function pressMouse(scene: Scene, event: MouseEvent, parts: readonly Part[]): readonly Step[] {
  const pointed = findTarget(parts, event);
  if (!pointed) return [];
  return event.does === 'click' ? click(scene, pointed) : turnWheel(scene, pointed, event.does);
}

/** Of a dialog that is open only its own keys are heard. */
function click(scene: Scene, { pane, target }: Pointed): readonly Step[] {
  const isCovered = scene.view.dialog !== undefined && pane !== 'dialog';
  if (!target || isCovered) return [];
  const list = listOf(pane);
  switch (target.kind) {
    case 'key':
      return pressKey(scene, target.key);
    case 'line':
      return [{ type: 'palette-opened', text: target.text }];
    case 'row':
      if (!isFree(scene)) return [];
      return list ? selectRow(scene, list, target.id) : selectOnPage(scene, target.id);
    case 'column':
      return list && isFree(scene) ? sortBy(scene, list, target.id) : [];
    default:
      return target satisfies never;
  }
}

/** Nothing is being typed that a click would take out of the hand. */
function isFree({ view }: Scene): boolean {
  return view.palette === undefined;
}

function listOf(pane: string): ListPane | undefined {
  return LIST_PANES.find(one => one === pane);
}

function selectRow(scene: Scene, pane: ListPane, id: string): readonly Step[] {
  const to = stateAt(scene.lists[pane], id, listStateOf(scene.view, pane).top);
  return to ? [{ type: 'cursor-moved', pane, to }] : [];
}

/** Of a page whose rows are none of the floor's: alerts, orders, figures. */
function selectOnPage({ pageList, route }: Scene, id: string): readonly Step[] {
  const to = pageList && stateAt(pageList, id, pageCursorOf(route).top);
  return to ? [{ type: 'page-cursor-moved', to }] : [];
}

function stateAt({ ids, blockRows, blocks }: List, id: string, top: number): Required<ListState> | undefined {
  const cursorIndex = ids.indexOf(id);
  if (cursorIndex < 0) return undefined;
  const list = { count: ids.length, top, cursor: cursorIndex };
  return { cursorId: id, cursorIndex, top: rowWindow(list, blockRows * blocks).from };
}

/** A second click on the same title turns the order round. */
function sortBy({ view }: Scene, pane: ListPane, column: string): readonly Step[] {
  if (!sortColumnsOf(pane).includes(column)) return [];
  const before = view.sorts[pane];
  const isReversed = before?.column === column && !before.isReversed;
  return [{ type: 'list-sorted', pane, sort: { column, isReversed } }];
}

/** The list under the mouse, whichever has the cursor; a page of text by lines. */
function turnWheel(scene: Scene, { pane }: Pointed, does: 'wheel-up' | 'wheel-down'): readonly Step[] {
  if (scene.view.dialog || !isFree(scene)) return [];
  const rows = does === 'wheel-up' ? -WHEEL_ROWS : WHEEL_ROWS;
  const list = listOf(pane);
  if (list && cursorOf(scene.lists[list], listStateOf(scene.view, list)) === undefined) return [];
  const { focus: _, ...unfocused } = scene;
  // Of a detail the text scrolls, wherever the cursor is; of the wall what is no list stands still.
  const isStill = !list && pane !== 'detail' && scene.focus !== undefined;
  const step = isStill
    ? undefined
    : moveCursor({ ...unfocused, ...(list ? { focus: list } : {}) }, 'row', rows);
  return step ? [step] : [];
}
