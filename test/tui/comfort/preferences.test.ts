// What its person prefers, on the screen: themes change while it stands, mistakes are told, gateways are told apart.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { createPreferences, type OwnPreferences } from '../support/own-preferences.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
let preferences: OwnPreferences;

beforeEach(async () => {
  preferences = createPreferences({ theme: { name: 'dark' } });
  wall = await openDriver({ document: buildRichFloor(START_AT), preferences });
});
afterEach(() => wall.close());

const looks = (): readonly string[] =>
  wall.terminal.cells(0).map(({ color, background }) => color + background);

test('another theme is on the whole screen at once', async () => {
  const before = looks();
  const words = wall.screen();
  preferences.settle({ theme: { name: 'light' } });
  await wall.settled();
  expect(looks()).not.toEqual(before);
  expect(wall.screen()).toBe(words);
});

test('what is wrong with the settings stands in the footer beside the keys until it is right', async () => {
  preferences.fail('config.json:3: unknown key moose');
  await wall.settled();
  expect(wall.foot()).toContain('config.json:3: unknown key moose');
  expect(wall.foot()).toContain('? help');
  preferences.settle({});
  await wall.settled();
  expect(wall.foot()).not.toContain('moose');
});

test('a gateway that has a word has it in the header, at every size', async () => {
  preferences.settle({ word: 'PRODUCTION' });
  await wall.settled();
  for (const [columns, rows] of [
    [80, 24],
    [200, 50],
    [80, 24],
  ] as const) {
    await wall.resize(columns, rows);
    expect(wall.terminal.line(0)).toContain(' PRODUCTION ');
    expect(wall.terminal.line(0)).toContain('● live');
  }
});

test('a gateway that nobody named a word for is called by the context that was chosen', async () => {
  await wall.close();
  wall = await openDriver({ document: buildRichFloor(START_AT), preferences, context: 'north' });
  expect(wall.terminal.line(0)).toContain(' north ');
  preferences.settle({ word: 'PRODUCTION' });
  await wall.settled();
  expect(wall.terminal.line(0)).toContain(' PRODUCTION ');
  expect(wall.terminal.line(0)).not.toContain('north');
});
