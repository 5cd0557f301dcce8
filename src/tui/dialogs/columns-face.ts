// The face of the dialog of columns: a line for each, those in sight around the cursor.
import {
  chooseColumns,
  columnsFor,
  isKeyColumn,
  moveAt,
  moveColumn,
  toggleColumn,
} from '../columns/columns-dialog.ts';
import { columnTitles } from '../panes/tables/column-titles.ts';
import { type Line, span } from '../parts/line.ts';
import { rowWindow } from '../parts/row-window.ts';
import type { ColumnsDialog, ViewAction } from '../view-state/index.ts';
import type { DialogFace, DialogKey } from './dialog-face.ts';

/** Of a screen of 24 lines the frame and the keys leave so many. */
const LINES = 13;

export function columnsFace(dialog: ColumnsDialog): DialogFace {
  return {
    title: { key: `columns.title-${dialog.list}` },
    body: wording => {
      const titles = columnTitles(dialog.list, wording);
      const { columns, at } = dialog;
      const { from, to } = rowWindow({ count: columns.length, top: at - LINES / 2, cursor: at }, LINES);
      const lines = columns.slice(from, to).map(({ id, isShown }, index): Line => {
        const isCursor = from + index === at;
        const text = `${isCursor ? '›' : ' '} ${isShown ? '✓' : '·'} ${titles.get(id) || id}`;
        return [{ ...span(text, isShown ? 'text' : 'faint'), ...(isCursor ? { over: 'cursor' } : {}) }];
      });
      if (lines.length === columns.length) return lines;
      const range = { from: from + 1, to, count: columns.length };
      return [...lines, [span(`    ${wording.words.say('queues.shown', range)}`, 'faint')]];
    },
    keys: keysOf(dialog),
  };
}

function keysOf(dialog: ColumnsDialog): readonly DialogKey[] {
  const edit = (change: (before: ColumnsDialog) => ColumnsDialog) => (): ViewAction => ({
    type: 'dialog-edited',
    dialog: change(dialog),
  });
  return [
    { keys: ['up', 'k'], run: edit(before => moveAt(before, -1)) },
    { keys: ['down', 'j'], run: edit(before => moveAt(before, 1)) },
    {
      keys: [' '],
      label: { key: 'columns.toggle' },
      ...(isKeyColumn(dialog) ? { whyOff: { key: 'why.key-column' } as const } : {}),
      run: edit(toggleColumn),
    },
    { keys: ['J', 'shift+down'], label: { key: 'columns.down' }, run: edit(before => moveColumn(before, 1)) },
    { keys: ['K', 'shift+up'], label: { key: 'columns.up' }, run: edit(before => moveColumn(before, -1)) },
    {
      keys: ['d'],
      label: { key: 'columns.usual' },
      run: edit(before => ({ ...before, columns: columnsFor(before.list), at: 0 })),
    },
    {
      keys: ['enter'],
      label: { key: 'columns.keep' },
      run: () => [chooseColumns(dialog), { type: 'dialog-closed' }],
    },
    { keys: ['escape'], label: { key: 'columns.leave' }, run: () => ({ type: 'dialog-closed' }) },
  ];
}
