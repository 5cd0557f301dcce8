// `=`: every figure that has a definition tells what it is made of, over which time, and how old that is.
import { afterEach, describe, expect, test } from 'vitest';
import { METRICS } from '../../../src/floor/index.ts';
import { explain } from '../../../src/tui/explain/explain.ts';
import { type DriverOptions, openDriver, type WallDriver } from '../driver.ts';
import { buildSource, buildTally } from '../support/build-rows.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { momentOf, NOW } from '../support/scene-of.ts';

const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

async function openWall(options: DriverOptions = {}): Promise<WallDriver> {
  const wall = await openDriver({ document: buildRichFloor(NOW), ...options });
  open.push(wall);
  return wall;
}

/** Down to the figure, of the page that is open. */
async function goTo(wall: WallDriver, figure: string): Promise<void> {
  await wall.press('g');
  for (let left = METRICS.length; left > 0; left -= 1) {
    if (wall.screen().includes(`\n›${figure}`)) return;
    await wall.press('j');
  }
  throw new Error(`No “${figure}”:\n${wall.screen()}`);
}

/** Of the figure under the cursor, below the list. */
function tells(wall: WallDriver, label: string, text: string): Promise<void> {
  return wall.rowShows(`  ${label.padEnd(LABEL_CELLS)}`, text);
}
const LABEL_CELLS = 18;

test('every figure of the table of definitions is explained somewhere', () => {
  const moment = momentOf();
  const of = (kind: 'queues' | 'agents' | 'channels' | 'campaigns', id: string) =>
    explain(moment, { of: kind, id });
  const campaign = Object.keys(moment.document.campaigns)[0] ?? '';
  const agent = Object.keys(moment.document.agents)[0] ?? '';
  const told = [
    ...of('queues', 'support'),
    ...of('agents', agent),
    ...of('channels', 'voice'),
    ...of('campaigns', campaign),
  ];
  expect(new Set(told.map(({ id }) => id))).toEqual(new Set(METRICS.map(({ id }) => id)));
});

describe('of the queue under the cursor', () => {
  test('all figures are listed, now and over each span', async () => {
    const wall = await openWall();
    await wall.press('=');
    await wall.shows('── Figures of Support ─');
    await wall.rowShows('›waiting', '7');
    await wall.rowShows(' longest wait', '3:12');
    await goTo(wall, 'service level');
    await wall.rowShows('›service level', '74.0 %', '58.2 %', '64.0 %');
  });

  test('the one chosen has its formula, its name, its numbers, its window and its age', async () => {
    const wall = await openWall();
    await wall.press('=');
    await goTo(wall, 'service level');
    await tells(wall, 'today', '288 / 389 = 74.0 %');
    await tells(wall, 'formula', 'serviceLevelMet / serviceLevelOf');
    await wall.shows(/definition +serviceLevelRate, “default”: answered ≤ 20 s of answered/);
    await tells(wall, 'window', 'the business day from 00:00');
    await tells(wall, 'data', 'pbx-north: 0 s old');
  });

  test('the numbers go on while one looks', async () => {
    const wall = await openWall();
    await wall.press('=', 'j');
    await tells(wall, 'now', '3:12');
    await wall.pass(5);
    await tells(wall, 'now', '3:17');
  });

  test('data of a source that is lost are as old as the last of it', async () => {
    const document = buildRichFloor(NOW);
    const lost = buildSource({ state: 'lost', since: NOW - 95_000 });
    const wall = await openWall({ document: { ...document, sources: { 'pbx-north': lost } } });
    await wall.press('2', '=');
    await tells(wall, 'data', 'pbx-north: 1 min 35 s old');
  });

  test('a service level of few contacts stands in brackets, not as one of many', async () => {
    const wall = await openWall();
    await wall.press('2', '/');
    await wall.type('vip');
    await wall.press('enter', '=');
    await goTo(wall, 'service level');
    await tells(wall, '30 min', '3 / 4 = (75.0 %)');
  });

  test('a rate of nothing over nothing says so', async () => {
    const document = buildRichFloor(NOW);
    const support = { ...(document.queues.support ?? expect.fail()), last15m: buildTally() };
    const wall = await openWall({ document: { ...document, queues: { ...document.queues, support } } });
    await wall.press('=');
    await goTo(wall, 'service level');
    await tells(wall, '15 min', '0 / 0 = –: nothing over nothing: no contact counts yet');
  });

  test('a wait that cannot be told says why', async () => {
    const document = buildRichFloor(NOW);
    const { expectedWait: _, ...support } = document.queues.support ?? expect.fail();
    const queues = {
      ...document.queues,
      support: { ...support, cannotTell: { expectedWait: true as const } },
    };
    const wall = await openWall({ document: { ...document, queues } });
    await wall.press('=');
    await goTo(wall, 'expected wait');
    await tells(wall, 'now', '–: the source does not tell who works in the queue');
  });
});

describe('elsewhere', () => {
  test('on the list of campaigns it is the drop rate, over the time of the law', async () => {
    const wall = await openWall();
    await wall.press('5', '=');
    await wall.rowShows('›drop rate', '%');
    await wall.shows(/window +the last .+, and the dialer’s cap is 3 %/);
  });

  test('without a row that has such figures, it is the channel of the tiles', async () => {
    const wall = await openWall({ document: { ...buildRichFloor(NOW), contacts: {} } });
    await wall.press('4', '=');
    await wall.shows('── Figures of Voice ─');
    await goTo(wall, 'service level');
    await wall.shows('serviceLevelRate, of each queue its own: “default”');
    await goTo(wall, 'occupancy');
    await tells(wall, 'window', 'the last 60 whole minutes');
  });

  test('of an agent: the state, and what the day was made of, each with what it is made of', async () => {
    const document = buildRichFloor(NOW);
    const [[id, row] = []] = Object.entries(document.agents).filter(([, { name }]) => name === 'Lasha M.');
    if (id === undefined || !row) throw new Error('Lasha is gone.');
    const day = { contacts: 40, missed: 2, talkMs: 9_000_000, holdMs: 600_000, wrapUpMs: 1_200_000 };
    const today = { ...day, availableMs: 1_200_000 };
    const wall = await openWall({
      document: { ...document, agents: { ...document.agents, [id]: { ...row, today } } },
    });
    await wall.press('3');
    await wall.type('/lasha\r');
    await wall.press('=');
    await wall.shows('── Figures of Lasha M. ─');
    await tells(wall, 'now', '9:31');
    await goTo(wall, 'occupancy');
    await tells(wall, 'today', '10 800 s / 12 000 s = 90.0 %');
    await tells(wall, 'formula', 'handlingMs / (handlingMs + availableMs)');
    await tells(wall, 'definition', 'agent.occupancy');
    await tells(wall, 'window', 'the business day from 00:00; times up to');
    await tells(wall, 'data', 'old');
    await goTo(wall, 'handle time');
    await tells(wall, 'today', '10 800 s / 40 = 4:30');
    await goTo(wall, 'contacts');
    await tells(wall, 'today', '40');
  });

  test('of a contact it is where it waits, and where nothing is a figure the key says so', async () => {
    const wall = await openWall();
    await wall.press('4', '=');
    await wall.shows('── Figures of Mail ─');
    await wall.press('escape', '@', '=');
    expect(wall.foot()).toContain('nothing here is a figure');
  });

  test('the arrows go from the row to the channels and come round again, at the same figure', async () => {
    const wall = await openWall();
    await wall.press('2', '=');
    await goTo(wall, 'abandon rate');
    for (const name of ['Voice', 'Chat', 'Mail', 'Support']) {
      await wall.press('right');
      await wall.shows(`── Figures of ${name} ─`);
      await wall.shows('── abandon rate ─');
    }
  });

  test('of the alert under the cursor it is what the alert is about, of the trends what is drawn', async () => {
    const wall = await openWall();
    await wall.press('6', 'right', 'right', 'right', '=');
    await wall.shows('── Figures of Support ─');
    await wall.press('escape', '9', '=');
    await wall.shows('── Figures of Support ─');
  });
});

test('Esc and `=` go back to where one was, with the cursor kept', async () => {
  for (const key of ['escape', '=']) {
    const wall = await openWall();
    await wall.press('2', 'j', 'j', '=');
    await wall.shows('── Figures of Billing ─');
    await wall.press(key);
    await wall.rowShows('›Billing', '');
  }
});

test('before anything of the floor is known it says that there are no data', async () => {
  const wall = await openDriver();
  open.push(wall);
  await wall.press('=');
  expect(wall.foot()).toContain('no data yet');
});
