// Which columns of a table are shown: the usual ones, chosen ones, all of them scrolled sideways, and the sorted one always.
import { describe, expect, test } from 'vitest';
import { type Column, cell, placeShape, type Shape } from '../../../src/tui/parts/table/index.ts';

const column = (id: string, of: Partial<Column<object>> = {}): Column<object> => ({
  ...{ id, title: id, width: 6, dropOrder: 1, cell: () => cell('') },
  ...of,
});
const COLUMNS = [
  column('state', { dropOrder: 0 }),
  column('name', { isKey: true, dropOrder: 0 }),
  column('queue', { dropOrder: 2 }),
  column('note'),
  column('team', { isExtra: true }),
  column('source', { isExtra: true }),
];
const idsOf = (shape: Shape, cells = 60): string[] =>
  placeShape(COLUMNS, cells, shape).map(placed => placed.column.id);

describe('the columns of a table', () => {
  test('are the usual ones, where nothing was chosen', () => {
    expect(idsOf({})).toEqual(['state', 'name', 'queue', 'note']);
  });

  test('are those that were chosen, in their order; what there is no longer is left out', () => {
    expect(idsOf({ chosen: ['team', 'gone', 'name', 'state'] })).toEqual(['team', 'name', 'state']);
    expect(idsOf({ chosen: ['gone'] })).toEqual(['state', 'name', 'queue', 'note']);
  });

  test('give way from the last one on where there is no room, but never the one that names the row', () => {
    expect(idsOf({ chosen: ['team', 'source', 'state', 'name'] }, 22)).toEqual(['team', 'source', 'name']);
  });

  test('have the one they are sorted by among them, with an arrow', () => {
    const sorted = { column: 'team', isFalling: false };
    expect(idsOf({ sorted })).toEqual(['state', 'name', 'queue', 'note', 'team']);
    expect(idsOf({ sorted }, 22)).toEqual(['state', 'name', 'team']);
    expect(idsOf({ chosen: ['name'], sorted })).toEqual(['name', 'team']);
    expect(placeShape(COLUMNS, 60, { sorted }).at(-1)?.column.title).toBe('team▲');
    const figure = placeShape([column('wait', { align: 'right' })], 60, {
      sorted: { column: 'wait', isFalling: true },
    });
    expect(figure[0]?.column.title).toBe('▼wait');
  });
});

describe('a wide table', () => {
  test('has all columns, the chosen ones first, from the one it was scrolled to', () => {
    expect(idsOf({ wideFrom: 0 })).toEqual(['name', 'state', 'queue', 'note', 'team', 'source']);
    expect(idsOf({ wideFrom: 2, chosen: ['team'] }, 28)).toEqual(['name', 'queue', 'note', 'source']);
  });

  test('keeps the column that names the row, and one more however narrow it is', () => {
    expect(idsOf({ wideFrom: 1 }, 22)).toEqual(['name', 'queue', 'note']);
    expect(idsOf({ wideFrom: 1 }, 4)).toEqual(['name', 'queue']);
  });

  test('is scrolled no further than its last column', () => {
    expect(idsOf({ wideFrom: 99 }, 22)).toEqual(['name', 'team', 'source']);
    expect(idsOf({ wideFrom: 99 })).toEqual(['name', 'state', 'queue', 'note', 'team', 'source']);
  });
});
