// Receipts: the gateway is told which announcements this screen has painted, each once.
import { expect, test } from 'vitest';
import type { AnnouncementRow } from '../../../src/floor/index.ts';
import { openDriver, START_AT } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';

const ROW: AnnouncementRow = {
  text: 'team meeting moved to 17:00',
  priority: 'urgent',
  audience: {},
  postedBy: 'levan',
  postedAt: START_AT,
  expiresAt: START_AT + 60_000,
  shown: {},
};

test('what has stood on the screen is told once, and goes when its time is over', async () => {
  const floor = buildRichFloor(START_AT);
  const wall = await openDriver({ document: floor });
  expect(wall.feed.receipts).toEqual([]);
  await wall.show({ ...floor, announcements: { n1: ROW } });
  await wall.pass(3);
  expect(wall.row('team meeting')).toContain('levan till');
  expect(wall.feed.receipts).toEqual(['n1']);
  await wall.pass(60);
  expect(wall.screen()).not.toContain('team meeting');
  expect(wall.feed.receipts).toEqual(['n1']);
  await wall.close();
});

test('one that is withdrawn before it was painted is not told', async () => {
  const floor = buildRichFloor(START_AT);
  const wall = await openDriver({ document: floor });
  await wall.show({ ...floor, announcements: { n1: ROW } });
  await wall.show(floor);
  await wall.pass(5);
  expect(wall.feed.receipts).toEqual([]);
  await wall.close();
});

test('what nobody heard, the gateway being away, is told once it is back', async () => {
  const floor = buildRichFloor(START_AT);
  const wall = await openDriver({ document: floor });
  await wall.show({ ...floor, announcements: { n1: ROW } });
  wall.feed.become({ state: 'connecting' });
  await wall.pass(5);
  expect(wall.row('team meeting')).toContain('levan till');
  expect(wall.feed.receipts).toEqual([]);
  wall.feed.become({ state: 'live' });
  await wall.pass(5);
  expect(wall.feed.receipts).toEqual(['n1']);
  await wall.close();
});
