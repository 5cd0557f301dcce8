// A floor that cannot be is found, and one that can is left alone.
import { expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent } from '../../../src/floor/index.ts';
import { findImpossible } from '../../../src/gateway/alerts/built-in/find-impossible.ts';
import { simulateEvents } from '../../../src/sources/simulator/index.ts';
import { buildQueue, buildTally } from '../../tui/support/build-rows.ts';

const DAY = Date.UTC(2026, 10, 23);

test('nothing of a simulated day is impossible, over its midnight too', () => {
  const floor = createFloor();
  const found: string[] = [];
  let count = 0;
  for (const event of simulateEvents({ seed: 7, startAt: DAY, until: DAY + 26 * 3_600_000 })) {
    foldEvent(floor, event);
    count += 1;
    if (count % 50 !== 0) continue;
    for (const row of Object.values(documentOf(floor).queues))
      found.push(...[findImpossible(row) ?? []].flat());
  }
  expect([count > 10_000, found]).toEqual([true, []]);
});

test('a day that does not add up is found, in words', () => {
  const queue = buildQueue({ now: DAY, name: 'Support' });
  const today = { ...buildTally({ offered: 41, answered: 40 }), offered: 99 };
  expect(findImpossible({ ...queue, today })).toMatch(/^99 offered today, and \d+ accounted for$/);
});

test('a counter below nothing is found', () => {
  const queue = buildQueue({ now: DAY, name: 'Support' });
  const today = { ...buildTally({ offered: 41, answered: 40 }), lost: -1 };
  expect(findImpossible({ ...queue, today })).toBe('lost of today is below 0');
});

test('more who wait than are known are found', () => {
  const queue = buildQueue({ now: DAY, name: 'Support' });
  expect(findImpossible({ ...queue, waitingCount: 3, waiting: {} })).toMatch(
    /3 wait, and 0 are known|accounted for/,
  );
});
