// A wall that everybody in the room sees: why somebody is away is his own matter, unless the config says otherwise.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';

test('a public wall shows who is away, and why only where the reason is public', async () => {
  const floor = await openFloor({
    wall: { mode: 'wall' },
    says: {
      reasons: {
        training: { means: 'work', limitMs: 60_000, isPublic: true },
        doctor: { means: 'break' },
        writeup: { means: 'wrap-up' },
      },
    },
  });
  const { pbx, wall, levan } = floor;
  pbx.pause('1001', 'Doctor');
  pbx.pause('1002', 'Training');
  pbx.pause('1004', 'writeup');
  await wall.shows(/■ break .*Nino Beridze/);
  await wall.shows(/■ work .*Dato Kapanadze .*Training/);
  await wall.shows(/◊ wrap-up .*Tamar Lomidze/);
  expect(await wall.screen()).not.toContain('Doctor');
  // Nobody but leads and their like read it.
  expect(await levan.item('agents', '1001')).toMatchObject({ reason: 'Doctor', reasonPrivate: true });
  // A limit of its own: a minute of training, then it is marked.
  await floor.pass(61);
  expect(await wall.row('Dato Kapanadze')).toMatch(/■ work +1:0\d!/);
  expect(await wall.row('Nino Beridze')).toMatch(/■ break +1:0\d +Nino/);
});
