// What the mouse does: a click selects a row, sorts by a title, presses a key of the footer or of a dialog; the wheel scrolls.
import type { Step } from '../actions/index.ts';
import { moveCursor } from '../actions/index.ts';
import { pressKey } from '../keys/index.ts';
import { rowWindow } from '../parts/row-window.ts';
import { cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { sortColumnsOf } from '../sort/index.ts';
import type { Part } from '../terminal/index.ts';
import { LIST_PANES, type ListPane, listStateOf } from '../view-state/index.ts';
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
      return list && isFree(scene) ? selectRow(scene, list, target.id) : [];
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
  const { ids, blockRows, blocks } = scene.lists[pane];
  const index = ids.indexOf(id);
  if (index < 0) return [];
  const list = { count: ids.length, top: listStateOf(scene.view, pane).top, cursor: index };
  const top = rowWindow(list, blockRows * blocks).from;
  return [{ type: 'cursor-moved', pane, to: { cursorId: id, cursorIndex: index, top } }];
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
  const step = moveCursor(list ? { ...scene, focus: list } : scene, 'row', rows);
  const isOfAnotherPane = !list && scene.focus !== undefined;
  return step && !isOfAnotherPane ? [step] : [];
}
