// The places of names in the alphabet's order.
import { expect, test } from 'vitest';
import { createRanker } from '../../../src/tui/sort/rank-texts.ts';

const order = (names: readonly string[], rank: (name: string) => number | undefined): string[] =>
  names.toSorted((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));

test('names stand by the alphabet, whatever their script and case, and numbers by their value', () => {
  const names = ['ნინო', 'Agent 10', 'олена', 'agent 9', 'Əli', 'Zaza'];
  const ranks = createRanker()(names);
  expect(order(names, name => ranks.get(name))).toEqual([
    'agent 9',
    'Agent 10',
    'Əli',
    'Zaza',
    'олена',
    'ნინო',
  ]);
});

test('a part of a list is ranked among the rest of it, which is not forgotten', () => {
  const rank = createRanker();
  const first = rank(['b', 'd']);
  expect(rank(['b'])).toBe(first);
  const both = rank(['a', 'c']);
  expect(order(['d', 'c', 'b', 'a'], name => both.get(name))).toEqual(['a', 'b', 'c', 'd']);
  expect(rank(['b', 'd'])).toBe(both);
});

test('names that the alphabet does not tell apart have one place', () => {
  const ranks = createRanker()(['é', 'e\u0301', 'f']);
  expect(ranks.get('é')).toBe(ranks.get('e\u0301'));
});
