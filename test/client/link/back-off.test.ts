// The wait before the next try.
import { expect, test } from 'vitest';
import { backOffMs } from '../../../src/client/link/back-off.ts';

test.each([
  [0, 0.5, 250],
  [2, 0.5, 1000],
  [3, 1, 4000],
  [4, 1, 5000],
  [1000, 1, 5000],
  [5, 0, 0],
])('after %i failed tries, with the die at %d, it is %i ms', (attempt, die, waitMs) => {
  expect(backOffMs(attempt, () => die)).toBe(waitMs);
});
