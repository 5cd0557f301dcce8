// Silencing an alert at the keys, or all that are like it, and ending a silence before its time.
import { afterEach, expect, test } from 'vitest';
import type { Silence } from '../../../src/client/index.ts';
import type { AlertRow } from '../../../src/floor/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
afterEach(() => wall.close());

const MINUTE = 60_000;
const ALERT: AlertRow = {
  ...{ rule: 'long chats', severity: 'warning', text: 'Support: three chats over 5 min' },
  ...{ subject: { kind: 'queues', id: 'support', name: 'Support' } },
  ...{ since: START_AT - 5 * MINUTE, raisedAt: START_AT - 5 * MINUTE },
};

async function openAlerts(silences: readonly Silence[] = []): Promise<void> {
  const document = { ...buildRichFloor(START_AT), alerts: { a1: ALERT } };
  wall = await openDriver({ document, columns: 100, rows: 40, you: { name: 'levan', role: 'lead' } });
  wall.feed.answers({
    tell: async () => ({ ok: true, told: {} }),
    listSilences: async () => ({ ok: true, silences }),
  });
  await wall.press('9', 'G');
}

test.each([
  ['1', { alert: 'a1' }],
  ['2', { rule: 'long chats' }],
  ['3', { queue: 'support' }],
  ['4', { severity: 'warning' }],
])('the digit %s silences what it says for a time, with a reason', async (digit, meant) => {
  await openAlerts();
  await wall.press('m');
  await wall.type('maintenance\r');
  await wall.press('s', digit, 'enter');
  await wall.noDialog();
  expect(wall.feed.told).toEqual([
    { method: 'alert.silence', ...meant, forMs: 30 * MINUTE, reason: 'maintenance' },
  ]);
});

test('a silence is ended by a key: who silenced what, why, and for how long still', async () => {
  const by = { by: 'olena', reason: 'line works', at: START_AT, until: START_AT + 20 * MINUTE };
  await openAlerts([
    { silence: 's1', rule: 'long chats', ...by },
    { silence: 's2', queue: 'support', ...by },
  ]);
  await wall.press('U');
  await wall.dialog('End a silence');
  await wall.shows('1 rule long chats: line works');
  await wall.shows(/2 all of Support: line works +olena, 20 min left/);
  await wall.press('2');
  await wall.press('enter');
  await wall.noDialog();
  expect(wall.feed.told).toEqual([{ method: 'alert.endSilence', silence: 's2' }]);
});

test('where nothing is silenced the question says so', async () => {
  await openAlerts();
  await wall.press('U');
  await wall.dialog('Nothing is silenced now');
});
