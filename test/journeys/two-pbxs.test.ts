// Two PBXs on one floor, with extensions and queues of the same name: told apart, added up, and missed when one is gone.
import { expect, test } from 'vitest';
import { GREY, openFloor } from './support/floor.ts';
import { CAME, NINO } from './support/pbx-floor.ts';

const WITH_NINO = { support: { members: [{ ...NINO, ...CAME }] } };

test('two agents 1001 of the same name are two people, and an order reaches the one that is meant', async () => {
  const floor = await openFloor({
    pbxs: {
      north: { pbx: { queues: WITH_NINO, systemName: 'north' } },
      south: { pbx: { queues: WITH_NINO, systemName: 'south' } },
    },
  });
  const { pbxs, wall, levan } = floor;
  const { north, south } = pbxs;
  if (north === undefined || south === undefined) throw new Error('no such PBX');
  await wall.shows('● live  2 of 2 sources');
  south.got();
  await wall.shows(/○ available .*Nino Beridze \(pbx-north\)/);
  await wall.shows(/○ available .*Nino Beridze \(pbx-south\)/);
  expect(await wall.screen()).toContain('support (pbx-north)');
  expect(await wall.screen()).toContain('support (pbx-south)');
  expect((await levan.items('agents')).map(({ id }) => id).sort()).toEqual(['north:1001', 'south:1001']);

  // The short id is of both, so it is of nobody.
  const bare = await levan.isTurnedAway({ method: 'agent.pause', agent: '1001', reason: 'lunch' });
  expect(bare).toMatchObject({ code: 'bad-arguments', message: expect.stringContaining('north:1001') });
  await levan.orders({ method: 'agent.pause', agent: 'south:1001', reason: 'lunch' });
  expect([north.got(), south.got()]).toEqual([
    [],
    ['QueuePause Interface=Local/1001@agents/n Paused=true Reason=lunch'],
  ]);
  await wall.shows(/■ 1 break/);
  expect(await wall.row('voice')).toMatch(/ 1 +0 +1$/);

  // Both have a caller; then South is gone.
  for (const pbx of [north, south]) pbx.join('support');
  await wall.shows(/^.voice +2 +0:0\d/m);
  await south.kill();
  await wall.shows('× partial 1 of 2', 2);
  await wall.shows(/× pbx-south not live since 14:05:\d\d/);
  expect(await wall.row('WAITING')).toContain('WAITING 1/2');
  expect(await wall.colorsOf('support (pbx-south)')).toEqual([GREY]);
  expect(await wall.colorsOf('support (pbx-north)')).not.toContain(GREY);
  expect((await levan.items('agents')).map(({ id, stale }) => `${id} ${stale}`).sort()).toEqual([
    ...['north:1001 false', 'south:1001 true'],
  ]);
  // What the one that is there is told still works, and the other is refused without being asked.
  expect(await levan.orders({ method: 'agent.pause', agent: 'north:1001', reason: 'lunch' })).toMatchObject({
    outcome: 'applied',
  });
  expect(await levan.isTurnedAway({ method: 'agent.unpause', agent: 'south:1001' })).toMatchObject({
    code: 'source-lost',
    message: expect.stringMatching(/^source south is lost: /),
  });

  await south.restart();
  await wall.shows('● live  2 of 2 sources', 40);
});
