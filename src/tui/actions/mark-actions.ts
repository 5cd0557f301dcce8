// Marks rows, to be worked on together: one, a range, all that is shown. A mark stays with its row wherever that goes.
import type { Scene } from '../scene/scene.ts';
import type { ActionRecord, Step } from './action.ts';
import { type RowAt, rowUnderCursor, whyNoRow } from './in-sight.ts';
import { moveCursor } from './move-cursor.ts';

export const MARK_ACTIONS: readonly ActionRecord[] = [
  {
    id: 'mark',
    keys: [' '],
    title: 'key.mark',
    help: 'key.mark.long',
    footer: 9,
    whyOff: whyNoRow,
    run: toggleMark,
  },
  {
    id: 'mark-down',
    keys: ['shift+down', 'J'],
    title: 'key.mark-down',
    help: 'key.mark-down.long',
    helpOfBoth: 'key.mark-down.both',
    whyOff: whyNoRow,
    run: scene => markOn(scene, 1),
  },
  {
    id: 'mark-up',
    keys: ['shift+up', 'K'],
    title: 'key.mark-up',
    help: 'key.mark-up.long',
    whyOff: whyNoRow,
    run: scene => markOn(scene, -1),
  },
  {
    id: 'mark-all',
    keys: ['*'],
    title: 'key.mark-all',
    help: 'key.mark-all.long',
    whyOff: whyNoRow,
    run: toggleAll,
  },
];

/** And on to the next row, so that a few in a row are a few times the same key. */
function toggleMark(scene: Scene): readonly Step[] {
  const row = rowUnderCursor(scene);
  if (!row) return [];
  const isMarked = scene.view.marked[row.of].has(row.id);
  const change = { pane: row.of, ids: [row.id] };
  const next = moveCursor(scene, 'row', 1);
  return [{ type: isMarked ? 'rows-unmarked' : 'rows-marked', ...change }, ...(next ? [next] : [])];
}

/** The row under the cursor, and the one that it comes to. */
function markOn(scene: Scene, by: -1 | 1): readonly Step[] {
  const row = rowUnderCursor(scene);
  const next = moveCursor(scene, 'row', by);
  if (!row || next?.type !== 'cursor-moved') return [];
  return [{ type: 'rows-marked', pane: row.of, ids: [row.id, next.to.cursorId] }, next];
}

function toggleAll(scene: Scene): readonly Step[] {
  const row: RowAt | undefined = rowUnderCursor(scene);
  if (!row) return [];
  const { ids } = scene.lists[row.of];
  const areAllMarked = ids.every(id => scene.view.marked[row.of].has(id));
  return [{ type: areAllMarked ? 'rows-unmarked' : 'rows-marked', pane: row.of, ids }];
}
