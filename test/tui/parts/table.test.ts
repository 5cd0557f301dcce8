// The table: columns that give way in order, and rows that stand straight whatever they hold.
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/lib/display-width.ts';
import type { Line } from '../../../src/tui/parts/line.ts';
import {
  type Cell,
  type Column,
  placeColumns,
  rowLine,
  titleLine,
} from '../../../src/tui/parts/table/index.ts';

interface Row {
  readonly name: string;
  readonly wait: Cell;
  readonly today: Cell;
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', title: 'queue', width: 8, ideal: 12, dropOrder: 0, cell: ({ name }) => ({ text: name }) },
  {
    id: 'wait',
    title: 'longest',
    width: 6,
    align: 'right',
    hasMark: true,
    dropOrder: 0,
    cell: ({ wait }) => wait,
  },
  {
    id: 'today',
    title: 'SL30m',
    width: 3,
    align: 'right',
    hasMark: true,
    dropOrder: 2,
    cell: ({ today }) => today,
  },
];

const text = (line: Line) => line.map(span => span.text).join('');
const row = (name: string, wait: Cell, today: Cell): Row => ({ name, wait, today });

describe('a table', () => {
  const placed = placeColumns(COLUMNS, 28);

  test('keeps two cells free for the mark, and the bracket of few contacts stands in them', () => {
    const lines = [
      titleLine(placed),
      rowLine(placed, row('Support', { text: '3:12', mark: 'red' }, { text: '58', mark: 'red' })),
      rowLine(placed, row('Sales', { text: '0:24' }, { text: '74', mark: 'amber' })),
      rowLine(placed, row('VIP', { text: '–', role: 'faint' }, { text: '(75', tail: ')' })),
      rowLine(placed, row('Callback', { text: '0:09' }, { text: '(100', tail: ')' })),
    ].map(text);
    expect(lines).toEqual([
      ' queue        longest  SL30m',
      ' Support        3:12!!  58!!',
      ' Sales          0:24    74! ',
      ' VIP               –   (75) ',
      ' Callback       0:09   (100)',
    ]);
  });

  test('colours only the figure and its mark', () => {
    const line = rowLine(placed, row('Support', { text: '3:12', mark: 'red' }, { text: '82' }));
    expect(line.filter(({ role }) => role === 'red')).toEqual([{ text: '3:12!!', role: 'red' }]);
  });

  test('is as wide in each row, whatever script a name is in', () => {
    const names = ['Support', 'ნინო ბერიძე', '山田 太郎です', 'مریم رضایی', 'Temo 🎧🎧🎧🎧🎧🎧', ''];
    const widths = names.map(name =>
      displayWidth(text(rowLine(placed, row(name, { text: '0:09' }, { text: '82' })))),
    );
    expect(new Set(widths).size).toBe(1);
  });

  test('drops the column that may go first, and never the ones that may not', () => {
    expect(placeColumns(COLUMNS, 20).map(({ column }) => column.id)).toEqual(['name', 'wait']);
    expect(placeColumns(COLUMNS, 3).map(({ column }) => column.id)).toEqual(['name', 'wait']);
  });

  test('gives a name its ideal width before it spreads its columns', () => {
    expect(placed.map(({ x, width }) => [x, width])).toEqual([
      [1, 12],
      [14, 8],
      [23, 5],
    ]);
  });

  test('a figure that is too long for its column is cut where one can see it', () => {
    const line = text(rowLine(placed, row('Support', { text: '123456789' }, { text: '82' })));
    expect(line).toContain('12345…');
  });
});
