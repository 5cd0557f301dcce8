// Any screen from 80×24 to 400×100, any floor, any layout: nothing overlaps, nothing runs over, and the figures are so.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWords, formatTicking, formatWholePercent } from '../../../src/i18n/index.ts';
import { displayWidth } from '../../../src/lib/display-width.ts';
import { WALL_PANES, type WallLayout } from '../../../src/protocol/index.ts';
import type { MonitorPlacement } from '../../../src/tui/monitor/layout/monitor-pane.ts';
import type { MonitorScene } from '../../../src/tui/monitor/monitor-scene.ts';
import { selectTiles } from '../../../src/tui/select/tiles.ts';
import { buildHostileFloor } from '../support/hostile-floor.ts';
import { textOf } from '../support/line-text.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';
import { type DrawnPane, drawPanes, monitorOf } from './support/monitor-of.ts';
import { readFigure } from './support/read-figure.ts';
import { floorOfQueues } from './support/wall-floor.ts';

const POSTED = {
  a1: {
    text: 'The team meeting of the second floor is moved to 17:00 today, in the room beside the kitchen on the first',
    priority: 'info',
    audience: {},
    postedBy: 'levan',
    postedAt: NOW - 60_000,
    expiresAt: NOW + 3_600_000,
    shown: {},
  },
} as const;

const FLOORS = fc.oneof(
  fc.constantFrom(buildRichFloor(NOW), buildHostileFloor(NOW)),
  fc.integer({ min: 1, max: 60 }).map(count => floorOfQueues(NOW, count, [1, 7, 40])),
);
const PAGES = fc.array(fc.uniqueArray(fc.constantFrom(...WALL_PANES), { minLength: 1 }), {
  minLength: 1,
  maxLength: 4,
});
const SCREENS = fc.record({
  columns: fc.integer({ min: 80, max: 400 }),
  rows: fc.integer({ min: 24, max: 100 }),
  document: fc.tuple(FLOORS, fc.boolean()).map(([floor, isPosted]) => ({
    ...floor,
    announcements: isPosted ? POSTED : {},
  })),
  isLive: fc.boolean(),
  pages: PAGES,
  index: fc.nat(6),
});

type Screen = typeof SCREENS extends fc.Arbitrary<infer One> ? One : never;

function sceneAt({ columns, rows, document, isLive, pages, index }: Screen): MonitorScene {
  const layout: Partial<WallLayout> = { pages };
  const status = isLive ? {} : ({ state: 'waiting', asOf: NOW, reason: 'refused' } as const);
  return monitorOf({ columns, rows, document, status, layout, turn: { index, sinceMs: 0 } });
}

test('no pane stands on another or beyond the edge, wherever the picture has drifted', () => {
  fc.assert(
    fc.property(SCREENS, fc.nat(10_000), (screen, minute) => {
      const { placements } = sceneAt(screen);
      const { offset } = monitorOf({ ...screen, nowMs: minute * 60_000 });
      for (const [index, placement] of placements.entries()) {
        expect(Math.min(placement.width, placement.height)).toBeGreaterThan(0);
        expect(offset.x + placement.x + placement.width).toBeLessThanOrEqual(screen.columns);
        expect(offset.y + placement.y + placement.height).toBeLessThanOrEqual(screen.rows);
        for (const other of placements.slice(index + 1)) expect(areApart(placement, other)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('no line is longer than its pane, no pane has more lines than it is high, and no name tears one', () => {
  fc.assert(
    fc.property(SCREENS, screen => {
      for (const { placement, lines } of drawPanes(sceneAt(screen))) {
        expect(lines.length).toBeLessThanOrEqual(placement.height);
        for (const line of lines) expect(displayWidth(textOf(line))).toBe(placement.width);
      }
    }),
    { numRuns: 150 },
  );
});

test('who waits, the longest wait, the level, who is free and how old that is, are on every page', () => {
  fc.assert(
    fc.property(SCREENS, screen => {
      const scene = sceneAt(screen);
      const drawn = drawPanes(scene);
      expect(read(drawn, 'header')[0]).toMatch(screen.isLive ? /● LIVE$/ : /× NOT LIVE$/);
      const { waiting, longest, level, free } = figuresOf(scene);
      const tiles = drawn.find(({ placement }) => placement.pane === 'tiles');
      if (tiles) expect(readTiles(tiles)).toEqual([waiting, longest, level, free]);
      else
        expect(read(drawn, 'figures')[0]).toMatch(
          new RegExp(`WAITING ${waiting} +LONGEST ${longest} .*LEVEL 30m ${level} .*FREE ${free} `),
        );
    }),
    { numRuns: 150 },
  );
});

/** As the tiles of the tool have them. */
function figuresOf({ moment }: MonitorScene) {
  const words = createWords('en');
  const view = selectTiles(moment);
  if (!view) throw new Error('a floor has tiles');
  const { rate, isFew } = view.level30m;
  const level = rate === undefined ? '–' : formatWholePercent(rate);
  return {
    waiting: String(view.waiting),
    longest: view.longest ? formatTicking(view.longest.ms, words) : '–',
    level: isFew && rate !== undefined ? `(${level})` : level,
    free: String(view.staffing.free),
  };
}

const TITLES = ['WAITING', 'LONGEST', /SERVICE LEVEL|LEVEL 30m/, 'FREE'];

/** What stands below the titles. */
function readTiles({ placement, lines }: DrawnPane): string[] {
  const texts = lines.map(textOf);
  const title = texts[0] ?? '';
  const starts = TITLES.map(name => title.search(name));
  const first = texts.findIndex((text, row) => row > 0 && text.trim() !== '');
  const { figureHeight = 0 } = placement;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? title.length;
    const rows = Array.from({ length: figureHeight }, (_, row) =>
      (texts[first + row] ?? '').slice(start, end),
    );
    return readFigure(rows).replace('%', '');
  });
}

function read(drawn: readonly DrawnPane[], pane: MonitorPlacement['pane']): string[] {
  const found = drawn.find(({ placement }) => placement.pane === pane);
  return (found?.lines ?? []).map(line => textOf(line).trimEnd());
}

function areApart(one: MonitorPlacement, other: MonitorPlacement): boolean {
  const areBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
  return areBeside || one.y + one.height <= other.y || other.y + other.height <= one.y;
}
