// A wall on a monitor through a bad afternoon: no gateway yet, the PBX gone and back, one of two gone.
import { expect, test } from 'vitest';
import { openFloor } from './support/floor.ts';
import { CAME, NINO } from './support/pbx-floor.ts';
import { openWall } from './support/wall.ts';

const MONITOR = { mode: 'wall', columns: 200, rows: 50 } as const;

test('it waits for its gateway without a figure, and is live by itself when that is there', async () => {
  const floor = await openFloor({ wall: MONITOR });
  await floor.gateway.stop();
  const { feed } = floor.signsIn('nika');
  const late = await openWall({ feed, clock: floor, ...MONITOR });
  await late.shows(/◌ waiting for the gateway at ws:\S+, since \d\d:\d\d/);
  expect(await late.screen()).not.toMatch(/[█░]/);
  // The other has seen the floor: it shows it as it was, and as what it is.
  await floor.wall.shows(/NO DATA SINCE 14:0\d:\d\d/, 20);
  expect(await floor.wall.screen()).not.toContain('█');
  await floor.gateway.start();
  await late.shows('● LIVE', 60);
  await floor.wall.shows('● LIVE', 60);
  expect(await late.screen()).toContain('█');
  await late.close();
});

test('the PBX is gone: the band says whose silence it is, the clock runs, the waits do not', async () => {
  const { pbx, wall, pass } = await openFloor({ wall: MONITOR });
  pbx.join('support');
  await wall.shows(/LONGEST WAIT/);
  await pass(5);
  await pbx.kill();
  await wall.shows(/× NOT LIVE/, 20);
  await wall.shows(/NO DATA SINCE 14:05:\d\d {3}pbx-north: .*next try/, 5);
  const figures = async (): Promise<string[]> => (await wall.screen()).match(/.*░.*/g) ?? [];
  const before = await figures();
  await pass(15);
  expect(await figures()).toEqual(before);
  expect(await wall.screen()).not.toContain('█');
  await pbx.restart();
  await wall.shows('● LIVE', 60);
  await wall.shows(/pbx-north live again 14:0\d:\d\d, blind \d+ s/);
  expect(await wall.screen()).not.toMatch(/[░▒]/);
});

test('one of two PBXs is gone: its queues are hatched, the totals are of the other and say so', async () => {
  const WITH_NINO = { support: { members: [{ ...NINO, ...CAME }] } };
  const { pbxs, wall } = await openFloor({
    wall: MONITOR,
    pbxs: {
      north: { pbx: { queues: WITH_NINO, systemName: 'north' } },
      south: { pbx: { queues: WITH_NINO, systemName: 'south' } },
    },
  });
  await wall.shows(/SUPPORT \(PBX-NORTH\)/);
  await pbxs.south?.kill();
  await wall.shows('× PARTIAL 1 OF 2', 20);
  await wall.shows(/WAITING {2}1\/2/);
  await wall.shows(/SUPPORT \(PBX-SOUTH\) {2}14:05/);
  await wall.shows(/× pbx-south not live since 14:05:\d\d/);
  expect(await wall.screen()).toMatch(/█/);
  expect(await wall.screen()).toMatch(/░/);
});
