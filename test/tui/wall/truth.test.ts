// The wall says what it knows, and since when it does not.
import { afterEach, describe, expect, test } from 'vitest';
import type { FloorDocument } from '../../../src/floor/index.ts';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import {
  buildChannel,
  buildDocument,
  buildQueue,
  buildSource,
  buildStaffing,
} from '../support/build-rows.ts';
import { EMPTY_DOCUMENT } from '../support/fake-feed.ts';
import { rowOfText } from '../support/read-screen.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openWall(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW), ...options });
  open.push(wall);
  return wall;
}

const line = (wall: WallDriver, row: number): string => wall.screen().split('\n')[row] ?? '';
/** The colours of the cells of the first row that has the text. */
const coloursOf = (wall: WallDriver, text: string): string[] => {
  const row = rowOfText(wall.screen().split('\n'), text);
  const cells = wall.terminal.cells(row).filter(cell => cell.text.trim() !== '');
  return [...new Set(cells.map(({ color }) => color))];
};
const STALE = 'rgb 6c6c6c';

describe('time', () => {
  test('goes on second by second in the clock and in each timer', async () => {
    const wall = await openWall();
    expect(line(wall, 0)).toContain('14:05:32');
    expect(wall.row('Support')).toContain('3:12!!');
    await wall.pass(1);
    expect(line(wall, 0)).toContain('14:05:33');
    expect(wall.row('Support')).toContain('3:13!!');
    expect(wall.row('Dato K.')).toContain('4:11!!');
  });

  test('at ten times its pace goes on evenly, a second of the floor at a time', async () => {
    const wall = await openWall({ rate: 10 });
    const clocks: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await wall.pass(0.1);
      clocks.push(/\d\d:\d\d:\d\d/.exec(line(wall, 0))?.[0] ?? '');
    }
    expect(clocks).toEqual(['14:05:33', '14:05:34', '14:05:35', '14:05:36', '14:05:37', '14:05:38']);
  });

  test('is written in the zone of the center', async () => {
    const document = buildRichFloor(NOW);
    const { center } = document.center;
    const wall = await openWall({
      document: {
        ...document,
        center: { ...(center ? { center: { ...center, zone: 'Asia/Kolkata' } } : {}) },
      },
    });
    expect(line(wall, 0)).toContain('15:35:32');
  });
});

describe('a gateway that knew nobody yet', () => {
  test('is not shown as a day that was seen, nor as a floor without people', async () => {
    const { center } = buildRichFloor(NOW);
    const sources = { pbx: buildSource({ state: 'lost', reason: 'wrong secret' }) };
    const wall = await openWall({ document: { ...EMPTY_DOCUMENT, center, sources } });
    expect(line(wall, 0)).not.toContain('today');
    expect(wall.screen()).toContain('Nothing is known yet: the sources');
    expect(wall.screen()).not.toContain('nobody is logged in');
  });

  test('is shown with the first who come at once, not a second later', async () => {
    const wall = await openWall({ document: EMPTY_DOCUMENT });
    expect(line(wall, 0)).toContain('◌ starting');
    expect(wall.screen()).not.toMatch(/live|no alert/);
    expect(wall.screen()).toContain('no agents yet');
    await wall.show(buildRichFloor(NOW));
    expect(wall.screen()).not.toContain('no agents yet');
    expect(wall.row('Dato K.')).toContain('4:10!!');
  });
});

describe('before the first snapshot', () => {
  test('the wall says what it waits for and since when, and shows no figure', async () => {
    const wall = await openDriver({});
    open.push(wall);
    expect(line(wall, 0)).toContain('◌ starting');
    expect(line(wall, 7)).toBe('  ◌ waiting for the gateway at ws://127.0.0.1:7420, since 10:05');
    expect(wall.screen()).not.toContain('WAITING');
    wall.feed.become({ state: 'waiting', reason: 'connect ECONNREFUSED', retryInMs: 4000 });
    await wall.pass(1);
    expect(line(wall, 8)).toBe('    connect ECONNREFUSED');
    expect(line(wall, 9)).toBe('    next try in 4 s');
    wall.feed.become({ url: '' });
    await wall.pass(1);
    expect(line(wall, 7)).toBe('  ◌ waiting for a gateway on this machine, since 10:05');
  });

  test('the figures come as soon as they are there', async () => {
    const wall = await openDriver({});
    open.push(wall);
    wall.feed.become({ state: 'live' });
    await wall.show(buildRichFloor(NOW));
    expect(line(wall, 0)).toContain('● live  2 of 2');
    expect(wall.row('Support')).toContain('3:12!!');
  });
});

describe('a feed that is not live', () => {
  test('is told with the time of what is shown; all of it is grey and its timers stand, the clock goes on', async () => {
    const wall = await openWall();
    wall.feed.become({ state: 'stale', asOf: NOW, reason: 'nothing heard for 12 s' });
    await wall.pass(5);
    expect(line(wall, 0)).toContain('14:05:37');
    expect(line(wall, 0)).toContain('× not live since 14:05:32');
    expect(line(wall, 1)).toBe(' × no data since 14:05:32, nothing heard for 12 s');
    expect(wall.row('Support')).toContain('3:12');
    expect(coloursOf(wall, 'Retention')).toEqual([STALE]);
    expect(coloursOf(wall, 'Dato K.')).toEqual([STALE]);
    expect(coloursOf(wall, '6 of 46')).toEqual([STALE]);
    expect(coloursOf(wall, '○ 6 free')).toEqual([STALE]);
  });

  test('never says that all is well', async () => {
    const wall = await openWall({ document: buildDocument({ channels: { voice: buildChannel() } }) });
    expect(line(wall, 1)).toBe(' no alert now');
    wall.feed.become({ state: 'waiting', asOf: NOW, retryInMs: 8000 });
    await wall.pass(1);
    expect(wall.screen()).not.toContain('no alert now');
    expect(line(wall, 1)).toBe(' × no data since 14:05:32, next try in 8 s');
  });

  test('whose token was revoked counts down to nothing, and says who is to be asked', async () => {
    const wall = await openWall();
    const refused = { reason: 'the token was revoked', refusal: 'ended', retryInMs: 8000 } as const;
    wall.feed.become({ state: 'waiting', asOf: NOW, ...refused });
    await wall.pass(1);
    expect(line(wall, 1)).toBe(' × no data since 14:05:32, its token is not accepted any more: ask an admin');
  });

  test('is live again by itself, with its timers where they belong', async () => {
    const wall = await openWall();
    wall.feed.become({ state: 'stale', asOf: NOW });
    await wall.pass(20);
    wall.feed.become({ state: 'live' });
    await wall.pass(1);
    expect(line(wall, 0)).toContain('● live');
    expect(wall.row('Support')).toContain('3:33!!');
    expect(coloursOf(wall, 'Retention')).not.toEqual([STALE]);
  });

  test('that is live but slow says how old its data is', async () => {
    const wall = await openWall();
    wall.feed.become({ state: 'live', heardMsAgo: 7_000 });
    await wall.pass(1);
    expect(line(wall, 0)).toContain('≈ slow 7 s');
  });
});

describe('a source that is lost', () => {
  const twoSources = (lost: boolean): FloorDocument =>
    buildDocument({
      sources: {
        'pbx-north': buildSource(),
        'pbx-south': buildSource({
          source: 'pbx-south',
          name: 'pbx-south',
          ...(lost ? { state: 'lost', since: NOW, reason: 'does not answer' } : {}),
        }),
      },
      channels: {
        voice: buildChannel({
          sources: { 'pbx-north': true, 'pbx-south': true },
          queueCount: 2,
          waitingCount: 2,
        }),
      },
      queues: {
        north: buildQueue({ now: NOW, name: 'North', order: 1, waits: [10] }),
        south: buildQueue({ now: NOW, name: 'South', order: 2, waits: [15], source: 'pbx-south' }),
      },
    });

  test('greys its own rows and stops their timers; the others go on', async () => {
    const wall = await openWall({ document: twoSources(false) });
    await wall.show(twoSources(true));
    await wall.pass(5);
    expect(line(wall, 0)).toContain('× partial 1 of 2');
    expect(line(wall, 1)).toContain('× pbx-south not live since 14:05:32: does not answer');
    expect(wall.row('South')).toMatch(/ 0:15 /);
    expect(wall.row('North')).toMatch(/ 0:15 /);
    expect(coloursOf(wall, 'South')).toEqual([STALE]);
    expect(coloursOf(wall, 'North')).not.toContain(STALE);
    await wall.pass(5);
    expect(wall.row('South')).toMatch(/ 0:15 /);
    expect(wall.row('North')).toMatch(/ 0:20 /);
  });

  test('makes the totals that need it say so', async () => {
    const wall = await openWall({ document: twoSources(true), columns: 200, rows: 50 });
    expect(wall.row('WAITING')).toContain('WAITING partial 1 of 2');
  });
});

describe('a figure', () => {
  test('on fewer than ten contacts stands in brackets and has no colour', async () => {
    const wall = await openWall();
    expect(wall.row('VIP')).toMatch(/ \(75\) {3}95 /);
    expect(coloursOf(wall, 'VIP').some(color => ['rgb e69f00', 'rgb ff5f3b'].includes(color))).toBe(false);
  });

  test('that cannot be computed is a dash, never a zero or a hundred', async () => {
    const document = buildDocument({
      channels: { voice: buildChannel() },
      queues: { idle: buildQueue({ now: NOW, name: 'Idle' }) },
    });
    const wall = await openWall({ document });
    expect(wall.row('Idle')).toBe(
      '›Idle            ·        –      ·   –     –       0     0     ·   3      0    0',
    );
    expect(line(wall, 3).trimEnd()).toBe(
      ' ·              –           –  30m –            –               3 of 3',
    );
  });

  test('of a start that was not seen is at least so long', async () => {
    const wall = await openWall({ columns: 200, rows: 50 });
    expect(wall.row('Sandro X.')).toContain('≥2:11');
  });

  test('of a day that was not wholly seen says from when', async () => {
    const today = buildQueue({ now: NOW, today: { offered: 3, seenFrom: NOW - 3 * 3_600_000 } }).today;
    const document = buildDocument({ channels: { voice: buildChannel({ today }) } });
    const wall = await openWall({ document });
    expect(line(wall, 0)).toContain('  from 11:05   ');
  });
});

describe('a limit', () => {
  const withWait = (seconds: number): FloorDocument =>
    buildDocument({
      channels: { voice: buildChannel({ waitingCount: 1, oldestWaitingSince: NOW - seconds * 1000 }) },
      queues: {
        support: buildQueue({
          now: NOW,
          name: 'Support',
          waits: [seconds],
          staffing: buildStaffing({ available: 9 }),
        }),
      },
    });
  test('is marked when it is passed, stays so until all is well, and not longer', async () => {
    const wall = await openWall({ document: withWait(35) });
    expect(wall.row('Support')).toContain(' 0:35 ');
    await wall.pass(5);
    expect(wall.row('Support')).toContain(' 0:40! ');
    expect(line(wall, 1)).toContain('! Support: longest wait 0:40, limit 0:40, since 14:05');
    await wall.show(withWait(20));
    await wall.pass(3);
    expect(wall.row('Support')).toContain(' 0:28! ');
    expect(coloursOf(wall, 'Support')).toContain('rgb e69f00');
    await wall.show(withWait(-3));
    await wall.pass(3);
    expect(wall.row('Support')).toContain(' 0:08 ');
    expect(coloursOf(wall, 'Support')).not.toContain('rgb e69f00');
    expect(line(wall, 1)).toBe(' no alert now');
  });

  test('of red is marked twice, in red', async () => {
    const wall = await openWall({ document: withWait(119) });
    expect(wall.row('Support')).toContain('1:59! ');
    await wall.pass(1);
    expect(wall.row('Support')).toContain('2:00!!');
    expect(coloursOf(wall, '2:00!!')).toContain('rgb ff5f3b');
  });
});
