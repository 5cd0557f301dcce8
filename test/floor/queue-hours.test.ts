// A queue opens and closes by its own clock, and its row says until when it is closed.
import { describe, expect, test } from 'vitest';
import { isClosed, type OpeningHours } from '../../src/floor/index.ts';
import { openStory, queued, type Story } from './support/story.ts';

/** 23 November 2026 is a Monday. */
const WEEKDAYS: OpeningHours = [1, 2, 3, 4, 5].map(weekday => {
  return { weekday, fromMinute: 9 * 60, untilMinute: 18 * 60 };
});

function openWith(hours: OpeningHours, zone?: string): Story {
  const where = zone === undefined ? {} : { zone };
  return openStory()
    .at('08:00')
    .tell({ type: 'queue.described', queue: 'support', hours, ...where });
}

describe('a queue with hours', () => {
  test('is closed until it opens, is open then, and closes again', () => {
    const story = openWith(WEEKDAYS);
    expect(story.queue('support')).toMatchObject({ hours: WEEKDAYS, closedUntil: story.instant('09:00') });
    expect(isClosed(story.queue('support'))).toBe(true);
    expect(isClosed(story.at('08:59:59').queue('support'))).toBe(true);
    expect(isClosed(story.at('09:00').queue('support'))).toBe(false);
    expect(story.queue('support')).not.toHaveProperty('closedUntil');
    expect(isClosed(story.at('17:59:59').queue('support'))).toBe(false);
    expect(story.at('18:00').queue('support').closedUntil).toBe(story.instant('+1 09:00'));
    expect(story.at('+4 18:00').queue('support').closedUntil).toBe(story.instant('+7 09:00'));
  });

  test('turns by the clock of its own zone, else of the center', () => {
    expect(openWith(WEEKDAYS, 'Asia/Tbilisi').queue('support')).not.toHaveProperty('closedUntil');
    const story = openWith(WEEKDAYS);
    story.tell({ type: 'center.described', name: 'Center', zone: 'Asia/Tbilisi', dayStartHour: 0 });
    expect(story.queue('support')).not.toHaveProperty('closedUntil');
    expect(story.at('14:00').queue('support').closedUntil).toBe(story.instant('+1 05:00'));
  });

  test('that has none of them is never open', () => {
    const row = openWith([]).queue('support');
    expect(row).toMatchObject({ hours: [], opensNever: true });
    expect(row).not.toHaveProperty('closedUntil');
    expect(isClosed(row)).toBe(true);
  });

  test('turns also while its source is lost: the clock needs nobody to tell it', () => {
    const story = openWith(WEEKDAYS).tell({ type: 'source.lost', reason: 'gone' });
    expect(isClosed(story.at('09:00').queue('support'))).toBe(false);
  });

  test('keeps its callers and its day when it closes', () => {
    const story = openWith(WEEKDAYS).at('17:58').tell(queued('c1', 'support')).at('18:10');
    expect(story.queue('support')).toMatchObject({ waitingCount: 1, today: { offered: 1, waiting: 1 } });
  });

  test('may be given other hours', () => {
    const story = openWith(WEEKDAYS).tell({ type: 'queue.described', queue: 'support', name: 'Support' });
    expect(isClosed(story.queue('support'))).toBe(true);
    story.tell({
      type: 'queue.described',
      queue: 'support',
      hours: [{ weekday: 1, fromMinute: 0, untilMinute: 1440 }],
    });
    expect(isClosed(story.queue('support'))).toBe(false);
  });
});

test('a queue without hours is always open', () => {
  const story = openStory().at('03:00').tell(queued('c1', 'support'));
  expect(isClosed(story.queue('support'))).toBe(false);
  expect(story.queue('support')).not.toHaveProperty('hours');
});

test('a queue says its team, and whether it is hidden; hidden, it stays in its channel’s total', () => {
  const story = openStory().at('09:00');
  story.tell(
    { type: 'queue.described', queue: 'tests', team: 'Nights', hidden: true },
    queued('c1', 'tests'),
  );
  expect(story.queue('tests')).toMatchObject({ team: 'Nights', hidden: true });
  expect(story.channel('voice')).toMatchObject({ queueCount: 1, waitingCount: 1, today: { offered: 1 } });
  story.tell({ type: 'queue.described', queue: 'tests', hidden: false });
  expect(story.queue('tests')).not.toHaveProperty('hidden');
});
