// Who is moved now: on the wall, as a list of its own, in the row of an agent, and as an alarm where it should be over.
import { afterEach, describe, expect, test } from 'vitest';
import { selectAgentOrder } from '../../../src/tui/select/agent-order.ts';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import { buildLentFloor } from '../support/lent-floor.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const HOUR = 3_600_000;
const LARGE = { columns: 200, rows: 50 } as const;
const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openWall(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ document: buildLentFloor(NOW), ...options });
  open.push(wall);
  return wall;
}

describe('on the wall', () => {
  test('there is a pane of who was moved: from where to where, by whom, until when', async () => {
    const wall = await openWall(LARGE);
    await wall.shows('── Moved now (2) ─');
    await wall.shows('“Tamar G.”  Sales → Support  levan 14:03  back 16:05');
    await wall.shows('“ბექა მჭედლიშვილი”  Support → VIP  olena 11:05  back end of shift');
  });

  test('of 24 lines one line has how many there are, and who goes back first', async () => {
    const wall = await openWall();
    await wall.shows(/^ “Tamar G.” {2}Sales → Support {2}levan 14:03 {2}back 16:05 +2 moved now$/m);
  });

  test('nothing is said of it while everybody is at home', async () => {
    for (const size of [LARGE, {}]) {
      const wall = await openWall({ document: buildRichFloor(NOW), ...size });
      expect(wall.screen()).not.toMatch(/moved now/i);
    }
  });
});

describe('in the row of an agent', () => {
  test('an arrow says that he is away from home', async () => {
    const wall = await openWall({ ...LARGE });
    await wall.shows(/Tamar G\. +→Support/);
    await wall.shows(/ბექა მჭედლიშვილი +→VIP/);
  });

  test('there is none where he talks with a contact of his own queue', async () => {
    const document = buildLentFloor(NOW);
    const agents = Object.fromEntries(
      Object.entries(document.agents).map(([id, row]) => {
        if (row.name !== 'Tamar G.') return [id, row];
        return [
          id,
          { ...row, queue: 'billing', memberships: { ...row.memberships, billing: { penalty: 0 } } },
        ];
      }),
    );
    const wall = await openWall({ ...LARGE, document: { ...document, agents } });
    await wall.shows(/Tamar G\. +Billing \+1/);
  });
});

describe('the list', () => {
  test('has a row for each, with what he does now', async () => {
    const wall = await openWall();
    await wall.press('M');
    await wall.shows('── Moved now (2) ─');
    await wall.rowShows('Tamar G.', 'Sales → Support', 'levan', '16:05');
  });

  test('opens the agent with Enter, and Esc comes back to his row', async () => {
    const wall = await openWall();
    await wall.press('M', 'j', 'enter');
    await wall.shows('Agent ბექა მჭედლიშვილი');
    await wall.press('escape');
    expect(wall.screen()).toMatch(/^›ბექა მჭედლიშვილი/m);
  });

  test('is filtered, marked and sorted like that of the agents, and the marks are the agents’', async () => {
    const wall = await openWall();
    await wall.press('M');
    await wall.type('/tamar\r');
    await wall.press('space');
    expect(wall.foot()).toContain('1 marked');
    await wall.press('escape', '3');
    expect(wall.foot()).toContain('1 marked');
  });

  test('says that everybody is at home where that is so', async () => {
    const wall = await openWall({ document: buildRichFloor(NOW) });
    await wall.press('M');
    await wall.shows('everybody is where he belongs');
  });
});

describe('a loan that should be over', () => {
  test('of yesterday is an alarm, stands first, and its agent needs you', async () => {
    const document = buildLentFloor(NOW, { tamar: { at: NOW - 20 * HOUR, undoAt: NOW + HOUR } });
    const wall = await openWall({ document });
    await wall.press('9');
    await wall.rowShows('!! Tamar G. is away from home for too long', '20h00');
    await wall.press('M');
    expect(wall.screen()).toMatch(/^›Tamar G\..*Sun 18:05 +15:05 !!/m);
    const moment = momentOf({ document });
    const { needy } = selectAgentOrder(moment, { byName: false });
    expect(moment.document.agents[needy.at(-1) ?? '']?.name).toBe('Tamar G.');
  });

  test('that was to be undone a while ago is amber', async () => {
    const document = buildLentFloor(NOW, { tamar: { undoAt: NOW - 300_000 } });
    const wall = await openWall({ document });
    await wall.press('9', 'G');
    await wall.shows(/^.! {2}Tamar G\. is away from home for too long/m);
  });

  test('leads from its alert to the list', async () => {
    const document = buildLentFloor(NOW, { tamar: { at: NOW - 20 * HOUR } });
    const wall = await openWall({ document });
    await wall.press('9');
    while (!/^›!! Tamar G\. is away/m.test(wall.screen())) await wall.press('j');
    await wall.press('enter');
    await wall.shows('── Moved now (2) ─');
  });
});
