// Which panes stand on a screen, by its size and by what there is to show.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/tui/layout/content.ts';
import { chooseLayout } from '../../../src/tui/layout/layout.ts';
import type { Placement } from '../../../src/tui/layout/placement.ts';
import { LIST_PANES } from '../../../src/tui/view-state/index.ts';

const FLOOR: Content = {
  hasBanner: false,
  body: 'wall',
  queueRows: 7,
  otherRows: 2,
  needyAgents: 5,
  agents: 46,
  campaigns: 3,
  campaignLines: 4,
  runningCampaigns: 1,
  moved: 0,
};
const CALM: Content = { ...FLOOR, campaigns: 0, campaignLines: 0, runningCampaigns: 0 };

function panesAt(columns: number, rows: number, content: Content = FLOOR) {
  return chooseLayout({ columns, rows }, content).placements.map(
    ({ pane, x, y, width, height }) => `${pane} ${x},${y} ${width}×${height}`,
  );
}

describe('the layout', () => {
  test('at 80×24 is that of SCREENS §2, with a line for the campaign that runs', () => {
    expect(panesAt(80, 24)).toEqual([
      'header 0,0 80×1',
      'alerts 0,1 80×1',
      'tiles 0,2 80×3',
      'states 0,5 80×1',
      'queues 0,6 80×9',
      'channels 0,15 80×1',
      'campaigns 0,16 80×2',
      'agents 0,18 80×5',
      'footer 0,23 80×1',
    ]);
  });

  test('gives the agents the line of a campaign where none runs', () => {
    expect(panesAt(80, 24, CALM)).toContain('agents 0,16 80×7');
  });

  test('at 200×50 is that of SCREENS §3: everybody, and below them the day beside the campaigns', () => {
    expect(panesAt(200, 50)).toEqual([
      'header 0,0 200×1',
      'alerts 0,1 200×1',
      'tiles 0,2 200×4',
      'states 0,6 200×1',
      'queues 0,7 200×11',
      'agents 0,18 200×18',
      'chart 0,36 120×13',
      'campaigns 121,36 79×13',
      'footer 0,49 200×1',
    ]);
  });

  test('at 400×100 has room for who waits, and a tall chart', () => {
    const panes = chooseLayout({ columns: 400, rows: 100 }, FLOOR).placements;
    expect(panes.map(({ pane }) => pane)).toEqual([
      'header',
      'alerts',
      'tiles',
      'states',
      'queues',
      'contacts',
      'chart',
      'campaigns',
      'agents',
      'footer',
    ]);
    expect(panes.find(({ pane }) => pane === 'chart')?.height).toBe(36);
  });

  test('shows the queues before the agents, and who needs somebody before queues without end', () => {
    const { placements } = chooseLayout({ columns: 80, rows: 24 }, { ...CALM, queueRows: 200 });
    const heightOf = (pane: string) => placements.find(placement => placement.pane === pane)?.height;
    expect(heightOf('agents')).toBe(5);
    expect(heightOf('queues')).toBe(11);
  });

  test('gives everybody a place before it draws a chart', () => {
    const fits = panesAt(200, 50, { ...CALM, agents: 85 });
    expect(fits.some(pane => pane.startsWith('chart'))).toBe(false);
    const neverFits = panesAt(200, 50, { ...CALM, agents: 5000 });
    expect(neverFits.some(pane => pane.startsWith('chart'))).toBe(true);
  });

  test('of a help page keeps who waits and whether it is live in sight', () => {
    expect(panesAt(80, 24, { ...FLOOR, body: 'help' })).toEqual([
      'header 0,0 80×1',
      'alerts 0,1 80×1',
      'tiles 0,2 80×3',
      'states 0,5 80×1',
      'help 0,6 80×17',
      'footer 0,23 80×1',
    ]);
  });

  test('below 80×24 shows what matters most, and says what it needs', () => {
    expect(panesAt(60, 10)).toEqual([
      'header 0,0 60×1',
      'notice 0,1 60×1',
      'tiles 0,2 60×3',
      'alerts 0,5 60×1',
      'states 0,6 60×1',
    ]);
    expect(panesAt(20, 1)).toEqual(['header 0,0 20×1']);
  });

  test('uses compact words under 84 columns', () => {
    expect(chooseLayout({ columns: 83, rows: 24 }, FLOOR).isCompact).toBe(true);
    expect(chooseLayout({ columns: 84, rows: 24 }, FLOOR).isCompact).toBe(false);
  });

  test('of any size and content keeps every pane on the screen and no two on one cell', () => {
    const anyContent = fc.record<Required<Content>>({
      hasBanner: fc.boolean(),
      body: fc.constantFrom('wall', 'help', 'detail', 'waiting', 'agents', 'log'),
      detailLists: fc.subarray([...LIST_PANES]).map(panes => panes.map(pane => ({ pane }))),
      queueRows: fc.nat(300),
      otherRows: fc.nat(40),
      needyAgents: fc.nat(100),
      agents: fc.nat(6000),
      campaigns: fc.nat(30),
      campaignLines: fc.nat(60),
      runningCampaigns: fc.nat(30),
      moved: fc.nat(60),
    });
    const anySize = fc.record({
      columns: fc.integer({ min: 1, max: 400 }),
      rows: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(anySize, anyContent, (size, content) => {
        const { placements } = chooseLayout(size, content);
        expect(placements.filter(place => !isInside(place, size))).toEqual([]);
        expect(
          placements.filter((place, index) =>
            placements.slice(index + 1).some(other => overlap(place, other)),
          ),
        ).toEqual([]);
        expect(placements[0]?.pane).toBe('header');
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

function isInside(
  { x, y, width, height }: Placement,
  { columns, rows }: { columns: number; rows: number },
): boolean {
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= columns && y + height <= rows;
}

function overlap(a: Placement, b: Placement): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
