// Sorting: what a team lead presses, and in which order the rows stand then.
import { describe, expect, test } from 'vitest';
import type { WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { openRichWall } from '../support/rich-wall.ts';
import { NOW } from '../support/scene-of.ts';

const NAMES = ['Support', 'Sales', 'Billing', 'Retention', 'VIP', 'Callback'];
/** The voice queues from above. */
const queues = (wall: WallDriver): string[] =>
  wall
    .screen()
    .split('\n')
    .flatMap(line => NAMES.find(name => line.slice(1).startsWith(name)) ?? []);
const titles = (wall: WallDriver): string => wall.row('queue');

describe('a list', () => {
  test('is sorted by name, by the same key the other way round, and comes back to its own order', async () => {
    const wall = await openRichWall();
    await wall.press('N');
    expect(queues(wall)).toEqual(['Billing', 'Callback', 'Retention', 'Sales', 'Support', 'VIP']);
    expect(titles(wall)).toContain('queue▲');
    await wall.press('N');
    expect(queues(wall)[0]).toBe('VIP');
    expect(titles(wall)).toContain('queue▼');
    await wall.press('0');
    expect(queues(wall)).toEqual(NAMES);
    expect(titles(wall)).not.toMatch(/[▲▼]/);
  });

  test('keeps the total of its channel below it', async () => {
    const wall = await openRichWall();
    await wall.press('N');
    const lines = wall.screen().split('\n');
    const total = lines.findIndex(line => line.startsWith(' voice '));
    expect(lines[total - 1]).toContain('VIP');
  });

  test('is sorted by time, the longest wait on top', async () => {
    const wall = await openRichWall();
    await wall.press('T');
    expect(queues(wall).slice(0, 3)).toEqual(['Support', 'Sales', 'Billing']);
    expect(titles(wall)).toContain('▼longest');
    await wall.press('I');
    expect(queues(wall).slice(0, 3)).toEqual(['Billing', 'Sales', 'Support']);
    expect(titles(wall)).toContain('▲longest');
  });

  test('is sorted by the next column and the one before, and shows the one it is sorted by', async () => {
    const wall = await openRichWall();
    await wall.press('>', '>');
    expect(titles(wall)).toContain('target▲');
    await wall.press('>');
    expect(titles(wall)).toContain('▼wait');
    expect(titles(wall)).not.toContain('target');
    await wall.press('<', '<', '<');
    expect(queues(wall)).toEqual(NAMES);
    await wall.press('<');
    expect(titles(wall)).toContain('▼away');
  });

  test('of agents is sorted as well, and says so where it has no titles', async () => {
    const wall = await openRichWall();
    await wall.press('tab', 'tab', 'N');
    expect(wall.row('── Agents')).toContain('name▲');
    const large = await openRichWall({ columns: 200, rows: 50 });
    await large.press('tab', 'N');
    expect(large.row(' state')).toContain('name▲');
    expect(large.row('── Agents')).toContain('Agents (46; o shows 2 offline)');
  });

  test('without a sort says why it cannot be turned round', async () => {
    const wall = await openRichWall();
    await wall.press('I');
    expect(wall.screen()).toContain('I the list is in its own order');
  });
});

describe('a sorted list', () => {
  test('holds still for five seconds after a key, then its rows take their places', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openRichWall({ document });
    await wall.press('T', 'j');
    const { billing } = document.queues;
    if (!billing) throw new Error('the rich floor has no billing');
    const oldest = { ...billing, oldestWaitingSince: NOW - 900_000 };
    await wall.show({ ...document, queues: { ...document.queues, billing: oldest } });
    expect(queues(wall).slice(0, 3)).toEqual(['Support', 'Sales', 'Billing']);
    await wall.pass(6);
    expect(queues(wall).slice(0, 3)).toEqual(['Billing', 'Support', 'Sales']);
    expect(wall.row('›')).toContain('Sales');
  });

  test('and a filter stay over a lost connection', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openRichWall({ document });
    await wall.press('N');
    await wall.type('/al\r');
    expect(queues(wall)).toEqual(['Callback', 'Sales']);
    wall.feed.become({ state: 'waiting' });
    await wall.pass(30);
    expect(queues(wall)).toEqual(['Callback', 'Sales']);
    wall.feed.become({ state: 'live' });
    await wall.show(buildRichFloor(NOW));
    await wall.pass(6);
    expect(queues(wall)).toEqual(['Callback', 'Sales']);
    expect(titles(wall)).toContain('queue▲');
    expect(wall.screen()).toContain('filter “al”');
  });
});
