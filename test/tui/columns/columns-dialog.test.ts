// The dialog that chooses columns, and the columns that there are to choose.
import { expect, test } from 'vitest';
import { allColumnsOf, keyColumnOf, usualColumnsOf } from '../../../src/tui/columns/column-ids.ts';
import {
  chooseColumns,
  columnsFor,
  moveAt,
  moveColumn,
  toggleColumn,
} from '../../../src/tui/columns/columns-dialog.ts';
import { columnTitles } from '../../../src/tui/panes/tables/column-titles.ts';
import { sortColumnsOf } from '../../../src/tui/sort/index.ts';
import { type ColumnsDialog, LIST_PANES } from '../../../src/tui/view-state/index.ts';
import { WORDING } from '../support/line-text.ts';

const dialog = (of: Partial<ColumnsDialog> = {}): ColumnsDialog => ({
  ...{ kind: 'columns', list: 'agents', columns: columnsFor('agents'), at: 0 },
  ...of,
});
const idsOf = ({ columns }: Pick<ColumnsDialog, 'columns'>): string[] =>
  columns.filter(({ isShown }) => isShown).map(({ id }) => id);

test.each(LIST_PANES)('the %s have just the columns that their table has', list => {
  expect([...columnTitles(list, WORDING).keys()].sort()).toEqual([...allColumnsOf(list)].sort());
  expect(usualColumnsOf(list)).toContain(keyColumnOf(list));
  const unsorted = allColumnsOf(list).filter(id => !sortColumnsOf(list).includes(id));
  expect(unsorted).toEqual(list === 'queues' ? ['trend', 'note'] : []);
});

test('it begins with those that are shown, in their order', () => {
  expect(idsOf(dialog())).toEqual(usualColumnsOf('agents'));
  const chosen = columnsFor('agents', ['team', 'gone', 'name']);
  expect(idsOf({ columns: chosen })).toEqual(['team', 'name']);
  expect(chosen).toHaveLength(allColumnsOf('agents').length);
});

test('a column is hidden, shown, and moved to its neighbour’s place, and no further than the ends', () => {
  expect(idsOf(toggleColumn(dialog()))).not.toContain('state');
  expect(idsOf(toggleColumn(toggleColumn(dialog())))).toContain('state');
  const moved = moveColumn(dialog({ at: 1 }), -1);
  expect(idsOf(moved).slice(0, 2)).toEqual(['time', 'state']);
  expect(moved.at).toBe(0);
  expect(moveColumn(moved, -1)).toEqual(moved);
  expect(moveAt(dialog({ at: 0 }), -1).at).toBe(0);
});

test('the usual columns in their order are no choice', () => {
  expect(chooseColumns(dialog())).toEqual({ type: 'columns-chosen', pane: 'agents' });
  expect(chooseColumns(moveColumn(dialog(), 1))).toMatchObject({
    columns: ['time', 'state', 'name', 'queue', 'note'],
  });
});
