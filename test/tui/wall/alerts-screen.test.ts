// The screen of the alerts: how long each has been so, who has it, and the way to what it is about.
import { afterEach, describe, expect, test } from 'vitest';
import type { AlertRow, FloorDocument } from '../../../src/floor/index.ts';
import { openDriver, type WallDriver } from '../driver.ts';
import { buildDocument, buildSource } from '../support/build-rows.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

const MINUTE = 60_000;
const open: WallDriver[] = [];
afterEach(async () => {
  for (const wall of open.splice(0)) await wall.close();
});

const BY = { by: 'levan', at: NOW - MINUTE };

function alertOf(more: Partial<AlertRow> = {}): AlertRow {
  return {
    ...{ rule: 'long chats', severity: 'warning', text: 'Chat: three chats are open for an hour' },
    ...{ subject: { kind: 'queues', id: 'chat' }, since: NOW - 7 * MINUTE, raisedAt: NOW - 5 * MINUTE },
    ...more,
  };
}

async function openAlerts(
  alerts: FloorDocument['alerts'],
  document: FloorDocument = buildRichFloor(NOW),
): Promise<WallDriver> {
  const wall = await openDriver({ document: { ...document, alerts } });
  open.push(wall);
  await wall.press('9');
  return wall;
}

describe('an alert', () => {
  test('has a row with its age, since when it is so, and who has taken it up', async () => {
    const acknowledged = { by: 'levan', at: NOW - MINUTE, note: 'calling Eka' };
    const wall = await openAlerts({ a1: alertOf({ acknowledged }) });
    await wall.rowShows('!  Chat: three chats', '7:00', '13:58', 'levan');
  });

  test('ages while one looks at it', async () => {
    const wall = await openAlerts({ a1: alertOf({ since: NOW - 60_000 }) });
    await wall.pass(5);
    await wall.rowShows('!  Chat: three chats', '1:05');
  });

  test('under the cursor is told in full: its rule, its severity, when it was raised, what was noted', async () => {
    const acknowledged = { by: 'levan', at: NOW - MINUTE, note: 'calling Eka' };
    const wall = await openAlerts({ a1: alertOf({ acknowledged, silencedUntil: NOW + 10 * MINUTE }) });
    await wall.press('G');
    await wall.rowShows('rule', 'long chats, warning');
    await wall.rowShows('raised', '14:00:32');
    await wall.shows(/taken by +levan 14:04:32: “calling Eka”/);
    await wall.rowShows('silenced', 'till 14:15:32');
  });

  test('that is over stays for a while below the others, with how long it was so', async () => {
    const wall = await openAlerts({
      a1: alertOf({ recoveredAt: NOW - 2 * MINUTE }),
      a2: alertOf({ text: 'Mail: too many', since: NOW - MINUTE }),
    });
    const rows = wall.screen().split('\n');
    await wall.rowShows('·  Chat: three chats', '5:00', 'over 14:03');
    expect(rows.findIndex(row => row.includes('Mail: too many'))).toBeLessThan(
      rows.findIndex(row => row.includes('Chat: three chats')),
    );
  });
});

describe('the filter', () => {
  const alerts = {
    a1: alertOf(),
    a2: alertOf({ rule: 'mail jam', severity: 'critical', text: 'Mail: too many', acknowledged: BY }),
  };

  test('finds by what is said, by rule, by severity and by who has it, and by none of the lists’', async () => {
    const wall = await openAlerts(alerts);
    for (const [text, found] of [
      ['three', 'Chat: three chats'],
      ['rule:jam', 'Mail: too many'],
      ['severity:critical by:levan', 'Mail: too many'],
    ] as const) {
      await wall.type(`/${text}\r`);
      await wall.shows(found);
      expect(wall.foot()).toMatch(/1 of \d+/);
      await wall.press('escape');
    }
    await wall.press('1');
    expect(wall.foot()).not.toContain('filter');
  });

  test('that finds nothing says so, and Esc brings all of them back', async () => {
    const wall = await openAlerts(alerts);
    const all = wall.screen();
    await wall.type('/nosuchthing\r');
    await wall.shows('no alert matches “nosuchthing”');
    await wall.press('escape');
    expect(wall.screen().split('\n').slice(2, 8)).toEqual(all.split('\n').slice(2, 8));
  });
});

test('they are sorted by what they say, by how long, and back, as any list', async () => {
  const wall = await openAlerts({
    a1: alertOf(),
    a2: alertOf({ text: 'A day of mail', since: NOW - 90 * MINUTE }),
  });
  const first = (): string =>
    wall
      .screen()
      .split('\n')
      .find(line => /^› ?[!·×]/.test(line)) ?? '';
  const natural = first();
  await wall.press('N', 'g');
  expect(first()).toContain('A day of mail');
  await wall.press('I', 'g');
  expect(first()).not.toContain('A day of mail');
  await wall.press('T', 'g');
  expect(first()).toContain('A day of mail');
  await wall.press('0', 'g');
  expect(first()).toBe(natural);
});

describe('Enter', () => {
  test('goes to what the alert is about, and Esc comes back to the same alert', async () => {
    const wall = await openAlerts({});
    await wall.press('j', 'enter');
    await wall.shows('── Agent Dato K.');
    await wall.press('escape');
    await wall.rowShows('!! Dato K.: auto-pause', '');
    expect(
      wall
        .screen()
        .split('\n')
        .find(row => row.startsWith('›')),
    ).toContain('Dato K.');
  });

  test('goes to the trends where the alert is about a whole channel', async () => {
    const wall = await openAlerts(
      { a1: alertOf({ subject: { kind: 'channels', id: 'voice' }, text: 'Voice: busy' }) },
      buildRichFloor(NOW),
    );
    await wall.press('G', 'enter');
    await wall.shows('── voice ─');
  });

  test('says why it goes nowhere where there is no row of it', async () => {
    const source = buildSource({ warnings: { clocks: 'the clocks differ by 40 s' } });
    const wall = await openAlerts({}, buildDocument({ sources: { 'pbx-north': source } }));
    await wall.press('enter');
    expect(wall.foot()).toContain('there is no more to show');
  });
});

test('the cursor stays with its alert when the order changes', async () => {
  const wall = await openAlerts({ a1: alertOf() });
  await wall.press('G');
  await wall.pass(6);
  const other = alertOf({ text: 'Mail: too many', since: NOW - 20 * MINUTE });
  await wall.show({ ...buildRichFloor(NOW), alerts: { a0: other, a1: alertOf() } });
  expect(
    wall
      .screen()
      .split('\n')
      .find(row => row.startsWith('›')),
  ).toContain('Chat: three chats');
});

test('while nothing is live there is none to choose', async () => {
  const wall = await openAlerts({ a1: alertOf() }, buildDocument());
  await wall.show({ ...buildDocument(), alerts: {} });
  await wall.shows('no alert now');
  await wall.press('enter');
  expect(wall.foot()).toContain('no row');
});
