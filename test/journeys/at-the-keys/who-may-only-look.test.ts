// Who may only look is offered no orders, and a key that orders says why it does nothing.
import { expect, test } from 'vitest';
import { openFloor } from '../support/floor.ts';

const ORDERS = ['r', 'p', 'P', 'R', 'z', 'E', 'B'] as const;

test('a viewer reads the role that it takes, and his own', async () => {
  const { wall, pbx } = await openFloor({ person: 'nika' });
  await wall.press('3');
  expect((await wall.screen()).split('\n').at(-1)).not.toMatch(/move|pause|undo/);
  for (const key of ORDERS) {
    await wall.press(key);
    await wall.shows(`${key} needs the role lead; this token is viewer (nika)`);
  }
  await wall.type(':pause nino\r');
  await wall.shows('needs the role lead; this token is viewer (nika)');
  await wall.press('escape', '?');
  expect(await wall.screen()).not.toContain('Move the marked agents');
  expect(pbx.got()).toEqual([]);
});

test('a lead who has only come to look orders nothing by accident', async () => {
  const { wall, pbx } = await openFloor({ wall: { isReadOnly: true } });
  await wall.press('3');
  expect((await wall.screen()).split('\n').at(-1)).not.toMatch(/move|pause|undo/);
  for (const key of ORDERS) {
    await wall.press(key);
    await wall.shows(`${key} nothing is ordered from here: ringtop runs with --read-only`);
  }
  expect(pbx.got()).toEqual([]);
});
