// For those who have the screen read to them: a plain stream of what changes, and the same keys.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;

beforeEach(async () => {
  wall = await openDriver({ document: buildRichFloor(START_AT), isStream: true });
});
afterEach(() => wall.close());

/** What was written since, without the modes of the terminal. */
const since = async (act: () => Promise<void>): Promise<string> => {
  const from = wall.terminal.written.length;
  await act();
  return wall.terminal.written.slice(from).join('');
};

test('says at the beginning where one is, whether it is live, and what is wrong', () => {
  const all = wall.terminal.written.join('');
  expect(all).toContain('live\n');
  expect(all).toContain('Alarm: Support: longest wait');
});

test('moves no cursor, draws no frame, sets no color', async () => {
  await wall.press('down', '3', '?', 'escape');
  const all = wall.terminal.written.join('');
  expect(all).not.toMatch(/\x1b\[[\d;]*[A-HJKf]|\x1b\[[\d;]*m|\x1b\[\?1049h/);
  expect(all).not.toMatch(/[─│┌┐└┘]/);
});

test('a quiet floor says nothing, however many seconds tick', async () => {
  expect(await since(() => wall.pass(1))).not.toContain('\n');
});

test('says the row that the cursor comes to', async () => {
  expect(await since(() => wall.press('down'))).toMatch(/^Sales, wait 2, longest 0:2\d, past 1, /m);
});

test('says a mark in words, and nothing of what there is not', async () => {
  const said = await since(() => wall.press('down', 'up'));
  expect(said).toMatch(/^Support, wait 7 warning, longest 3:1\d alarm, /m);
  expect(said).not.toMatch(/[!·–●]/);
});

test('says of an alert that becomes graver that it is an alarm, and not that it is over', async () => {
  const said = await since(() => wall.pass(120));
  // `Lali C.: wrap-up`, without how long.
  const told = (word: string): string[] =>
    [...said.matchAll(new RegExp(`${word}: (.+?: [a-z -]+) [\\d:]+$`, 'gm'))].map(([, what = '']) => what);
  expect(told('Alarm')).toContain('Lali C.: wrap-up');
  for (const what of told('Over')) expect(told('Alarm')).not.toContain(what);
});

test('says what a filter finds, and how many are marked', async () => {
  await wall.press('3');
  const found = await since(() => wall.type('/nino'));
  expect(found).toContain('filter “nino”: 1 of 46');
  expect(await since(() => wall.press('enter', 'space'))).toContain('1 marked');
  expect(await since(() => wall.press('escape'))).toContain('no filter');
});

test('says of a dialog that is typed into only what is otherwise now', async () => {
  await wall.press('B');
  const said = await since(() => wall.type('late'));
  expect(said.match(/Announce/g)).toBeNull();
  expect(said).toContain('text: late');
});

test('reads a detail out, and the row of the alerts that the cursor comes to', async () => {
  expect(await since(() => wall.press('enter'))).toContain('service level');
  const alerts = await since(() => wall.press('escape', '9', 'down'));
  expect(alerts).toMatch(/^alarm, alert Dato K\.: auto-pause 4:1\d, for \d/m);
  expect(alerts.match(/Dato K\./g)).toHaveLength(2);
});

test('says which screen opens, and reads a page out', async () => {
  expect(await since(() => wall.press('5'))).toContain('Campaigns');
  const page = await since(() => wall.press('?'));
  expect(page).toContain('Show this page');
});

test('says what a line of the palette comes to', async () => {
  expect(await since(() => wall.type(':queues'))).toContain('→ Go to the queues');
});

test('says why a key does nothing', async () => {
  expect(await since(() => wall.press('escape'))).toContain('Esc: no page or filter');
});

test('says when nothing vouches for the floor any more', async () => {
  const said = await since(async () => {
    wall.feed.become({ state: 'waiting', asOf: START_AT, reason: 'refused', retryInMs: 4000 });
    await wall.pass(1);
  });
  expect(said).toContain('not live');
});

test('a terminal that is dumb is told text and the bell, and nothing else', async () => {
  const dumb = await openDriver({
    ...{ document: buildRichFloor(START_AT), isStream: true },
    env: { TERM: 'dumb', LANG: 'en_US.UTF-8' },
  });
  await dumb.press('3', ' ', 'p', 'escape', 'y', 'n', 'enter', 'ctrl+l');
  await dumb.pass(60);
  await dumb.press('ctrl+c');
  await dumb.exited;
  const all = dumb.terminal.written.join('');
  expect(all).toContain('Support, wait 7 warning');
  expect(all).not.toContain('\x1b');
});
