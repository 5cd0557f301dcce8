// Counters are sums, and no counter is left out of them.
import { expect, test } from 'vitest';
import { addCounts, COUNT_KEYS, createCounts } from '../../src/floor/counters/counts.ts';

test('counters that are added to others are added one by one, and none is forgotten', () => {
  const [sum, more] = [createCounts(), createCounts()];
  for (const [index, key] of COUNT_KEYS.entries()) {
    sum[key] = 100 * index;
    more[key] = index + 1;
  }
  addCounts(sum, more);
  expect(Object.keys(sum).toSorted()).toEqual([...COUNT_KEYS].toSorted());
  for (const [index, key] of COUNT_KEYS.entries()) expect(sum[key], key).toBe(101 * index + 1);
});
