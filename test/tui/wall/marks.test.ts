// Marking rows, to work on several together.
import { afterEach, describe, expect, test } from 'vitest';
import { rowsAtHand } from '../../../src/tui/actions/index.ts';
import { applyAction } from '../../../src/tui/view-state/index.ts';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW, sceneOf } from '../support/scene-of.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openAgents(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW), ...options });
  open.push(wall);
  await wall.press('3');
  return wall;
}

const markedRows = (wall: WallDriver): string[] =>
  wall
    .screen()
    .split('\n')
    .filter(line => /^[+»]/.test(line))
    .map(line => line.replace(/ {2,}.*/, ''));

describe('a mark', () => {
  test('is set and taken with Space, which goes on to the next row', async () => {
    const wall = await openAgents();
    await wall.press('space', 'space', 'k');
    expect(markedRows(wall)).toEqual(['+■ auto-pause', '»× lost']);
    expect(wall.foot()).toContain('2 marked');
    await wall.press('space');
    expect(markedRows(wall)).toHaveLength(1);
  });

  test('moves no column', async () => {
    const wall = await openAgents();
    const before = wall.row('■ auto-pause').slice(1);
    await wall.press('space');
    expect(wall.row('■ auto-pause').slice(1)).toBe(before);
  });

  test('is set over a range with Shift and the arrows, or J and K', async () => {
    const wall = await openAgents();
    await wall.press('shift+down', 'J', 'j', 'K');
    expect(markedRows(wall)).toHaveLength(4);
  });

  test('is set on all that is shown with *, and taken from them with * again', async () => {
    const wall = await openAgents();
    await wall.type('/ol\r');
    await wall.press('*');
    const shown = markedRows(wall).length;
    expect(wall.foot()).toContain(`${shown} marked   filter “ol”`);
    await wall.press('*');
    expect(markedRows(wall)).toEqual([]);
  });

  test('stays when the filter is left, and goes with the next Esc', async () => {
    const wall = await openAgents();
    await wall.type('/dato\r');
    await wall.press('*', 'escape');
    await wall.rowShows('■ auto-pause', 'Dato K.');
    expect(wall.foot()).toContain('1 marked');
    await wall.press('escape');
    expect(wall.foot()).not.toContain('marked');
    expect(wall.screen()).toContain('── Agents, who needs you first');
  });

  test('stays with its row, and nobody changes place while somebody is marked', async () => {
    const document = buildRichFloor(NOW);
    const wall = await openAgents({ document });
    await wall.press('space');
    const { 1001: dato } = document.agents;
    await wall.show({
      ...document,
      agents: { ...document.agents, ...(dato ? { 1001: { ...dato, since: NOW } } : {}) },
    });
    await wall.pass(20);
    expect(markedRows(wall)).toHaveLength(1);
    expect(wall.screen().split('\n')[4]).toContain('Dato K.');
    await wall.press('escape');
    await wall.pass(6);
    expect(wall.screen().split('\n')[4]).toContain('Mariam J.');
  });
});

describe('what an action is about', () => {
  const route = { kind: 'agents', top: 0 } as const;
  const marked = (...ids: string[]) => ({ ...sceneOf().view.marked, agents: new Set(ids) });

  test('is the row under the cursor where nothing is marked', () => {
    expect(rowsAtHand(sceneOf({ route }))).toEqual({ of: 'agents', ids: ['1001'] });
  });

  test('is, in a queue, only who of the marked serves it', () => {
    const { view } = sceneOf();
    const opened = applyAction(view, { type: 'detail-opened', of: 'queues', id: 'vip' });
    const [member = ''] = sceneOf({ view: opened }).lists.agents.ids;
    const scene = sceneOf({ view: { ...opened, marked: marked('1001', member) } });
    expect(rowsAtHand(scene)?.ids).toEqual([member]);
  });

  test('is all that is marked, in the order of the list, hidden by a filter or not; who is gone is left out', () => {
    const view = { marked: marked('1003', 'gone', '1001') };
    expect(rowsAtHand(sceneOf({ route, view }))?.ids.toSorted()).toEqual(['1001', '1003']);
  });
});
