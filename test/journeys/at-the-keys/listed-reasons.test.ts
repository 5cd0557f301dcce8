// A center that counts its pauses by reason has a list, and takes no other word: not at the keys, and not from a script.
import { expect, test } from 'vitest';
import { openFloor } from '../support/floor.ts';
import { pause } from '../support/orders.ts';

const REASONS = { lunch: { means: 'break' }, coaching: { means: 'work' } } as const;

test('a word that is not in the list is taken neither in the form nor by the gateway', async () => {
  const { wall, pbx, levan, pass } = await openFloor({ says: { reasons: REASONS, freeReasons: false } });
  await wall.press('3');
  await wall.type('/nino\r');
  await wall.press('p');
  const { lines } = await wall.dialog('Pause "Nino Beridze"');
  expect(lines.join(' ')).toMatch(/1 lunch +2 coaching +3 no reason/);
  await wall.type('smoke');
  await wall.press('enter');
  await wall.shows('this center takes no other reason than those listed, and smoke is none of them');
  expect(await levan.isTurnedAway(pause('1001', 'smoke'))).toMatchObject({
    ...{ code: 'bad-arguments', message: 'the center takes no reason "smoke"' },
    hint: 'the reasons: lunch, coaching',
  });
  await pass(1);
  expect(pbx.got()).toEqual([]);

  // The beginning of one that is listed is that one, in any capitals.
  await wall.press(...Array.from({ length: 5 }, () => 'backspace'));
  await wall.type('Coa');
  await wall.press('enter');
  await wall.shows(/Nino Beridze +support +coaching/);
  expect(await levan.orders(pause('1002', 'LUNCH'))).toMatchObject({ outcome: 'applied' });
});

test('any word is taken where the config does not forbid it', async () => {
  const { wall } = await openFloor({ says: { reasons: REASONS } });
  await wall.press('3');
  await wall.type('/nino\r');
  await wall.press('p');
  await wall.dialog('Pause "Nino Beridze"');
  await wall.type('smoke');
  await wall.press('enter');
  await wall.shows(/Nino Beridze +support +smoke/);
});
