// z: what was ordered together goes back together, and nobody undoes what somebody else has ordered.
import { expect, test } from 'vitest';
import { openFloor } from '../support/floor.ts';
import { move } from '../support/orders.ts';

const [NINO, DATO] = ['1001', '1002'] as const;

test('says what goes back and what stays, and brings back what still stands', async () => {
  const { wall, pbx, pass } = await openFloor();
  await wall.press('3');
  await wall.type('/queue:support !olena\r');
  await wall.press('*', 'r');
  await wall.type('billing\r');
  await wall.dialog('Move 3 agents to billing');
  await wall.press('enter');
  await wall.toast('3 moved to billing. z brings them back');
  await wall.press('/', 'ctrl+u', 'enter');

  // Dato goes home.
  pbx.remove('billing', DATO);
  await pass(60);

  await wall.press('z');
  const { lines } = await wall.dialog('Undo');
  const told = lines.join(' ');
  expect(told).toMatch(/^Undo “move 3 to billing” \(14:0\d\)\? 2 go back to support\./);
  expect(told).toMatch(/"Dato Kapanadze" stays: logged out 14:0\d\./);
  await wall.press('enter');
  await wall.shows(/Nino Beridze +support/);
  await wall.shows(/Tamar Lomidze +support/);
});

test('is of one’s own last order, and of nobody else’s', async () => {
  const { wall, levan, pass } = await openFloor();
  await levan.orders(move(NINO, 'support', 'billing'));
  await pass(1);
  await wall.press('z');
  await wall.toast('No order of yours stands that could be undone.');

  await wall.press('3');
  await wall.type('/dato\r');
  await wall.press('p');
  await wall.dialog('Pause "Dato Kapanadze"');
  await wall.press('1');
  await wall.toast('z undoes it');
  await wall.press('z');
  const { lines } = await wall.dialog('Undo');
  expect(lines[0]).toMatch(/^Undo “pause "Dato Kapanadze"” \(14:05\)\?/);
  expect(lines.join(' ')).toContain('1 goes back: unpaused');
  expect(lines.join(' ')).not.toContain('Nino');
  await wall.press('escape');
  await wall.noDialog();
});
