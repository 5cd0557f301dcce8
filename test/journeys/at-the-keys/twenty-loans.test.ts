// A day of lending: twenty agents lent and brought back at the keys, and one who is forgotten until the day is over.
import { afterEach, expect, test } from 'vitest';
import { openSimulatedFloor, type SimulatedFloor } from '../support/simulated-floor.ts';
import type { Wall } from '../support/wall.ts';

/** In Tbilisi. */
const AT_15_30 = Date.UTC(2026, 10, 23, 11, 30);
const AT_22_30 = Date.UTC(2026, 10, 23, 18, 30);
/** Five minutes of the center for each second of the clock. */
const SPEED = 300;

let floor: SimulatedFloor;
let wall: Wall;
async function open(startAt: number): Promise<void> {
  floor = await openSimulatedFloor({ seed: 7, startAt, speed: SPEED });
  wall = await floor.opens({ mode: 'tool', columns: 120, rows: 40 });
}
afterEach(() => floor.close());

/** As much of the center's time. */
const pass = (minutes: number): Promise<void> => floor.pass((minutes * 60) / SPEED);

/** The first so many who are found so, to another queue; without an end until somebody brings them back. */
async function lend(count: number, found: string, to: string, end?: string): Promise<void> {
  await wall.press('3', '/', 'ctrl+u');
  await wall.type(`${found}\r`);
  await wall.press(...Array.from({ length: count - 1 }, () => 'J'), 'r');
  await wall.type(`${to}\r`);
  await wall.dialog('Move');
  if (end !== undefined) {
    await wall.press('t');
    await wall.type(`${end}\r`);
    await wall.dialog('Move');
  }
  await wall.press('enter');
  await wall.noDialog();
  await wall.press('/', 'ctrl+u', 'enter', 'M');
}

test('twenty are lent and come back in a day, each in another way', async () => {
  await open(AT_15_30);
  await lend(5, 'queue:sales', 'support', '1h');
  await wall.shows('Moved now (5)');
  await wall.shows(/Sales → Support +tiko +15:3\d 16:3\d/);
  await pass(65);
  await wall.shows('Moved now (0)');

  await lend(5, 'queue:billing', 'vip');
  await wall.shows('Moved now (5)');
  await wall.press('*', 'b');
  await wall.dialog('Bring 5');
  await wall.press('enter');
  await wall.shows('Moved now (0)');

  await lend(5, 'queue:retention', 'sales');
  await wall.shows('Moved now (5)');
  await wall.press('z');
  expect((await wall.dialog('Undo')).lines[0]).toContain('5 go back to Retention');
  await wall.press('enter');
  await wall.shows('Moved now (0)');

  // Some of them go home, and are in no queue of anybody’s then.
  await lend(5, 'queue:support', 'retention', 'end of shift');
  await wall.shows('Moved now (5)');
  await pass(7 * 60);
  await wall.shows('Moved now (0)');
  expect(await wall.screen()).not.toMatch(/away from home/);
}, 60_000);

test('who is forgotten is an alarm when the business day is over, until somebody brings him back', async () => {
  await open(AT_22_30);
  await lend(1, 'archil', 'billing');
  await wall.shows('Moved now (1)');
  await wall.shows(/Archil Dvali +Support → Billing/);
  await pass(95);
  await wall.shows(/Tue 24 Nov {2}00:/);
  await wall.shows('!! Archil Dvali is away from home for too long');
  await wall.press('*', 'b');
  await wall.dialog('Bring "Archil Dvali" back');
  await wall.press('enter');
  await wall.shows('Moved now (0)');
  await wall.shows('no alert now');
}, 60_000);
