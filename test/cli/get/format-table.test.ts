// The tables of `ringtop get`, where two sources have rows of one name.
import { expect, test } from 'vitest';
import { formatTable } from '../../../src/cli/get/format-table.ts';

const source = (id: string, name: string, of: string) => ({ id, name, source: of, state: 'live' });
const namesOf = (items: readonly ReturnType<typeof source>[]): string[] =>
  formatTable('sources', items)
    .split('\n')
    .slice(1, -1)
    .map(line => line.split(/ {2,}/)[1] ?? '');

test('a name that two sources have is followed by the source, and only that name', () => {
  const items = [
    source('n:support', 'Support', 'north'),
    source('s:support', 'Support', 'south'),
    source('n:sales', 'Sales', 'north'),
  ];
  expect(namesOf(items)).toEqual(['Support (north)', 'Support (south)', 'Sales']);
});

test('a name that one source has twice stays', () => {
  expect(namesOf([source('a', 'Support', 'north'), source('b', 'Support', 'north')])).toEqual([
    'Support',
    'Support',
  ]);
});
