// The evacuation: everybody, the campaigns and the screens by one order, and all of it back by one undo.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LoggedCommand } from '../../../src/client/index.ts';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { preview, reply } from '../support/replies.ts';

let wall: WallDriver;
let floor: FloorDocument;
beforeEach(async () => {
  floor = buildActingFloor(START_AT);
  wall = await openDriver({ document: floor, columns: 100, rows: 40, you: { name: 'levan', role: 'lead' } });
  let count = 0;
  wall.feed.answers({
    preview: async () => preview(),
    call: async () => {
      count += 1;
      return reply({ command: `c${count}` });
    },
    tell: async () => ({ ok: true, told: { announcement: 'a1' } }),
  });
});
afterEach(() => wall.close());

async function evacuate(): Promise<void> {
  await wall.press('E');
  await wall.dialog('Evacuation: pause 3 agents');
  await wall.press('1');
  await wall.type('evacuate');
  await wall.press('enter');
  await wall.noDialog();
}

test('is not done by any key, but by a word', async () => {
  await wall.press('E', '1', 'enter', 'y', 'enter');
  expect(wall.feed.ordered).toEqual([]);
  await wall.type('\x7fevacuat');
  await wall.press('enter');
  expect(wall.foot()).toContain('write evacuate to go on');
  expect(wall.feed.ordered).toEqual([]);
});

test('says beforehand who is paused, what with them, and how it comes back', async () => {
  await wall.press('E', '1');
  expect((await wall.dialog('Evacuation')).lines.slice(0, 5)).toEqual([
    '3 agents are paused; whoever talks (1 now) goes on to the',
    'end of the call.',
    '7 callers wait, and nobody will answer.',
    'Paused with them: "Spring offer".',
    'z brings all of it back by one undo.',
  ]);
});

test('pauses everybody and the campaigns, and announces why', async () => {
  await evacuate();
  expect(wall.feed.ordered.map(({ method }) => method)).toEqual([
    ...['agent.pause', 'agent.pause', 'agent.pause', 'campaign.pause'],
  ]);
  expect(wall.feed.told).toMatchObject([{ method: 'announcement.post', priority: 'urgent' }]);
  await wall.toast('evacuated: 5 orders done');
});

test('says what is to be written, where nothing is', async () => {
  await wall.press('E', '1', 'enter');
  await wall.press('enter');
  expect(wall.foot()).toContain('Enter write evacuate to go on');
  expect(wall.foot()).not.toContain('missing');
});

test('leaves the campaigns alone where it is told to', async () => {
  await wall.press('E', '1', 'escape');
  await wall.shows('leave campaigns running');
  await wall.press('c');
  await wall.shows('No campaign is paused with them.');
  await wall.press('enter');
  await wall.type('evacuate');
  await wall.press('enter');
  await wall.noDialog();
  expect(wall.feed.ordered.some(({ method }) => method === 'campaign.pause')).toBe(false);
});

test('comes back by one undo: each order that still stands, and the announcement', async () => {
  await evacuate();
  const logged = wall.feed.ordered.map((order, index): LoggedCommand => {
    const { method, key = '', ...params } = order;
    return {
      ...{ command: `c${index + 1}`, who: 'levan', role: 'lead', from: 'ws', method, params, key },
      about: { kind: 'agents', id: String(index), name: `agent ${index}`, queues: {} },
      askedAt: START_AT + index,
      answered: { outcome: 'applied', said: 'done', steps: [], at: START_AT },
    };
  });
  const undone: string[] = [];
  wall.feed.answers({
    listCommands: async () => ({ ok: true, commands: logged }),
    previewUndo: async () => preview({ undoes: 'c1' }),
    undo: async command => {
      undone.push(command);
      return reply({ command: `undo-${command}` });
    },
    tell: async () => ({ ok: true, told: { announcement: 'a1' } }),
  });
  const posted = { text: 'Evacuation', priority: 'urgent', audience: {}, shown: {} } as const;
  const times = { postedBy: 'levan', postedAt: START_AT, expiresAt: START_AT + 7_200_000 };
  await wall.show({ ...floor, announcements: { a1: { ...posted, ...times } } });
  await wall.press('z');
  const { lines } = await wall.dialog('Undo');
  expect(lines.slice(0, 2)).toEqual([
    'Undo “evacuate 3 agents” (14:05)? 4 go back. The',
    'announcement goes off the screens.',
  ]);
  await wall.press('enter');
  await wall.noDialog();
  expect(undone).toEqual(['c1', 'c2', 'c3', 'c4']);
  expect(wall.feed.told.at(-1)).toEqual({ method: 'announcement.withdraw', announcement: 'a1' });
});
