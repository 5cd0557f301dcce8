// A lead looks back: what an agent did today and who changed it, whom he talked with, and the way of one of them.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { move, pause } from './support/orders.ts';

const DATO = '1002';

test('the day of an agent is told with who changed what, and goes on while one looks', async () => {
  const floor = await openFloor({ remembers: true, wall: { columns: 120, rows: 40 } });
  const { pbx, wall, levan } = floor;
  const call = pbx.join('support', { number: '599101010' });
  await floor.pass(8);
  pbx.answer(call, DATO);
  await floor.pass(65);
  pbx.hangUp(call);
  await floor.pass(5);
  await levan.orders(pause(DATO, 'lunch'));
  await floor.pass(2);

  await wall.press('3', '/');
  await wall.type('dato\r');
  await wall.press('enter');
  await wall.shows('The day, the newest first');
  await wall.shows(/■ break +0:0\d {2}lunch {2}levan \(command c1\)/);
  await wall.shows(/■ paused in support: lunch {2}levan \(command c1\)/);
  await wall.shows(/● talking +1:0\d {2}support/);
  await wall.shows('Last contacts (1)');
  expect(await wall.screen()).not.toContain('599101010');

  await levan.orders({ method: 'agent.unpause', agent: DATO });
  await levan.orders(move(DATO, 'support', 'billing'));
  await floor.pass(4);
  await wall.shows(/→ into billing {2}levan \(command c3\)/);
  await wall.shows(/← out of support {2}levan \(command c3\)/);
});

test('Enter on one of his contacts tells its way, and Esc comes back to it', async () => {
  const floor = await openFloor({ remembers: true, wall: { columns: 120, rows: 40 } });
  const { pbx, wall } = floor;
  for (const number of ['599101010', '599202020']) {
    const call = pbx.join('support', { number });
    await floor.pass(8);
    pbx.answer(call, DATO);
    await floor.pass(65);
    pbx.hangUp(call);
    await floor.pass(5);
  }
  await wall.press('3', '/');
  await wall.type('dato\r');
  await wall.press('enter');
  await wall.shows('Last contacts (2)');
  await wall.press('tab', 'j', 'enter');
  await wall.shows('Its way through the floor');
  await wall.shows(/waits in support *\n.*rings Dato[^\n]*\n.*0:08 {2}waited, and talks with Dato Kapanadze/);
  await wall.shows(/1:05 {2}talked with Dato Kapanadze, ended by: customer/);
  await wall.press('escape');
  await wall.shows('Last contacts (2)');
  expect((await wall.screen()).split('\n').filter(line => line.startsWith('›'))).toHaveLength(1);
});

test('of a gateway that remembers nothing the page says so, and has what the floor knows', async () => {
  const floor = await openFloor({ wall: { columns: 120, rows: 40 } });
  await floor.wall.press('3', '/');
  await floor.wall.type('dato\r');
  await floor.wall.press('enter');
  await floor.wall.shows('not told: this gateway remembers nothing');
  await floor.wall.shows(/state +○ available/);
});
