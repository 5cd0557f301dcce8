// Pausing and unpausing agents at the keys: the center's reasons, a time, and who would be left without anybody.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { openForm, orderAtOnce } from '../../../src/tui/forms/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { preview, reply } from '../support/replies.ts';
import { sceneOf } from '../support/scene-of.ts';

let wall: WallDriver;
let floor: FloorDocument;
beforeEach(async () => {
  floor = buildActingFloor(START_AT);
  wall = await openDriver({ document: floor, columns: 100, rows: 40, you: { name: 'levan', role: 'lead' } });
  wall.feed.answers({ preview: async () => preview(), call: async () => reply() });
  await wall.press('3');
});
afterEach(() => wall.close());

test('p offers the reasons of the center, and the reason is the confirmation: p, 1', async () => {
  await wall.type('/nino\rp');
  const { title, lines } = await wall.dialog('Pause');
  expect(title).toBe('Pause "Nino Beridze"');
  expect(lines.slice(0, 2)).toEqual([
    '"Nino Beridze" 1002      on a Support call 3:12: paused from',
    '                         its end',
  ]);
  expect(lines.slice(2)).toEqual([
    '',
    'reason: ▏',
    '› 1 coffee',
    '  2 lunch',
    '  3 no reason',
    'until: by hand (20m, 1h, 16:00, end of shift)',
    'in: all queues',
    'Enter pause   Tab until   Esc back',
  ]);
  await wall.press('1');
  await wall.noDialog();
  expect(wall.feed.ordered).toMatchObject([
    { method: 'agent.pause', agent: '1002', reason: 'coffee', expect: { queues: ['support'] } },
  ]);
  await wall.toast('"Nino Beridze": paused: coffee');
});

test('half a reason is the whole one, and any other word is a reason too', async () => {
  await wall.type('/nino\rp');
  await wall.type('lun');
  await wall.press('enter');
  await wall.noDialog();
  await wall.type('p');
  await wall.type('coaching');
  await wall.press('enter');
  await wall.noDialog();
  expect(wall.feed.ordered.map(order => ('reason' in order ? order.reason : ''))).toEqual([
    'lunch',
    'coaching',
  ]);
});

test('a time is said with Tab, and ends it by itself', async () => {
  await wall.type('/nino\rpcof\t20m\r');
  await wall.shows('until: 20m');
  await wall.press('enter');
  await wall.noDialog();
  expect(wall.feed.ordered).toMatchObject([{ reason: 'coffee', forMs: 1_200_000 }]);
});

test('of several at once it is said why and until when, as of one', async () => {
  wall.feed.answers({ call: async () => reply({ undoAt: START_AT + 1_200_000 }) });
  await wall.type('*:pause @marked lunch 20m\r');
  await wall.toast('3 paused: lunch, until 14:25. z undoes it');
});

test('who is the last for callers is paused by y, not by Enter', async () => {
  const { support } = floor.queues;
  const only = support && { ...support, staffing: { ...support.staffing, free: 1, busy: 0 } };
  await wall.show({ ...floor, queues: { ...floor.queues, ...(only ? { support: only } : {}) } });
  await wall.type('/olena\rp');
  await wall.press('1');
  await wall.shows('Support would have nobody for 7 callers.');
  await wall.press('enter');
  expect(wall.feed.ordered).toEqual([]);
  await wall.press('y');
  await wall.noDialog();
  expect(wall.feed.ordered).toHaveLength(1);
});

test('Esc leaves all as it is', async () => {
  await wall.type('/nino\rp');
  await wall.dialog('Pause');
  await wall.press('escape');
  await wall.noDialog();
  expect(wall.feed.ordered).toEqual([]);
});

test('u asks nothing, and is off for who is not paused', async () => {
  await wall.type('/nino\ru');
  expect(wall.foot()).toContain('u not paused');
  await wall.press('escape');
  await wall.press('*', 'u');
  await wall.noDialog();
  expect(wall.feed.ordered).toMatchObject([{ method: 'agent.unpause', agent: '1014' }]);
});

test('the palette does at once what it says in full: :pause nino lunch 20m', async () => {
  await wall.type(':pause nino lunch 20m\r');
  await wall.settled();
  await wall.noDialog();
  expect(wall.feed.ordered).toMatchObject([
    { method: 'agent.pause', agent: '1002', reason: 'lunch', forMs: 1_200_000 },
  ]);
});

test('it opens the question of a move: :reassign nino billing', async () => {
  await wall.type(':reassign nino billing\r');
  await wall.dialog('Move "Nino Beridze" to Billing');
  expect(wall.feed.ordered).toEqual([]);
});

test('what will not do is asked for again, however it came there', () => {
  const scene = sceneOf();
  const opening = {
    form: 'agent.pause',
    about: { of: 'agents', ids: ['1002'] },
    values: { reason: 'lunch', end: '99999h' },
  } as const;
  expect(orderAtOnce(scene, opening)).toBeUndefined();
  expect(openForm(scene, opening)).toMatchObject({ dialog: { editing: { field: 'end' } } });
});
