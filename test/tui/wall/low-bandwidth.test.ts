// For a slow line: what comes in is shown each five seconds, keys at once, and nothing old is shown as live.
import { afterEach, describe, expect, test } from 'vitest';
import type { Preferences } from '../../../src/tui/index.ts';
import { openDriver, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const SLOW: Preferences = { at: () => SETTLED, problem: undefined, subscribe: () => () => {} };
const SETTLED = { isSlowLine: true };

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openSlowly(size: { columns: number; rows: number } = { columns: 200, rows: 50 }) {
  const wall = await openDriver({ document: buildRichFloor(NOW), preferences: SLOW, ...size });
  open.push(wall);
  await wall.pass(5);
  return wall;
}

/** Without the terminal's title and bell. */
const framesOf = ({ terminal }: WallDriver): string[] =>
  terminal.written.filter(text => text !== '' && !/^(?:\x1b\]|\x07)/.test(text));

/** A floor on which somebody waits less. */
function emptied() {
  const floor = buildRichFloor(NOW);
  const { support } = floor.queues;
  if (!support) throw new Error('a floor without its queue');
  return { ...floor, queues: { ...floor.queues, support: { ...support, waiting: {}, waitingCount: 0 } } };
}

describe('on a slow line', () => {
  test('there are no more than twelve frames a minute', async () => {
    const wall = await openSlowly();
    const before = framesOf(wall).length;
    for (let second = 0; second < 60; second += 1) {
      wall.feed.show(buildRichFloor(NOW));
      await wall.pass(1);
    }
    expect(framesOf(wall).length - before).toBeLessThanOrEqual(12);
  });

  test('what comes in is shown with the next whole five seconds', async () => {
    const wall = await openSlowly();
    const before = wall.row('Support');
    await wall.show(emptied());
    await wall.pass(1);
    expect(wall.row('Support')).toBe(before);
    await wall.pass(5);
    expect(wall.row('Support')).not.toBe(before);
  });

  test('a key is answered at once, and with nothing else', async () => {
    const wall = await openSlowly();
    const before = wall.row('Support').slice(1);
    await wall.show(emptied());
    const written = framesOf(wall).length;
    await wall.press('j');
    expect(wall.row('›')).toContain('Sales');
    expect(wall.row('Support').slice(1)).toBe(before);
    expect(framesOf(wall).slice(written).join('').length).toBeLessThan(1_200);
  });

  test('the clock and all times go on in steps of five seconds', async () => {
    const wall = await openSlowly();
    for (let second = 0; second < 20; second += 1) {
      await wall.pass(1);
      expect(wall.row(' Tbilisi')).toMatch(/14:0\d:\d[05]/);
    }
  });

  test('the terminal is not asked to hold a frame back, and no screen is written anew each minute', async () => {
    const wall = await openSlowly();
    const before = framesOf(wall).length;
    await wall.pass(120);
    const written = framesOf(wall).slice(before);
    expect(wall.terminal.written.join('')).not.toContain('\x1b[?2026');
    expect(Math.max(...written.map(text => text.length))).toBeLessThan(5_000);
  });

  test('that the gateway is gone is told at once', async () => {
    const wall = await openSlowly();
    await wall.pass(1);
    wall.feed.become({ state: 'stale', reason: 'socket closed' });
    await wall.settled();
    expect(wall.screen()).toContain('not live');
  });

  test('data that grow old have their true age each second', async () => {
    const wall = await openSlowly();
    for (const seconds of [6, 7, 8]) {
      wall.feed.become({ heardMsAgo: seconds * 1_000 });
      await wall.pass(1);
      expect(wall.row(' Tbilisi')).toContain(`${seconds} s`);
    }
  });
});

describe('in the palette', () => {
  test('it is turned on and off, and the footer says so', async () => {
    const wall = await openDriver({ document: buildRichFloor(NOW) });
    open.push(wall);
    await wall.type(':slow line\r');
    expect(wall.foot()).toContain('slow line');
    await wall.type(':slow line\r');
    expect(wall.foot()).not.toContain('slow line');
  });
});
