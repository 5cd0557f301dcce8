// What the page of a campaign says: how far its lists are done, its drops, and who ordered what about it.
import { afterEach, expect, test } from 'vitest';
import type { LoggedCommand } from '../../../src/client/index.ts';
import { openDriver, START_AT, type WallDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

let wall: WallDriver;
afterEach(() => wall.close());

function logged(command: string, more: Partial<LoggedCommand>): LoggedCommand {
  const answered = { outcome: 'applied' as const, said: 'the dialer has stopped', steps: [], at: START_AT };
  return {
    ...{ command, who: 'levan', role: 'lead', from: 'ws 127.0.0.1', askedAt: START_AT - 60_000, answered },
    ...{ method: 'campaign.pause', params: { campaign: 'spring', reason: 'line overloaded' } },
    about: { kind: 'campaigns', id: 'spring', name: 'Spring offer', queues: {} },
    ...more,
  };
}

async function openSpring(answers: Parameters<WallDriver['feed']['answers']>[0] = {}): Promise<void> {
  wall = await openDriver({ document: buildRichFloor(START_AT), columns: 120, rows: 40 });
  wall.feed.answers(answers);
  await wall.press('5');
  await wall.type('/spring\r');
  await wall.press('enter');
  await wall.settled();
}

test('it says how much of its lists is done, of how many, and what is left', async () => {
  await openSpring();
  await wall.shows(/completion +33\.9 % = 6786 of 20.000, 13.214 left/);
  await wall.shows(/drop cap +1\.1 % = 4 of 360/);
});

test('it has the last orders about it alone and why they were given, the newest first', async () => {
  const refused = { outcome: 'refused' as const, said: 'permission denied', steps: [], at: START_AT };
  await openSpring({
    listCommands: async () => ({
      ok: true,
      commands: [
        logged('c1', {}),
        logged('c2', { about: { kind: 'campaigns', id: 'debt', name: 'Debt reminder', queues: {} } }),
        logged('c3', {
          ...{ who: 'olena', method: 'campaign.resume', askedAt: START_AT, answered: refused },
          params: { campaign: 'spring', reason: 'two are back' },
        }),
      ],
    }),
  });
  await wall.shows('Last orders, the newest first');
  const lines = wall.screen().split('\n');
  const from = lines.findIndex(line => line.includes('Last orders'));
  expect(lines[from + 1]).toMatch(/14:05:32 {2}olena +resumed: two are back +refused {2}permission denied/);
  expect(lines[from + 2]).toMatch(/14:04:32 {2}levan +paused: line overloaded +applied/);
  expect(lines[from + 3]?.trim()).toBe('');
});

test('of a dialer that does not tell of how many, it says that', async () => {
  const document = buildRichFloor(START_AT);
  const { spring } = document.campaigns;
  if (!spring) throw new Error('There is no spring.');
  const { listCount: _, ...untold } = spring;
  await openSpring();
  await wall.show({ ...document, campaigns: { ...document.campaigns, spring: untold } });
  await wall.shows(/completion +13.214 left: the source does not tell of how many/);
});
