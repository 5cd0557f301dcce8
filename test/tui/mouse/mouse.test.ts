// The mouse: what is drawn can be clicked, and nothing is done by it that its key would not do.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { createPreferences } from '../support/own-preferences.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;

beforeEach(async () => {
  wall = await openDriver({ document: buildRichFloor(START_AT) });
});
afterEach(() => wall.close());

const written = (): string => wall.terminal.written.join('');
const OFF = '\x1b[?1006l\x1b[?1000l';

test('a click on a row puts the cursor there, also in another list', async () => {
  await wall.click('Billing');
  expect(wall.row('Billing')).toMatch(/^›Billing/);
  await wall.click('Mariam J.');
  expect(wall.row('× lost')).toMatch(/^›/);
  expect(wall.row('Billing')).toMatch(/^ Billing/);
});

test('a click finds the agent among those who stand side by side, behind names of any script', async () => {
  await wall.resize(200, 50);
  await wall.press('3');
  await wall.click('Lika Z.');
  await wall.press('enter');
  await wall.shows('── Agent Lika Z.');
});

test('a click on a title sorts by it, a second one the other way round', async () => {
  await wall.press('3');
  await wall.click('name');
  const first = wall.screen();
  await wall.click('name');
  expect(wall.screen()).not.toBe(first);
});

test('a click on a key of the footer presses it', async () => {
  await wall.click('? help');
  await wall.shows('── Keys');
  await wall.click('Esc back');
  await wall.shows('WAITING');
});

test('a click on a line of the palette takes it over, and does nothing yet', async () => {
  await wall.type(':que');
  await wall.click('  queues');
  expect(wall.foot()).toContain(':queues▏');
});

test('the wheel scrolls the list under it, and a page of text', async () => {
  await wall.turnWheel('Sales     ', 1);
  expect(wall.row('Retention')).toMatch(/^›/);
  await wall.turnWheel('Sales     ', -1);
  expect(wall.row('Support    ')).toMatch(/^›/);
  await wall.press('?');
  const top = wall.screen();
  await wall.turnWheel('── Keys', 1);
  expect(wall.screen()).not.toBe(top);
});

test('a click chooses an alert, of which all is told then', async () => {
  await wall.press('9');
  const last = wall.row('paused by the PBX').slice(4, 20);
  await wall.click(last);
  expect(wall.row('›')).toContain(last);
});

test('the wheel scrolls the text of a detail, though the cursor is in the list below', async () => {
  await wall.press('enter');
  const top = wall.screen();
  await wall.turnWheel('── Queue Support', 1);
  expect(wall.screen()).not.toBe(top);
  await wall.turnWheel('── Queue Support', 90);
  await wall.turnWheel('── Queue Support', -90);
  expect(wall.screen()).toBe(top);
});

test('a button let go, or another one than the left, is neither a key nor a click', async () => {
  const before = wall.screen();
  await wall.type('\x1b[<0;10;10m\x1b[<2;10;10M\x1b[<35;3;3M');
  expect(wall.screen()).toBe(before);
});

describe('the terminal', () => {
  test('is asked for the mouse, and has it back on every way out', async () => {
    expect(written()).toContain('\x1b[?1000h\x1b[?1006h');
    wall.process.emit('SIGTERM');
    await wall.exited;
    expect(written()).toContain(OFF);
  });

  test('has it back also where the process ends without a word', async () => {
    wall.process.emit('exit');
    await wall.settled();
    expect(written()).toContain(OFF);
  });

  test('keeps it where one does not want it, and gets it back when one settles so', async () => {
    await wall.close();
    const preferences = createPreferences({ hasMouse: false });
    wall = await openDriver({ preferences });
    expect(written()).not.toContain('\x1b[?1000h');
    preferences.settle({ hasMouse: true });
    await wall.settled();
    expect(written()).toContain('\x1b[?1000h');
    preferences.settle({ hasMouse: false });
    await wall.settled();
    expect(written()).toContain(OFF);
  });
});
