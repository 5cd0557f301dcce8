// A lead pauses a campaign whose line is overloaded, and lets it go on when it is not any more.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSimulatedFloor, type SimulatedFloor } from '../support/simulated-floor.ts';
import type { Wall } from '../support/wall.ts';

let floor: SimulatedFloor;
let wall: Wall;
beforeEach(async () => {
  floor = await openSimulatedFloor({ seed: 7 });
  wall = await floor.opens({ mode: 'tool', columns: 120, rows: 40 });
});
afterEach(() => floor.close());

test('reads what becomes of the calls in progress, and is told when it stands', async () => {
  await wall.press('5');
  await wall.shows(/Spring offer +running/);
  await wall.press('j', 'P');
  const { lines } = await wall.dialog('Pause campaign "Spring offer"');
  expect(lines.join('\n')).toMatch(/No number is dialed after the dialer confirms\./);
  await wall.press('r');
  await wall.type('line overloaded\r');
  await wall.dialog('Pause campaign "Spring offer"');
  await wall.press('enter');
  await wall.toast('"Spring offer" paused 14:05:');
  await wall.toast('Last dial 14:05:3');
  await wall.shows('tiko, “line overloaded”');
  // What rang may finish: until then it drains, and then it is told what became of those calls.
  await wall.rowShows('Spring offer', 'draining');
  await wall.shows(/"Spring offer": \d ringing ended: \d answered, \d not/, 60);
  await wall.rowShows('Spring offer', 'paused');

  // @ shows it with the line of a shell that gives it.
  await wall.press('@');
  await wall.shows("ringtop campaign pause spring-offer --reason 'line overloaded'");
  await wall.press('escape');

  await wall.press('R');
  const resumed = await wall.dialog('Resume campaign "Spring offer"');
  expect(resumed.lines.join(' ')).toContain('tiko: "line overloaded"');
  await wall.press('enter');
  await wall.toast('resumed 14:05:');
  await wall.rowShows('Spring offer', 'running');
});
