// A checkpoint of yesterday's program is thawed by today's only where both mean the same by it.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FLOOR_FORMAT, freezeFloor } from '../../src/floor/index.ts';
import { simulateEvents } from '../../src/sources/index.ts';
import { foldAll } from './support/documents.ts';

const START_AT = Date.UTC(2026, 10, 23, 9);
const MORNING = simulateEvents({ seed: 5, startAt: START_AT, until: START_AT + 2 * 3_600_000 });

/** What the format of this number is made of. With another print the number is to be raised, and both stand here anew. */
const KNOWN = { format: 6, print: '1b02f96b13341cf0' };

test('the number of the floor’s format is raised when what a floor is made of becomes another', () => {
  const keys = keysWithin(freezeFloor(foldAll([...MORNING])));
  const print = createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16);
  expect({ format: FLOOR_FORMAT, print }).toEqual(KNOWN);
});

/** The names of all that its objects hold, sorted; the keys of maps are ids, and none of it. */
function keysWithin(frozen: object): readonly string[] {
  const keys = new Set<string>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
      for (const part of value.values()) visit(part);
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      keys.add(key);
      visit(part);
    }
  };
  visit(frozen);
  return [...keys].sort();
}
