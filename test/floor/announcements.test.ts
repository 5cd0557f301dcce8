// Announcements on the floor: posted, shown by screens, withdrawn, and gone an hour after their end.
import { expect, test } from 'vitest';
import { type AnnouncementRow, foldEvent, isPosted } from '../../src/floor/index.ts';
import { openStory, type Story } from './support/story.ts';

function post(story: Story): void {
  foldEvent(story.floor, {
    type: 'announcement.posted',
    at: story.instant(),
    announcement: 'n1',
    text: 'Team meeting moved to 17:00',
    priority: 'important',
    audience: { teams: ['Sales'] },
    by: 'levan',
    expiresAt: story.instant('10:30'),
  });
}

function show(story: Story, screen: string): void {
  foldEvent(story.floor, { type: 'announcement.shown', at: story.instant(), announcement: 'n1', screen });
}

function rowOf(story: Story): AnnouncementRow {
  const row = story.document().announcements.n1;
  if (row === undefined) throw new Error('no announcement n1');
  return row;
}

test('an announcement is to be seen until its time is over', () => {
  const story = openStory().at('10:00');
  post(story);
  expect(isPosted(rowOf(story), story.instant('10:29:59'))).toBe(true);
  expect(isPosted(rowOf(story), story.instant('10:30'))).toBe(false);
});

test('each screen is noted once, with the instant at which it first showed it', () => {
  const story = openStory().at('10:00');
  post(story);
  show(story, 'wall-2');
  story.at('10:01');
  show(story, 'wall-2');
  show(story, '__proto__');
  const { shown } = rowOf(story);
  expect(Object.entries(shown)).toEqual([
    ['wall-2', story.instant('10:00')],
    ['__proto__', story.instant('10:01')],
  ]);
});

test('one that is withdrawn is seen no more, and says who withdrew it', () => {
  const story = openStory().at('10:00');
  post(story);
  foldEvent(story.floor, {
    type: 'announcement.withdrawn',
    at: story.instant(),
    announcement: 'n1',
    by: 'olena',
  });
  expect(isPosted(rowOf(story), story.instant())).toBe(false);
  expect(rowOf(story).withdrawn).toEqual({ by: 'olena', at: story.instant('10:00') });
});

test('its receipts can be read for an hour after its end', () => {
  const story = openStory().at('10:00');
  post(story);
  show(story, 'wall-2');
  expect(story.at('11:29').document().announcements.n1?.shown).toEqual({ 'wall-2': story.instant('10:00') });
  expect(story.at('11:30').document().announcements).toEqual({});
});
