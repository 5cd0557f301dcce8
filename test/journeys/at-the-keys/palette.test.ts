// Whoever knows the names needs no keys: `:` does it all, says beforehand what it comes to, and remembers what was typed.
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

test('moves one agent, asks about him, and Tab completes the half of his name', async () => {
  await wall.type(':reassign zu');
  await wall.press('tab');
  await wall.shows(':reassign "Zura Avaliani"');
  await wall.type('bill');
  await wall.press('tab');
  await wall.shows(/→ Move "Zura Avaliani" to Billing {3}asks first/);
  await wall.press('enter');
  const { lines } = await wall.dialog('Move "Zura Avaliani" to Billing');
  expect(lines.join(' ')).toContain('Sales');
  await wall.press('enter');
  await wall.toast('z undoes it');
  await wall.type(':agents\r/zura\r');
  await wall.shows(/Zura Avaliani +→Billing/);
});

test('pauses the marked at once, for a time: what was written out whole is no slip', async () => {
  await wall.press('3');
  await wall.type('/state:available queue:mail\r');
  await wall.press('*');
  await wall.type(':pause @marked lunch 20m');
  await wall.shows(/→ pause .+ {2}lunch {2}20m {3}at once/);
  await wall.press('enter');
  await wall.noDialog();
  await wall.toast('paused');
  await wall.press('@');
  await wall.shows(/ringtop agent pause \d+ --reason lunch --for 20m/);
});

test('finds a campaign by a word of its name, has other names, and a history', async () => {
  await wall.type(':campaign pause spring');
  await wall.shows('→ Pause campaign "Spring offer"');
  await wall.press('enter');
  await wall.dialog('Pause campaign "Spring offer"');
  await wall.press('escape');
  await wall.noDialog();
  await wall.type(':');
  await wall.press('up');
  await wall.shows(':campaign pause spring');
  await wall.press('escape');
  await wall.type(':announce Team meeting at 17:00\r');
  await wall.dialog('Announce to all screens');
});

test('what is not clear is asked about, never guessed', async () => {
  await wall.type(':reassign nobody billing\r');
  await wall.shows('agents: none is called “nobody”');
  await wall.press('escape');
  await wall.type(':campaign stop spring\r');
  await wall.shows('needs the role admin; this token is lead (tiko)');
});
