// What is longer than the screen stays within reach: whom it is about is scrolled, its lines are turned over, its keys stay.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildActingFloor } from '../support/acting-floor.ts';
import { buildAgent } from '../support/build-rows.ts';
import { preview } from '../support/replies.ts';

let wall: WallDriver;
beforeEach(async () => {
  wall = await openDriver({ document: withTwelve(), you: { name: 'levan', role: 'lead' } });
  wall.feed.answers({ preview: async () => preview({ steps: ['QueueAdd billing', 'QueueRemove support'] }) });
  await wall.press('3', '*', 'r');
  await wall.type('bil\r');
  await wall.dialog('Move 12 agents to Billing');
});
afterEach(() => wall.close());

function withTwelve(): FloorDocument {
  const floor = buildActingFloor(START_AT);
  const people = Array.from({ length: 12 }, (_, index) => {
    const id = String(2001 + index);
    const memberships = { support: { penalty: 0 } };
    return [id, buildAgent({ name: `Agent ${id}`, state: 'available', since: START_AT, memberships })];
  });
  return { ...floor, agents: Object.fromEntries(people) };
}

test('the arrows scroll through those whom it is about, and it is said how many there are', async () => {
  await wall.shows('1–5 of 12, ↑ ↓ for the others');
  const [first] = (await wall.dialog('Move')).lines;
  await wall.press('down', 'down');
  await wall.shows('3–7 of 12');
  await wall.press(...Array.from({ length: 20 }, () => 'down'));
  await wall.shows('8–12 of 12');
  await wall.press(...Array.from({ length: 20 }, () => 'up'));
  expect((await wall.dialog('Move')).lines[0]).toBe(first);
});

test('PgDn turns its lines over where they are more than the screen holds, and then they begin anew', async () => {
  await wall.press('d');
  const read = async (): Promise<readonly string[]> => (await wall.dialog('Move')).lines;
  const first = await read();
  expect(first).toHaveLength(22);
  expect(first.at(-2)).toBe('PgDn shows more (1 of 3)');
  await wall.press('pagedown', 'pagedown');
  const last = await read();
  expect(last.at(-2)).toBe('PgDn shows more (3 of 3)');
  expect(last.at(-3)).toContain('QueueRemove support');
  expect(last.slice(-1)).toEqual(first.slice(-1));
  await wall.press('pagedown');
  expect(await read()).toEqual(first);
  await wall.press('pageup');
  expect(await read()).toEqual(last);
});
