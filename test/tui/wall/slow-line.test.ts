// A line slower than the floor: what is on its way is waited for, then the newest stands on the screen, and keys are kept.
import { afterEach, describe, expect, test } from 'vitest';
import { openDriver, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) {
    wall.terminal.release();
    await wall.close();
  }
});

async function openWall(): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW) });
  open.push(wall);
  return wall;
}

/** Ink asks with nothing whether all was taken. */
const writesOf = ({ terminal }: WallDriver): string[] => terminal.written.filter(text => text !== '');

describe('on a line that takes nothing', () => {
  test('one frame is on its way, and no other is written', async () => {
    const wall = await openWall();
    wall.terminal.hold();
    const before = writesOf(wall).length;
    await wall.passUnseen(30);
    expect(writesOf(wall).length).toBe(before + 1);
  });

  test('what comes next is how things are by then', async () => {
    const wall = await openWall();
    wall.terminal.hold();
    await wall.passUnseen(30);
    wall.terminal.release();
    await wall.settled();
    expect(wall.screen().split('\n')[0]).toContain('14:06:02');
  });

  test('a key is not lost', async () => {
    const wall = await openWall();
    wall.terminal.hold();
    await wall.passUnseen(2);
    const pressed = wall.press('j');
    wall.terminal.release();
    await pressed;
    expect(wall.row('›')).toContain('Sales');
  });

  test('a resize is followed by one whole frame of the new size', async () => {
    const wall = await openWall();
    wall.terminal.hold();
    await wall.passUnseen(2);
    for (const columns of [100, 120, 140]) {
      wall.terminal.resize(columns, 40);
      await wall.passUnseen(1);
    }
    const before = writesOf(wall).length;
    wall.terminal.release();
    await wall.settled();
    expect(writesOf(wall).length).toBe(before + 1);
    expect(wall.terminal.wrappedRows()).toEqual([]);
    const fresh = await openDriver({ document: buildRichFloor(NOW), columns: 140, rows: 40 });
    open.push(fresh);
    await fresh.pass(5);
    expect(wall.screen()).toBe(fresh.screen());
  });
});

test('a second that passes is one write of some hundred bytes', async () => {
  const wall = await openWall();
  await wall.pass(1);
  const before = writesOf(wall).length;
  await wall.pass(1);
  const written = writesOf(wall).slice(before);
  expect(written).toHaveLength(1);
  expect(written.join('').length).toBeLessThan(400);
});
