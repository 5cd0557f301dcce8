// What was left is forgotten: people who are on the floor all day hold no screen on which they were shown.
import { expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { heapBytes } from '../../bench/support/heap-bytes.ts';
import { openDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const SCREENS = 5;
/** What was drawn last is remembered until something else is. */
const REMEMBERED = 1;
const EVERY_SCREEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

test('Screens that were left are forgotten, though the people they showed are still there', async () => {
  const floor = buildRichFloor(NOW);
  const people = Object.entries(floor.agents).slice(0, SCREENS);
  const left: WeakRef<object>[] = [];
  for (const [id, row] of people) left.push(await openAndLeave({ ...floor, agents: { [id]: row } }));
  heapBytes();
  expect(left.filter(feed => feed.deref() !== undefined).length).toBeLessThanOrEqual(REMEMBERED);
  // They were there until now.
  expect(people).toHaveLength(SCREENS);
});

async function openAndLeave(document: FloorDocument): Promise<WeakRef<object>> {
  const wall = await openDriver({ document, columns: 120, rows: 40 });
  await wall.press(...EVERY_SCREEN);
  await wall.close();
  return new WeakRef(wall.feed);
}
