// The session with the PBX is lost in one way or another: each has its own sentence on the wall, and none shows a zero.
import { describe, expect, test } from 'vitest';
import { type Floor, GREY, openFloor, RED } from './support/floor.ts';

/** Nino talks, and a caller waits. */
async function openBusyFloor(): Promise<Floor> {
  const floor = await openFloor();
  floor.pbx.answer(floor.pbx.join('support'), '1001');
  floor.pbx.join('support');
  await floor.wall.shows(/● talking +0:0\d +Nino Beridze/);
  return floor;
}

/** As it was last seen, and told as such: grey, with timers that stand. */
async function expectLastPicture({ wall, pass }: Floor): Promise<void> {
  const [queue, agent] = [await wall.row('support'), await wall.row('Nino Beridze')];
  expect(queue).toMatch(/^.support +80\/20 +1 /);
  await pass(3);
  expect([await wall.row('support'), await wall.row('Nino Beridze')]).toEqual([queue, agent]);
  expect(await wall.colorsOf('Nino Beridze')).toEqual([GREY]);
  expect(await wall.row('Tbilisi')).toMatch(/× not live since 14:05:\d\d$/);
}

describe('a session that Asterisk drops', () => {
  test('is told within a second, and live again a second later, with nothing lost', async () => {
    const floor = await openBusyFloor();
    const { pbx, wall, levan } = floor;
    pbx.dropConnections();
    await wall.shows(
      /× pbx-north not live since 14:05:3\d: Asterisk at 127.0.0.1 port \d+ closed the session/,
      1,
    );
    expect(await wall.colorsOf('pbx-north not live')).toEqual([RED]);
    await wall.shows('● live', 2);
    await wall.shows(/pbx-north live again 14:05:3\d, blind [01] s/);
    await wall.shows(/● talking +0:0\d +Nino Beridze/);
    expect(await levan.item('queues', 'support')).toMatchObject({
      stale: false,
      waitingCount: 1,
      today: { offered: 2, answered: 1, lost: 0 },
    });
  });
});

describe('a line that is only half open', () => {
  test('is noticed within fifteen seconds, and what is shown stands still till somebody answers', async () => {
    const floor = await openBusyFloor();
    const { pbx, wall, pass } = floor;
    pbx.faults.silent();
    await wall.shows(/not live since .* does not answer: the line is open, and nobody is there/, 15);
    await expectLastPicture(floor);
    await pass(60);
    await expectLastPicture(floor);
    pbx.faults.silent(false);
    await wall.shows('● live', 40);
    await wall.shows(/● talking +1:\d\d +Nino Beridze/);
    expect(await wall.row('support')).toMatch(/^.support +80\/20 +1 +1:\d\d/);
  });
});

describe('a server that is killed and starts again', () => {
  test('keeps its last picture on the wall until its queues are there', async () => {
    const floor = await openBusyFloor();
    const { pbx, wall } = floor;
    await pbx.kill();
    await pbx.restart({ bootingMs: 12_000 });
    await wall.shows('is starting: its queues are not there yet', 5);
    await expectLastPicture(floor);
    await wall.shows('● live', 15);
    await wall.shows(/^.support +80\/20 +· /m);
  });
});
