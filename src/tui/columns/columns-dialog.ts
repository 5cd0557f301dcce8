// The dialog that chooses the columns of a list: which are shown, and in which order.
import type { ColumnsDialog, ListPane, ViewAction } from '../view-state/index.ts';
import { allColumnsOf, keyColumnOf, usualColumnsOf } from './column-ids.ts';

/** Those that are shown first, in their order. */
export function openColumnsDialog(list: ListPane, chosen: readonly string[] | undefined): ViewAction {
  return {
    type: 'dialog-opened',
    dialog: { kind: 'columns', list, columns: columnsFor(list, chosen), at: 0 },
  };
}

export function columnsFor(list: ListPane, chosen = usualColumnsOf(list)): ColumnsDialog['columns'] {
  const all = allColumnsOf(list);
  const shown = chosen.filter(id => all.includes(id));
  const others = all.filter(id => !shown.includes(id));
  return [...shown.map(id => ({ id, isShown: true })), ...others.map(id => ({ id, isShown: false }))];
}

export function moveAt(dialog: ColumnsDialog, by: -1 | 1): ColumnsDialog {
  return { ...dialog, at: clampAt(dialog, dialog.at + by) };
}

/** The column that the cursor stands on changes places with its neighbour, and keeps the cursor. */
export function moveColumn(dialog: ColumnsDialog, by: -1 | 1): ColumnsDialog {
  const to = clampAt(dialog, dialog.at + by);
  const columns = [...dialog.columns];
  const [moved] = columns.splice(dialog.at, 1);
  if (moved) columns.splice(to, 0, moved);
  return { ...dialog, columns, at: to };
}

export function toggleColumn(dialog: ColumnsDialog): ColumnsDialog {
  const columns = dialog.columns.map((column, index) =>
    index === dialog.at ? { ...column, isShown: !column.isShown } : column,
  );
  return { ...dialog, columns };
}

/** What names the row is always shown. */
export function isKeyColumn({ list, columns, at }: ColumnsDialog): boolean {
  return columns[at]?.id === keyColumnOf(list);
}

/** What was chosen; the usual ones in their order are no choice. */
export function chooseColumns({ list, columns }: ColumnsDialog): ViewAction {
  const chosen = columns.filter(({ isShown }) => isShown).map(({ id }) => id);
  const isUsual = chosen.join(' ') === usualColumnsOf(list).join(' ');
  return { type: 'columns-chosen', pane: list, ...(isUsual ? {} : { columns: chosen }) };
}

function clampAt({ columns }: ColumnsDialog, at: number): number {
  return Math.min(columns.length - 1, Math.max(0, at));
}
