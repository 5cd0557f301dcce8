// Today is a named business day of the queue: a zone, a start hour, and every change of the clock.
import { describe, expect, test } from 'vitest';
import { answered, completed, createStory, left, openStory, queued, stands } from './support/story.ts';

describe('a queue’s day', () => {
  test('starts anew at its own start hour, by time alone', () => {
    const story = openStory()
      .at('09:00')
      .tell({ type: 'queue.described', queue: 'support', zone: 'Asia/Tbilisi', dayStartHour: 6 });
    story.at('10:00').tell(queued('c1', 'support')).at('10:01').tell(left('c1', 'support'));
    // 06:00 in Tbilisi (UTC+4) is 02:00 UTC.
    expect(story.queue('support').dayStartedAt).toBe(story.instant('02:00'));
    expect(story.at('+1 01:59').queue('support').today.offered).toBe(1);
    expect(story.at('+1 02:00').queue('support')).toMatchObject({
      dayStartedAt: story.instant('+1 02:00'),
      today: { offered: 0 },
    });
  });

  test('is the center’s where the queue has none of its own', () => {
    const story = createStory().at('09:00');
    story.tell(
      { type: 'center.described', name: 'Baku', zone: 'Asia/Baku', dayStartHour: 0 },
      queued('c1', 'support'),
    );
    expect(story.queue('support')).toMatchObject({
      zone: 'Asia/Baku',
      dayStartHour: 0,
      dayStartedAt: story.instant('-1 20:00'),
    });
  });

  test('keeps the name it has where a zone that is none is told', () => {
    const story = openStory()
      .at('09:00')
      .tell({ type: 'queue.described', queue: 'support', zone: 'Mars/Olympus', name: 'Support' });
    expect(story.queue('support')).toMatchObject({
      name: 'Support',
      zone: 'UTC',
      dayStartedAt: story.instant('00:00'),
    });
  });

  test.each([
    ['lasts 23 hours when the clocks go forward', Date.UTC(2026, 2, 28, 23), 23],
    ['lasts 25 hours when the clocks go back', Date.UTC(2026, 9, 24, 22), 25],
  ])('in Berlin %s', (_title, start, hours) => {
    const story = openStory();
    const day = Math.round((start - story.instant('00:00')) / 3_600_000);
    const time = (hour: number): string =>
      `${Math.floor((day + hour) / 24)} ${(((day + hour) % 24) + 24) % 24}:00`;
    const berlin = createStory()
      .at(time(0))
      .tell({ type: 'queue.described', queue: 'q', zone: 'Europe/Berlin', dayStartHour: 0 });
    expect(berlin.queue('q').dayStartedAt).toBe(start);
    berlin.at(time(hours - 1));
    expect(berlin.queue('q').dayStartedAt).toBe(start);
    berlin.at(time(hours));
    expect(berlin.queue('q').dayStartedAt).toBe(start + hours * 3_600_000);
  });

  test('of one queue turns while another’s goes on', () => {
    const story = openStory().at('10:00');
    story.tell(
      { type: 'queue.described', queue: 'tbilisi', zone: 'Asia/Tbilisi' },
      queued('a', 'tbilisi'),
      queued('b', 'utc'),
    );
    story.at('10:01').tell(left('a', 'tbilisi'), left('b', 'utc')).at('20:00');
    expect(story.queue('tbilisi').today.offered).toBe(0);
    expect(story.queue('utc').today.offered).toBe(1);
  });
});

describe('a caller who waits across the day’s start', () => {
  test('stays in yesterday’s counts, with all that becomes of him', () => {
    const story = openStory().at('23:59').tell(queued('c1', 'support'));
    story.at('+1 00:00:30');
    expect(story.queue('support')).toMatchObject({ waitingCount: 1, today: { offered: 0, waiting: 0 } });
    const yesterday = story.floor.queues.get('support')?.days.get(story.instant('00:00'));
    story.tell(answered('c1', 'support'));
    expect(yesterday?.counts).toMatchObject({ offered: 1, answered: 1, waiting: 0 });
    expect(story.queue('support').today).toMatchObject({ offered: 0, answered: 0 });
    expect(story.queue('support').last15m).toMatchObject({ offered: 1, answered: 1 });
    story.at('+1 00:05').tell(completed('c1'));
    expect(yesterday?.counts).toMatchObject({ handled: 1, talkMs: 270_000 });
    expect(story.queue('support').last15m.handled).toBe(1);
    expect(story.floor.queues.get('support')?.days.size).toBe(1);
  });

  test('and is found waiting after a restart counts in the day he entered', () => {
    const story = openStory().at('+1 00:10');
    const enteredAt = story.instant('23:50');
    story.tell({
      type: 'contact.queued',
      contact: 'c1',
      queue: 'support',
      ordinal: 1,
      enteredAt,
      wholeSeconds: true,
    });
    expect(story.queue('support')).toMatchObject({
      waitingCount: 1,
      oldestWaitingSince: enteredAt,
      today: { offered: 0 },
    });
  });
});

describe('a queue whose day gets another name', () => {
  test('begins it anew and says from when, once it has counted contacts', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), left('c1', 'support'));
    story.at('10:00').tell({ type: 'queue.described', queue: 'support', zone: 'Asia/Tbilisi' });
    expect(story.queue('support')).toMatchObject({
      dayStartedAt: story.instant('-1 20:00'),
      today: { offered: 0, seenFrom: story.instant('10:00') },
      last60m: { offered: 1 },
    });
  });

  test('is as wholly seen as before, where it has counted none', () => {
    const story = openStory().at('09:00').tell({ type: 'queue.described', queue: 'support' });
    story.tell({ type: 'queue.described', queue: 'support', dayStartHour: 6 });
    expect(story.queue('support').dayStartedAt).toBe(story.instant('06:00'));
    expect(story.queue('support').today).not.toHaveProperty('seenFrom');
  });
});

describe('an agent’s day', () => {
  test('starts anew by time alone', () => {
    const story = openStory()
      .at('22:00')
      .tell(stands('nino', 'available'))
      .at('23:00')
      .tell(stands('nino', 'break'));
    expect(story.agent('nino').today.availableMs).toBe(3_600_000);
    expect(story.at('+1 00:00').agent('nino').today.availableMs).toBe(0);
  });

  test('turns with the center’s, and what he is in goes on', () => {
    const story = openStory().at('23:00').tell(stands('nino', 'available')).at('+1 00:30');
    expect(story.agent('nino')).toMatchObject({
      state: 'available',
      since: story.instant('23:00'),
      today: { availableMs: 0 },
    });
    story.at('+1 01:00').tell(stands('nino', 'break'));
    expect(story.agent('nino').today.availableMs).toBe(3_600_000);
  });
});
