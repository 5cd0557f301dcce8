// Two leads are about the same agent at the same moment: each reads of the other before he confirms.
import { expect, test } from 'vitest';
import { openFloor } from '../support/floor.ts';
import { move, pause } from '../support/orders.ts';

const NINO = '1001';

test('an open dialog says that somebody else is moving her, and asks again once that is done', async () => {
  const { wall, pbx, levan, answered, pass } = await openFloor();
  await wall.press('3');
  await wall.type('/nino\r');
  await wall.press('r');
  await wall.type('billing\r');
  await wall.dialog('Move "Nino Beridze" to billing');
  pbx.got();

  // Levan orders, and the PBX takes its time.
  const slow = pbx.faults.holdReplies('QueueAdd');
  const his = levan.begins(move(NINO, 'support', 'vip'));
  await wall.shows('levan is moving');
  expect((await wall.dialog('Move')).lines.join(' ')).toMatch(
    /levan is moving "Nino Beridze" too\. Shown anew; Enter again to move\./,
  );

  slow.release();
  expect(await answered(his)).toMatchObject({ outcome: 'applied' });
  await wall.shows('levan took 1001 out of');
  await pass(2);
  expect(await wall.screen()).not.toContain('is moving');
  const { lines } = await wall.dialog('Move "Nino Beridze" to billing');
  expect(lines.join(' ')).toMatch(
    /levan moved 1001 to vip \d s ago\. levan took 1001 out of support [1-9] s ago\./,
  );
  expect(lines.join(' ')).toMatch(/leave +vip +join +billing/);
  await pass(1);
  expect(pbx.got()).toHaveLength(2);
  await wall.press('enter');
  await wall.shows(/Nino Beridze +→billing/);
});

test('what comes to nothing on her row is told as well', async () => {
  const { wall, pbx, levan } = await openFloor();
  await wall.press('3');
  await wall.type('/nino\r');
  await wall.press('r');
  await wall.type('billing\r');
  await wall.dialog('Move "Nino Beridze" to billing');
  pbx.faults.refuse('QueuePause', 'Permission denied');
  await levan.orders(pause(NINO, 'lunch'));
  await wall.shows('levan ordered of "Nino Beridze"');
  const { lines } = await wall.dialog('Move "Nino Beridze" to billing');
  expect(lines.join(' ')).toMatch(/\d s ago: paused: lunch \(refused\)\. Shown anew; Enter again to move\./);
});
