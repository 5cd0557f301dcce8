// Within ringtop/v1 documents only grow: every place that one had is there, of the same type, and as surely.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placesOfV1 } from './places-of-v1.ts';

const frozen = readFileSync(new URL('frozen-v1.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

test('no place of a document is gone, of another type, or less sure', () => {
  const now = new Set(placesOfV1());
  expect(frozen.filter(line => !now.has(line))).toEqual([]);
});

test('and every one that was added is held from now on: `npm run schemas`', () => {
  const held = new Set(frozen);
  expect(placesOfV1().filter(line => !held.has(line))).toEqual([]);
});
