// Ids of commands: none of one run of the gateway is given again by another.
import { expect, test } from 'vitest';
import { nameRun } from '../../src/gateway/name-run.ts';

test('a later run is named otherwise, by a short word that comes later in the alphabet', () => {
  const [first, second] = [Date.UTC(2026, 10, 27, 5, 37, 0), Date.UTC(2026, 10, 27, 5, 37, 1)].map(nameRun);
  expect([first, second]).toEqual(['cgzjlo-', 'cgzjlp-']);
});
