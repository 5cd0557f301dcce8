// The columns of a list: chosen in a dialog, or all of them, scrolled sideways.
import { describe, expect, test } from 'vitest';
import type { DriverOptions, WallDriver } from '../driver.ts';
import { openRichWall } from '../support/rich-wall.ts';

async function openAgents(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openRichWall(options);
  await wall.press('3');
  return wall;
}
const titles = (wall: WallDriver): string[] => wall.row('state ').trim().split(/ {2,}/);

describe('the columns of a list', () => {
  test('are chosen: one is hidden, another shown, and they stand in their new order', async () => {
    const wall = await openAgents();
    expect(titles(wall)).toEqual(['state', 'time', 'name', 'queue', 'n/reason']);
    await wall.press('C');
    expect(wall.screen()).toContain('┌ Columns of the agents ─');
    expect(wall.row('│ ›')).toContain('› ✓ state');
    await wall.press('down', ' ', 'down', 'down', 'down', 'down', 'down', ' ', 'enter');
    expect(titles(wall)).toEqual(['state', 'name', 'queue', 'n/reason', 'missed']);
    await wall.press('C', 'down', 'K', 'enter');
    expect(wall.row('name ').trim().split(/ {2,}/)).toEqual(['name', 'state', 'queue', 'n/reason', 'missed']);
  });

  test('are as usual again by one key, and as they were by Esc', async () => {
    const wall = await openAgents();
    await wall.press('C', ' ', 'escape');
    expect(titles(wall)).toHaveLength(5);
    await wall.press('C', ' ', 'enter');
    expect(wall.row('time ').trim().split(/ {2,}/)).toHaveLength(4);
    await wall.press('C', 'd', 'enter');
    expect(titles(wall)).toHaveLength(5);
  });

  test('always have the one that names the row', async () => {
    const wall = await openAgents();
    await wall.press('C', 'j', 'j', ' ');
    expect(wall.screen().split('\n').at(-1)).toContain('names the row, and stays');
  });
});

describe('a wide list', () => {
  test('shows all columns, scrolls sideways under the names, and is as it was by the same key', async () => {
    const wall = await openAgents();
    await wall.press('w');
    expect(wall.row('── Agents')).toContain('2–6 of 17 ← →');
    expect(wall.row('name ')).toMatch(/^ name +state +time +queue +n\/reason +contacts/);
    await wall.press('right', 'right', 'l');
    expect(wall.row('name ')).toMatch(/^ name +n\/reason +contacts/);
    await wall.press('left');
    expect(wall.row('name ')).toMatch(/^ name +queue +n\/reason/);
    await wall.press('w');
    expect(titles(wall)).toHaveLength(5);
  });

  test('is one list, where agents stand in blocks otherwise', async () => {
    const wall = await openAgents({ columns: 200, rows: 50 });
    await wall.press('w');
    expect(wall.row('name ').split('state')).toHaveLength(2);
    expect(wall.row('name ')).toContain('source');
  });

  test('is sorted by any of its columns', async () => {
    const wall = await openAgents();
    await wall.press('w');
    await wall.type(':sort missed\r');
    expect(wall.row('›')).toContain('Dato K.');
  });
});
