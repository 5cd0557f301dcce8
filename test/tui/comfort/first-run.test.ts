// The first time, and every time after: a hint that is shown once, and what was entered before.
import { afterEach, expect, test } from 'vitest';
import { type Kept, type KeptStore, NOTHING_KEPT } from '../../../src/tui/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
afterEach(() => wall.close());

/** Keeps it for the next screen. */
function createKeptStore(first: Kept): KeptStore & { now(): Kept } {
  let now = first;
  return {
    get kept() {
      return now;
    },
    problems: [],
    now: () => now,
    save({ after }) {
      now = after;
      return Promise.resolve();
    },
  };
}

const open = async (kept: KeptStore): Promise<void> => {
  wall = await openDriver({ document: buildRichFloor(START_AT), kept });
  await wall.pass(1);
};

test('the first steps are told once, in the place of the keys, until the first key', async () => {
  const kept = createKeptStore({ ...NOTHING_KEPT, hasSeenHint: false });
  await open(kept);
  expect(wall.foot()).toMatch(/\? all keys .*: do anything by name/);
  await wall.press('down');
  expect(wall.foot()).toContain('? help');
  await wall.close();
  await open(kept);
  expect(wall.foot()).toContain('? help');
});

test('what was entered in the palette is there the next day', async () => {
  const kept = createKeptStore(NOTHING_KEPT);
  await open(kept);
  await wall.type(':trends\r');
  await wall.close();
  await open(kept);
  await wall.type(':');
  await wall.press('up');
  expect(wall.foot()).toContain(':trends');
});
