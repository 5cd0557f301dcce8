// The screen of the contacts: who waits, then who is talked to, with whatever tells one whom to see to first.
import { afterEach, expect, test } from 'vitest';
import type { ContactRow, FloorDocument } from '../../../src/floor/index.ts';
import { type DriverOptions, openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildContact } from '../support/build-rows.ts';
import { HOSTILE_NAMES } from '../support/hostile-floor.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
afterEach(() => wall.close());

const SECOND = 1000;

function floorWith(contacts: { readonly [id: string]: Partial<ContactRow> }): FloorDocument {
  const rows = Object.entries(contacts).map(([id, row]) => [
    id,
    buildContact({ enteredAt: START_AT, ...row }),
  ]);
  return { ...buildRichFloor(START_AT), contacts: Object.fromEntries(rows) };
}

async function openContacts(
  contacts: { readonly [id: string]: Partial<ContactRow> },
  options: DriverOptions = {},
): Promise<readonly string[]> {
  wall = await openDriver({ document: floorWith(contacts), columns: 140, rows: 24, ...options });
  await wall.press('4');
  const lines = wall.screen().split('\n');
  const from = lines.findIndex(line => line.startsWith('── Contacts'));
  return lines.slice(from + 2, from + 2 + Object.keys(contacts).length).map(line => line.slice(1));
}

const waits = (seconds: number, more: Partial<ContactRow> = {}): Partial<ContactRow> => ({
  ...{
    queue: 'support',
    state: 'waiting',
    enteredAt: START_AT - seconds * SECOND,
    customer: `+995 5•• ••• ${seconds}`,
  },
  ...more,
});

test('who waits stands first, the oldest first, with a mark where the limit is passed', async () => {
  const rows = await openContacts({
    young: waits(10),
    talking: waits(400, { state: 'talking', answeredAt: START_AT - 30 * SECOND, agent: '1001' }),
    late: waits(45),
    lost: waits(130),
  });
  expect(rows.map(row => row.slice(0, 15).trim())).toEqual([
    '+995 5•• ••• 13',
    '+995 5•• ••• 45',
    '+995 5•• ••• 10',
    '+995 5•• ••• 40',
  ]);
  expect(rows[0]).toMatch(/2:10!!/);
  expect(rows[1]).toMatch(/0:45! /);
  expect(rows[2]).toMatch(/0:10 {2}/);
  expect(rows[3]).not.toContain('!');
});

test('a priority, the channel, the queue and who has it are there at 80 columns and at 200', async () => {
  const contact = { state: 'talking', answeredAt: START_AT - SECOND, agent: '1001', priority: 7 } as const;
  const [wide] = await openContacts({ one: waits(20, contact) }, { columns: 200, rows: 50 });
  expect(wide).toMatch(/Support +voice +7 /);
  await wall.close();
  const [narrow] = await openContacts({ one: waits(20, contact) }, { columns: 80 });
  expect(narrow).toMatch(/Support +7 +0:19 .* 0:01 .*talking/);
});

test('what a campaign dialed has its campaign in the place of a queue', async () => {
  const rows = await openContacts({
    dialed: { enteredAt: START_AT, campaign: 'spring', direction: 'outbound', state: 'talking' },
  });
  expect(rows[0]).toContain('Spring offer');
});

test('whatever a customer is called, each has a row, and nothing of it moves another', async () => {
  const contacts = Object.fromEntries(
    HOSTILE_NAMES.slice(0, 12).map((customer, index) => [`c${index}`, waits(100 - index, { customer })]),
  );
  const rows = await openContacts(contacts);
  expect(rows.every(row => row.includes('Support') && row.includes('waiting'))).toBe(true);
});
