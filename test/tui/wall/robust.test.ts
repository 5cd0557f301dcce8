// What must not black the wall: an error in one part, a resize at any moment, a floor of thousands.
import { afterEach, describe, expect, test } from 'vitest';
import type { AgentRow, FloorDocument } from '../../../src/floor/index.ts';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import { buildAgent } from '../support/build-rows.ts';
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

describe('a part that cannot be drawn', () => {
  /** An interval without its quarters, as no gateway of today sends it. */
  const broken = (document: FloorDocument): FloorDocument => {
    const rows = JSON.parse(JSON.stringify(document.intervals));
    for (const row of Object.values<{ quarters?: unknown }>(rows)) delete row.quarters;
    return { ...document, intervals: rows };
  };

  test('says so in its own place, and the others stand', async () => {
    const wall = await openWall({ columns: 200, rows: 50, document: broken(buildRichFloor(NOW)) });
    expect(wall.row('this part cannot be drawn')).toContain('this part cannot be drawn: chart: ');
    expect(wall.row('Support')).toContain('3:12!!');
  });

  test('is tried again, and told afterwards, once', async () => {
    const wall = await openWall({ columns: 200, rows: 50, document: broken(buildRichFloor(NOW)) });
    await wall.pass(3);
    await wall.show(buildRichFloor(NOW));
    await wall.pass(1);
    expect(wall.screen()).not.toContain('cannot be drawn');
    expect(wall.row('── Today')).toContain('contacts offered');
    await wall.press('q');
    await wall.exited;
    expect(wall.told().match(/chart: TypeError/g)).toHaveLength(1);
  });
});

describe('a resize', () => {
  test('is followed at once, smaller and larger, and leaves nothing behind', async () => {
    const wall = await openWall({ columns: 200, rows: 50 });
    const sizes = [
      [80, 24],
      [120, 40],
      [60, 10],
      [400, 100],
      [200, 50],
    ] as const;
    for (const [columns, rows] of sizes) {
      await wall.resize(columns, rows);
      const fresh = await openDriver({ columns, rows, document: buildRichFloor(NOW) });
      expect(wall.screen()).toBe(fresh.screen());
      await fresh.close();
    }
  });

  test('below 80×24 says what it needs and still shows who waits', async () => {
    const wall = await openWall();
    await wall.resize(70, 12);
    expect(wall.screen()).toContain('ringtop needs 80×24, this is 70×12');
    expect(wall.row('10  ')).toContain('3:12 !!');
    expect(wall.row('14:05:32')).toContain('● live');
  });

  test('to a single cell is survived', async () => {
    const wall = await openWall();
    await wall.resize(1, 1);
    await wall.resize(80, 24);
    expect(wall.row('Support')).toContain('3:12!!');
  });
});

describe('a redraw', () => {
  test('mends a screen that something else has written on', async () => {
    const wall = await openWall();
    const before = wall.screen();
    wall.terminal.stdout.write('\x1b[5;5HWarning: a stranger\x1b[24;1H');
    await wall.settled();
    expect(wall.screen()).not.toBe(before);
    await wall.press('ctrl+l');
    expect(wall.screen()).toBe(before);
  });

  const GATEWAY_LINES = '2026-11-23T10:05:32Z warn source lost source=north\r\n'.repeat(3);

  test('comes by itself within a minute, also where lines of another program have scrolled the screen', async () => {
    const wall = await openWall({ mode: 'wall' });
    wall.terminal.stdout.write(`\x1b[24;1H${GATEWAY_LINES}`);
    await wall.settled();
    expect(wall.screen()).toContain('warn source lost');
    await wall.pass(61);
    expect(wall.screen()).not.toContain('warn source lost');
    const fresh = await openDriver({ document: buildRichFloor(NOW), mode: 'wall' });
    await fresh.pass(61);
    expect(wall.screen()).toBe(fresh.screen());
    await fresh.close();
  });

  test('comes at once when the process goes on after it was stopped', async () => {
    const wall = await openWall();
    const before = wall.screen();
    wall.terminal.stdout.write('\x1b[1;1Huser@host:~$ fg\r\nringtop');
    await wall.settled();
    wall.process.emit('SIGCONT');
    await wall.settled();
    expect(wall.screen()).toBe(before);
  });

  test('has the size that the terminal was given while the process stood still, of which nobody has told it', async () => {
    const wall = await openWall({ mode: 'wall' });
    const { terminal } = wall;
    Object.assign(terminal.stdout, { _refreshSize: () => terminal.resize(100, 30) });
    wall.process.emit('SIGCONT');
    await wall.settled();
    const fresh = await openDriver({
      ...{ document: buildRichFloor(NOW), mode: 'wall' },
      ...{ columns: 100, rows: 30 },
    });
    expect(wall.screen()).toBe(fresh.screen());
    await fresh.close();
  });

  test('comes at once when the feed is lost or back, which is when a gateway has something to say', async () => {
    const wall = await openWall();
    wall.terminal.stdout.write(`\x1b[24;1H${GATEWAY_LINES}`);
    wall.feed.become({ state: 'stale' });
    await wall.pass(1);
    expect(wall.screen()).not.toContain('warn source lost');
  });
});

describe('a floor of five thousand agents', () => {
  const crowd = (count: number): FloorDocument => {
    const agents: Record<string, AgentRow> = {};
    for (let index = 0; index < count; index += 1) {
      agents[String(index)] = buildAgent({
        name: `Agent ${index}`,
        state: index % 3 === 0 ? 'on-contact' : 'available',
        since: NOW - index * 10,
        memberships: { support: { penalty: 0 } },
      });
    }
    return { ...buildRichFloor(NOW), agents };
  };

  test('is shown by the rows in sight, and scrolled to its last', async () => {
    const wall = await openWall({ columns: 200, rows: 50, document: crowd(5000) });
    expect(wall.row('── Agents')).toContain('(5000; o shows 0 offline)');
    await wall.press('shift+tab', 'shift+tab', 'G');
    expect(wall.row('›')).toContain('Agent ');
    expect(wall.row('── Today')).toContain('contacts offered');
  });

  test('asks an agent row for what it shows only where it is in sight', async () => {
    const document = crowd(5000);
    const read = new Set<string>();
    const agents = Object.fromEntries(
      Object.entries(document.agents).map(([id, row]) => [
        id,
        new Proxy(row, {
          get(target, key, receiver) {
            if (key === 'today') read.add(id);
            return Reflect.get(target, key, receiver);
          },
        }),
      ]),
    );
    await openWall({ document: { ...document, agents } });
    expect(read.size).toBeLessThan(30);
  });
});
