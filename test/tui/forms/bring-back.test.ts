// Bringing lent agents home at the keys: what is asked, from which list, and what comes of it for each.
import { afterEach, expect, test } from 'vitest';
import { COMMAND_METHODS, type FloorDocument } from '../../../src/floor/index.ts';
import { type DriverOptions, openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildLentFloor } from '../support/lent-floor.ts';
import { agentOf, reply } from '../support/replies.ts';

const [TAMAR, BEKA] = ['1032', '1033'] as const;
const ABLE = Object.fromEntries(COMMAND_METHODS.map(method => [method, true] as const));

function buildFloor(): FloorDocument {
  const lent = buildLentFloor(START_AT);
  const sources = Object.entries(lent.sources).map(([id, row]) => [id, { ...row, capabilities: ABLE }]);
  return { ...lent, sources: Object.fromEntries(sources) };
}

let wall: WallDriver;
afterEach(() => wall.close());

async function openLent(options: DriverOptions = {}): Promise<WallDriver> {
  wall = await openDriver({
    ...{ document: buildFloor(), columns: 100, rows: 40, you: { name: 'levan', role: 'lead' } },
    ...options,
  });
  wall.feed.answers({ call: async () => reply() });
  return wall;
}

test('the question says of each from where to where, and what he is at', async () => {
  await openLent();
  await wall.press('M', '*', 'b');
  const { lines } = await wall.dialog('Bring 2 agents back');
  expect(lines.slice(0, 5)).toEqual([
    `"Tamar G." ${TAMAR}          Support → Sales`,
    '                         on a Support call 0:41: keeps it,',
    '                         Sales calls from its end',
    `"ბექა მჭედლიშვილი" ${BEKA}  VIP → Support`,
    '                         in wrap-up 0:31: Support calls from',
  ]);
});

test('who is marked in the list of the moved is brought back from any list', async () => {
  await openLent();
  await wall.press('M', '*', '1', 'b', 'enter');
  await wall.toast('2 moved');
  expect(wall.feed.ordered).toMatchObject([
    { method: 'agent.reassign', agent: TAMAR, from: ['support'], to: [{ queue: 'sales', penalty: 2 }] },
    { method: 'agent.reassign', agent: BEKA, from: ['vip'], to: [{ queue: 'support', penalty: 2 }] },
  ]);
});

test('each has an outcome of his own', async () => {
  await openLent();
  wall.feed.answers({
    call: async order =>
      agentOf(order) === BEKA ? reply({ outcome: 'refused', said: 'Member not dynamic' }) : reply(),
  });
  await wall.press('M', '*', 'b', 'enter');
  await wall.toast('1 moved, 1 refused');
});

test('where nobody is away the key says so', async () => {
  await openLent();
  await wall.press('3');
  await wall.type('/olena\r');
  await wall.press('b');
  expect(wall.foot()).toContain('nobody of these is lent');
});
