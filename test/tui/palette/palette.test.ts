// The palette: whatever can be done is done by its name, and what that would be is read before Enter.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;

beforeEach(async () => {
  wall = await openDriver({ document: buildRichFloor(START_AT) });
});
afterEach(() => wall.close());

test('goes to a screen by its name, or by the beginning of it', async () => {
  await wall.type(':queues');
  expect(wall.row('→')).toContain('Go to the queues');
  await wall.press('enter');
  await wall.shows('── Queues');
  await wall.type(':tren\r');
  await wall.shows('── voice');
  expect(wall.foot()).toContain(': do');
});

test('leaves by :q', async () => {
  await wall.type(':q\r');
  expect(await wall.exited).toEqual({ reason: 'quit' });
});

test('lists all that begins so, with its key, and Tab goes through it round and round', async () => {
  await wall.type(':aler');
  await wall.shows('alerts');
  expect(wall.row('  alerts')).toContain('9');
  await wall.press('tab');
  const [, first] = wall.foot().split(':');
  await wall.press('tab', 'shift+tab');
  expect(wall.foot().split(':')[1]).toBe(first);
});

test('says why something does nothing now, and Enter does not do it', async () => {
  await wall.type(':help\r:mark\r');
  await wall.shows('not now: no row');
  await wall.press('escape');
  expect(wall.screen()).toContain('── Keys');
});

test('says what it does not know, and what may have been meant', async () => {
  await wall.type(':quues\r');
  await wall.shows('nothing is called “quues”; queues?');
});

test('a name typed with the Russian layout still switched on is the one of the same keys', async () => {
  await wall.type(':йгугуы\r');
  await wall.shows('── Queues');
  await wall.press('escape');
  expect(wall.screen()).not.toContain('nothing is called');
});

test('a line is mended where the mistake is: the cursor goes through it as in a shell', async () => {
  await wall.type(':qeues');
  await wall.press('home', 'right');
  await wall.type('u');
  expect(wall.foot()).toContain(':qu▏eues');
  await wall.press('end');
  await wall.type(' of nobody');
  await wall.press('ctrl+w', 'ctrl+w', 'enter');
  await wall.shows('── Queues');
  await wall.type(':one two');
  await wall.press('left', 'left', 'left', 'ctrl+u');
  expect(wall.foot()).toContain(':▏two');
});

test('what was entered before comes back on ↑, and what was being typed on ↓', async () => {
  await wall.type(':queues\r:trends\r:q');
  await wall.press('up');
  expect(wall.foot()).toContain(':queues');
  await wall.press('down');
  expect(wall.foot()).toContain(':q▏');
  await wall.press('escape');
  await wall.type(':');
  await wall.press('up', 'up');
  expect(wall.foot()).toContain(':queues');
});

test('Backspace on an empty line leaves it, and letters are keys again', async () => {
  await wall.type(':q');
  await wall.press('backspace', 'backspace', '2');
  await wall.shows('── Queues');
});

test('a paste is typed, whatever it has in it', async () => {
  await wall.type(':');
  await wall.type('\x1b[200~queues\r\x1b]0;x\x07\x1b[201~');
  expect(wall.foot()).toContain(':queues');
  expect(wall.screen()).toContain('WAITING');
});

describe('on any screen', () => {
  test.each([
    [80, 24],
    [200, 50],
  ])('of %i×%i it stands at the foot', async (columns, rows) => {
    await wall.resize(columns, rows);
    await wall.type(':');
    await wall.shows('── Do');
    expect(wall.foot()).toContain('Tab completes');
    expect(wall.terminal.wrappedRows()).toEqual([]);
  });
});

describe('what an order is told', () => {
  test('may be whom it is about: that the cursor is on nobody is no reason then', async () => {
    await wall.type(':reas');
    expect(wall.row('  reassign')).toContain('Move the marked agents');
  });

  test('a reason is completed from the list of the config', async () => {
    await wall.close();
    wall = await openDriver({ document: buildActingFloor(START_AT), columns: 100 });
    await wall.type(':pause olena lu');
    await wall.press('tab');
    expect(wall.foot()).toContain(':pause olena lunch');
    await wall.shows('→ ');
  });

  test('an announcement is known by its text, and goes off the screens at once', async () => {
    await wall.close();
    const posted = { priority: 'info', audience: {}, shown: {} } as const;
    const times = { postedBy: 'levan', postedAt: START_AT, expiresAt: START_AT + 3_600_000 };
    const announcements = { n1: { text: 'Team meeting at 17:00', ...posted, ...times } };
    wall = await openDriver({ document: { ...buildActingFloor(START_AT), announcements } });
    wall.feed.answers({ tell: async () => ({ ok: true, told: { announcement: 'n1' } }) });
    await wall.type(':announcement withdraw meeting\r');
    expect(wall.feed.told).toEqual([{ method: 'announcement.withdraw', announcement: 'n1' }]);
  });
});
