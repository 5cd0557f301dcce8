// The monitor on a terminal, as who passes by sees it: its pages, its drift, its night, and what it shows when it is blind.
import { afterEach, describe, expect, test } from 'vitest';
import type { AnnouncementRow } from '../../../src/floor/index.ts';
import { displayWidth } from '../../../src/lib/display-width.ts';
import type { MonitorWish, ThemeName } from '../../../src/tui/index.ts';
import { type DriverOptions, openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildHostileFloor } from '../support/hostile-floor.ts';
import { floorOfQueues, voiceFloor } from './support/wall-floor.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

const FLOOR = voiceFloor(START_AT);
const ALL: MonitorWish = {
  layouts: {
    all: {
      pages: [
        ['tiles', 'queues'],
        ['tiles', 'agents'],
        ['tiles', 'campaigns'],
      ],
      ...{ pageMs: 20_000, drifts: false, agentNames: 'full' },
    },
  },
  name: 'all',
};

async function openMonitor(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ mode: 'wall', columns: 200, rows: 50, document: FLOOR, ...options });
  open.push(wall);
  return wall;
}

/** Which page stands there, by what is on it. */
function pageOf(wall: WallDriver): string {
  const text = wall.screen();
  return /Agents by name/.test(text) ? 'agents' : /Campaigns/.test(text) ? 'campaigns' : 'queues';
}

describe('its pages', () => {
  /** Nobody waits: nothing is past a limit, and there is no alarm. */
  const calm = floorOfQueues(START_AT, 6);

  test('turn every twenty seconds, and begin anew', async () => {
    const wall = await openMonitor({ monitor: ALL, document: calm });
    const seen: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(pageOf(wall));
      await wall.pass(20);
    }
    expect(seen).toEqual(['queues', 'agents', 'campaigns', 'queues']);
  });

  test('stop when callers wait and nobody could answer, and go on when somebody can', async () => {
    const wall = await openMonitor({ monitor: ALL, document: calm });
    await wall.pass(25);
    expect(pageOf(wall)).toBe('agents');
    const { q3 } = floorOfQueues(START_AT, 6, [3]).queues;
    if (!q3) throw new Error('no such queue');
    const nobody = { ...q3, staffing: { ...q3.staffing, byState: {}, free: 0, busy: 0, away: 0 } };
    await wall.show({ ...calm, queues: { ...calm.queues, q3: nobody } });
    await wall.pass(2);
    expect(pageOf(wall)).toBe('queues');
    await wall.pass(300);
    expect(pageOf(wall)).toBe('queues');
    await wall.show(calm);
    await wall.pass(21);
    expect(pageOf(wall)).toBe('agents');
  });

  test('are those of the layout that the gateway has under that name', async () => {
    const layouts = ALL.layouts ?? {};
    const wall = await openMonitor({ layouts, monitor: { name: 'all' }, document: calm });
    await wall.pass(21);
    expect(pageOf(wall)).toBe('agents');
    const usual = await openMonitor({ layouts, document: calm });
    await usual.pass(21);
    expect(pageOf(usual)).toBe('queues');
  });

  test('are others as soon as the gateway has read its config again', async () => {
    const wall = await openMonitor({ monitor: { name: 'all' }, document: calm });
    expect(wall.screen()).toContain('no layout “all”');
    wall.feed.saysOfItself({ layouts: ALL.layouts ?? {}, word: 'TEST' });
    await wall.pass(21);
    expect(wall.screen()).not.toContain('no layout “all”');
    expect(wall.row('TBILISI')).toContain(' TEST ');
    expect(pageOf(wall)).toBe('agents');
  });

  test.each([
    [80, 24],
    [200, 50],
  ])(
    'of a layout that the gateway does not have are the usual, which it says at %i×%i',
    async (columns, rows) => {
      const wall = await openMonitor({ columns, rows, monitor: { name: 'lobby' } });
      expect(wall.screen().split('\n')[0]).toContain('no layout “lobby”');
      expect(pageOf(wall)).toBe('queues');
    },
  );
});

test('the picture drifts a cell a minute, and comes back', async () => {
  const wall = await openMonitor({ columns: 80, rows: 24 });
  const placeOf = (): string => {
    const lines = wall.screen().split('\n');
    const row = lines.findIndex(line => line.includes('TBILISI'));
    return `${lines[row]?.indexOf('TBILISI')},${row}`;
  };
  const seen: string[] = [];
  for (let minute = 0; minute <= 16; minute += 1) {
    seen.push(placeOf());
    await wall.pass(60);
  }
  expect(seen.slice(0, 9)).toEqual(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1', '0,2', '1,2', '2,2']);
  expect(seen.slice(8)).toEqual(seen.slice(0, 9).reverse());
});

test('with the drift turned off the picture stands in the middle', async () => {
  const wall = await openMonitor({ columns: 80, rows: 24, monitor: { drifts: false } });
  await wall.pass(180);
  expect(wall.terminal.line(1)).toMatch(/^ TBILISI/);
});

describe('its light', () => {
  const light = (wall: WallDriver): string => {
    const row = wall
      .screen()
      .split('\n')
      .findIndex(line => line.includes('AVAILABLE'));
    return wall.terminal.cells(row).find(({ text }) => text === '○')?.color ?? '';
  };

  test('is dimmed from 22:00 to 06:00 of the center, and never what is red', async () => {
    // 21:59:32 in Tbilisi.
    const startAt = START_AT + (7 * 60 + 54) * 60_000;
    const wall = await openMonitor({ columns: 80, rows: 24, startAt, document: voiceFloor(startAt) });
    expect(light(wall)).toBe('rgb 4ec9a5');
    await wall.pass(60);
    expect(light(wall)).toBe('rgb 276553');
    const reds = [3, 8].flatMap(row => wall.terminal.cells(row).filter(({ isInverse }) => isInverse));
    expect(new Set(reds.map(({ color }) => color))).toEqual(new Set(['rgb ff5f3b']));
    // 05:59:32 in Tbilisi.
    const morningAt = startAt + 8 * 3_600_000;
    const morning = await openMonitor({
      columns: 80,
      rows: 24,
      startAt: morningAt,
      document: voiceFloor(morningAt),
    });
    expect(light(morning)).toBe('rgb 276553');
    await morning.pass(60);
    expect(light(morning)).toBe('rgb 4ec9a5');
  });

  test('stays as it is where that is wanted', async () => {
    const startAt = START_AT + 10 * 3_600_000;
    const wall = await openMonitor({
      ...{ columns: 80, rows: 24, startAt, document: voiceFloor(startAt) },
      monitor: { night: 'never' },
    });
    expect(light(wall)).toBe('rgb 4ec9a5');
  });
});

describe('a figure past its limit', () => {
  const THEMES: readonly ThemeName[] = ['dark', 'light', 'high-contrast', 'monochrome'];
  test.each(THEMES)('is a field that is seen from afar in %s, and has its mark below', async theme => {
    const wall = await openMonitor({ theme });
    // The longest wait, in letters of seven rows.
    const tile = wall.terminal.cells(4).slice(45, 95);
    const field = tile.filter(({ isInverse }) => isInverse);
    expect(field.map(({ text }) => text || ' ').join('')).toMatch(/^█████████ {10}███ {5}█████████$/);
    expect(new Set(field.map(({ color }) => color)).size).toBe(1);
    expect(wall.terminal.line(12)).toMatch(/!! SUPPORT {3}limit 2:00/);
  });
});

test('where the terminal has no UTF-8 all of it is ASCII, with every column where it was', async () => {
  const env = { TERM: 'vt100', LANG: 'C' };
  const [plain, usual] = [await openMonitor({ env }), await openMonitor()];
  expect(plain.screen()).toMatch(/^[\x20-\x7e\n]*$/);
  expect(plain.terminal.line(4)).toMatch(/^ {4}#### {7}############ /);
  const widths = (wall: WallDriver) => wall.screen().split('\n').map(displayWidth);
  expect(widths(plain)).toEqual(widths(usual));
  plain.feed.become({ state: 'waiting', asOf: START_AT });
  await plain.pass(1);
  expect(plain.screen()).toMatch(/^%%%%%%/m);
  expect(plain.terminal.line(5)).toMatch(/^ {4}:::: {7}:::::::::::: /);
});

test('no hostile name tears a line, at any of its pages', async () => {
  const wall = await openMonitor({ document: buildHostileFloor(START_AT), monitor: ALL });
  for (let page = 0; page < 3; page += 1) {
    expect(wall.terminal.wrappedRows()).toEqual([]);
    for (const line of wall.screen().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(200);
    await wall.pass(20);
  }
});

describe('blind', () => {
  test('its clock runs, its timers do not, and its figures stay hatched as they were', async () => {
    const wall = await openMonitor({ columns: 80, rows: 24 });
    await wall.pass(8);
    wall.feed.become({ state: 'waiting', asOf: START_AT + 8_000, reason: 'refused', retryInMs: 4_000 });
    await wall.pass(1);
    const [, , ...first] = wall.screen().split('\n');
    await wall.pass(59);
    const lines = wall.screen().split('\n');
    expect(lines.join('\n')).toMatch(/14:06 +× NOT LIVE/);
    expect(lines.join('\n')).toContain('NO DATA SINCE 14:05:40   refused, next try in 4 s');
    expect(lines.join('\n')).not.toContain('█');
    // But for the drift of that minute it is the same.
    const figures = (text: readonly string[]): string[] =>
      text.flatMap(line => line.match(/[░ ]*░[░ ]*/g) ?? []);
    expect(figures(lines).map(row => row.trim())).toEqual(figures(first).map(row => row.trim()));
    wall.feed.become({ state: 'live' });
    await wall.pass(1);
    expect(wall.screen()).toMatch(/● LIVE/);
    expect(wall.screen()).not.toMatch(/[░▒]/);
  });

  test('of one source of two says so, and hatches what was of that one', async () => {
    const { pbx = undefined, ...sources } = { pbx: FLOOR.sources['pbx-north'], ...FLOOR.sources };
    if (!pbx) throw new Error('no such source');
    const south = { ...pbx, source: 'pbx-south', name: 'pbx-south', state: 'lost', since: START_AT } as const;
    const { vip, ...queues } = FLOOR.queues;
    if (!vip) throw new Error('no such queue');
    const wall = await openMonitor({
      document: {
        ...FLOOR,
        sources: { ...sources, 'pbx-south': south },
        queues: { ...queues, vip: { ...vip, source: 'pbx-south' } },
      },
    });
    expect(wall.terminal.line(0)).toMatch(/× PARTIAL 2 OF 3$/);
    expect(wall.screen()).toMatch(/ VIP {2}14:05 /);
    expect(wall.screen()).toContain('░');
    expect(wall.screen()).toContain('× pbx-south not live since 14:05:32');
    expect(wall.terminal.line(4)).toContain('█');
  });

  test('waits for its gateway without a figure, and has them all when it is there', async () => {
    const wall = await openDriver({ mode: 'wall' });
    open.push(wall);
    wall.feed.become({ state: 'waiting', reason: 'the connection was refused', retryInMs: 60_000 });
    await wall.pass(1);
    expect(wall.screen()).toContain('◌ waiting for the gateway at ws://127.0.0.1:7420, since ');
    expect(wall.screen()).not.toMatch(/[█░]/);
    wall.feed.become({ state: 'live' });
    await wall.show(FLOOR);
    expect(wall.screen()).toMatch(/● LIVE/);
    expect(wall.screen()).toContain('████');
  });
});

describe('an announcement', () => {
  const note: AnnouncementRow = {
    ...{ text: 'Fire drill at 15:00', priority: 'urgent', audience: {}, postedBy: 'levan', shown: {} },
    ...{ postedAt: START_AT, expiresAt: START_AT + 60_000 },
  };

  test('is told to have been shown once it was, and leaves when its time is over', async () => {
    const wall = await openMonitor({ document: { ...FLOOR, announcements: { n1: note } } });
    expect(wall.screen()).toContain('! ');
    expect(wall.screen()).toContain('Fire drill at 15:00 (levan, till 14:06)');
    await wall.pass(3);
    expect(wall.feed.receipts).toEqual(['n1']);
    await wall.pass(60);
    expect(wall.screen()).not.toContain('Fire drill');
  });
});

describe('a keyboard that somebody left there', () => {
  test('does nothing: no key opens a page, moves anybody, or stops the pages', async () => {
    const wall = await openMonitor();
    const before = wall.screen();
    await wall.press('?', 'enter', 'r', 'space', ':', '/', 'a', 'escape', 'j', 'down');
    expect(wall.screen()).toBe(before);
  });

  test.each(['q', 'ctrl+c'])('leaves by %s, with the terminal as it was', async key => {
    const wall = await openMonitor();
    await wall.press(key);
    expect(await wall.exited).toMatchObject({ reason: 'quit' });
    expect(wall.terminal.isAlternate).toBe(false);
    expect(wall.terminal.isCursorHidden).toBe(false);
  });
});
