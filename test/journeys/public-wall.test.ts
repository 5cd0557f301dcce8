// A wall that everybody in the room sees: why somebody is away is his own matter, unless the config says otherwise.
import { expect, test } from 'vitest';
import type { WallLayout } from '../../src/client/index.ts';
import { openFloor } from './support/floor.ts';

const PEOPLE: WallLayout = {
  pages: [['tiles', 'agents']],
  ...{ pageMs: 20_000, drifts: false, agentNames: 'full' },
};

test('a public wall shows who is away, and why only where the reason is public', async () => {
  const floor = await openFloor({
    wall: { mode: 'wall', monitor: { layouts: { people: PEOPLE }, name: 'people' } },
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
  await wall.shows(/Nino Beridze +■ break /);
  await wall.shows(/Dato Kapanadze +■ work +0:0\d +Training/);
  await wall.shows(/Tamar Lomidze +◊ wrap-up /);
  expect(await wall.screen()).not.toContain('Doctor');
  // Nobody but leads and their like read it.
  expect(await levan.item('agents', '1001')).toMatchObject({ reason: 'Doctor', reasonPrivate: true });
  // A limit of its own: a minute of training, then it is marked, beside the time and not for the whole room below.
  await floor.pass(61);
  expect(await wall.row('Dato Kapanadze')).toMatch(/■ work +1:0\d! /);
  expect(await wall.row('Nino Beridze')).toMatch(/■ break +1:0\d +support/);
  expect((await wall.screen()).split('\n').at(-3)).not.toMatch(/Dato|Nino/);
});
