// Views with a name, and what is found again the next time: columns, orders, views.
import { describe, expect, test } from 'vitest';
import type { Kept, KeptStore } from '../../../src/tui/index.ts';
import { mergeKept, NOTHING_KEPT } from '../../../src/tui/index.ts';
import { openRichWall } from '../support/rich-wall.ts';

/** A file of what is kept, as a test sees it. */
function createKept(
  first: Kept = NOTHING_KEPT,
  problems: readonly string[] = [],
): KeptStore & { there: Kept } {
  const store = {
    ...{ kept: first, problems, there: first },
    async save(change: Parameters<KeptStore['save']>[0]) {
      store.there = mergeKept(store.there, change);
    },
  };
  return store;
}

describe('a view', () => {
  test('is saved under a name, and gone to from anywhere with all that belongs to it', async () => {
    const wall = await openRichWall();
    await wall.press('3', 'o', 'N');
    await wall.type('/queue:vip\r');
    await wall.type(':view save morning round\r');
    expect(wall.screen()).toContain('This view is now “morning round”');
    await wall.press('escape', '0', '1');
    await wall.type(':view morning\r');
    expect(wall.row('── Agents')).toContain('Agents found (8 of 48)');
    expect(wall.row('state ')).toContain('name▲');
    expect(wall.screen()).toContain('filter “queue:vip”');
  });

  test('is chosen among all of them with one key', async () => {
    const wall = await openRichWall();
    await wall.press('V');
    expect(wall.foot()).toContain('V no view is saved');
    await wall.type(':view save morning round\r');
    await wall.press('3', 'V', 'enter');
    expect(wall.screen()).toContain('… view?');
    await wall.type('m\r');
    await wall.shows('WAITING');
  });

  test('is forgotten', async () => {
    const wall = await openRichWall();
    await wall.type(':view save one\r');
    await wall.type(':view delete one\r');
    expect(wall.screen()).toContain('The view “one” is forgotten');
    await wall.type(':view one\r');
    expect(wall.screen()).toContain('view: none is called “one”');
  });

  test('is what one begins with, where it is named', async () => {
    const kept = createKept({
      ...NOTHING_KEPT,
      views: {
        breaks: {
          ...{ screen: 'agents', filter: 'state:break', showsOffline: false },
          ...{
            sorts: { agents: { column: 'time', isReversed: false } },
            columns: { agents: ['name', 'time'] },
          },
        },
      },
    });
    const wall = await openRichWall({ kept, view: 'breaks' });
    expect(wall.row('name ').trim()).toMatch(/^name +▼time$/);
    expect(wall.row('›')).toContain('Neli K.');
  });
});

describe('what is chosen at the keys', () => {
  test('is kept as soon as it is chosen, and is there the next time', async () => {
    const kept = createKept();
    const wall = await openRichWall({ kept });
    await wall.press('N', '3', 'C', ' ', 'enter');
    await wall.type(':view save mine\r');
    expect(kept.there).toMatchObject({
      sorts: { queues: { column: 'name', isReversed: false } },
      columns: { agents: ['time', 'name', 'queue', 'note'] },
      views: { mine: { screen: 'agents' } },
    });
    const next = await openRichWall({ kept: createKept(kept.there) });
    expect(next.row('queue')).toContain('queue▲');
    await next.press('3');
    expect(next.row('time ').trim()).toMatch(/^time +name/);
  });

  test('that all columns were looked at is not kept', async () => {
    const kept = createKept();
    const wall = await openRichWall({ kept });
    await wall.press('w', 'right');
    expect(kept.there).toEqual(NOTHING_KEPT);
  });

  test('what of it will not do is told, and so is why it cannot be written', async () => {
    const wall = await openRichWall({ kept: createKept(NOTHING_KEPT, ['sort.agents is 1: an object']) });
    expect(wall.screen()).toContain('sort.agents is 1: an object');
    const full: KeptStore = { ...createKept(), save: () => Promise.reject(new Error('no space left')) };
    const other = await openRichWall({ kept: full });
    await other.press('N');
    expect(other.screen()).toContain('no space left');
  });
});
