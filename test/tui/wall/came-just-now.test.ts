// A row that has come under the cursor by itself was not meant by a key that was on its way.
import { expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import type { WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { preview, reply } from '../support/replies.ts';
import { openRichWall } from '../support/rich-wall.ts';
import { NOW } from '../support/scene-of.ts';

const floor = buildActingFloor(NOW);

/** Everybody is at lunch, and found so; the cursor is on the first. */
async function openLunch(): Promise<WallDriver> {
  const wall = await openRichWall({ document: atLunch(), columns: 100, rows: 40 });
  wall.feed.answers({ preview: async () => preview(), call: async () => reply() });
  await wall.press('3');
  await wall.type('/state:break\r');
  await wall.pass(6);
  return wall;
}

function atLunch(but?: string): FloorDocument {
  const agents = Object.entries(floor.agents).map(([id, row]) => {
    const memberships = Object.fromEntries(
      Object.entries(row.memberships).map(([queue, place]) => [queue, { ...place, paused: id !== but }]),
    );
    return [id, { ...row, state: id === but ? 'available' : 'break', reason: 'lunch', memberships }];
  });
  return { ...floor, agents: Object.fromEntries(agents) };
}

const underCursor = (wall: WallDriver): string =>
  Object.entries(floor.agents).find(([, { name }]) => wall.row('›').includes(name))?.[0] ?? '';

/** Whoever is under the cursor goes back to work. Returns who that was, and who is there now. */
async function firstGoes(wall: WallDriver): Promise<readonly [string, string]> {
  const gone = underCursor(wall);
  await wall.show(atLunch(gone));
  await wall.pass(1);
  return [gone, underCursor(wall)];
}

test('the key that was meant for another does nothing but say so; once more it does', async () => {
  const wall = await openLunch();
  const [gone, here] = await firstGoes(wall);
  expect(here).not.toBe(gone);
  await wall.press('u');
  expect(wall.foot()).toContain('has come under the cursor only just now');
  expect(wall.feed.ordered).toEqual([]);
  await wall.press('u');
  expect(wall.feed.ordered).toMatchObject([{ method: 'agent.unpause', agent: here }]);
});

test('after a moment it has been read, and a key means it', async () => {
  const wall = await openLunch();
  const [, here] = await firstGoes(wall);
  await wall.pass(2);
  await wall.press('u');
  expect(wall.feed.ordered).toMatchObject([{ method: 'agent.unpause', agent: here }]);
});

test('whoever moved the cursor there has meant it', async () => {
  const wall = await openLunch();
  await firstGoes(wall);
  await wall.press('j');
  const there = underCursor(wall);
  await wall.press('u');
  expect(wall.feed.ordered).toMatchObject([{ method: 'agent.unpause', agent: there }]);
});

test('a line of the palette that is about the row at hand is not entered for another', async () => {
  const wall = await openLunch();
  await wall.type(':pause coffee');
  await firstGoes(wall);
  await wall.press('enter');
  expect(wall.feed.ordered).toEqual([]);
  await wall.press('enter');
  expect(wall.feed.ordered).toHaveLength(1);
});
