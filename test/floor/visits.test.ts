// A visit is one stay of a contact in one queue, counted once.
import { describe, expect, test } from 'vitest';
import { answered, completed, joins, left, openStory, queued } from './support/story.ts';

describe('a caller who waits', () => {
  test('is in the queue’s depth from the entry to the answer', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), queued('c2', 'support'));
    expect(story.queue('support')).toMatchObject({
      waitingCount: 2,
      oldestWaitingSince: story.instant('09:00'),
      waiting: { c1: story.instant('09:00'), c2: story.instant('09:00') },
    });
    story.at('09:00:12').tell(answered('c1', 'support'));
    expect(story.queue('support').waitingCount).toBe(1);
    expect(story.queue('support').today).toMatchObject({
      offered: 2,
      answered: 1,
      waiting: 1,
      answerWaitMs: 12_000,
    });
  });

  test('and enters the same queue a second time is two visits', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support', 1));
    story.at('09:01').tell(left('c1', 'support', 'timed-out'));
    story.at('09:02').tell(queued('c1', 'support', 2));
    story.at('09:03').tell(answered('c1', 'support'));
    expect(story.queue('support').today).toMatchObject({
      offered: 2,
      answered: 1,
      leftOther: 1,
      exits: { 'timed-out': 1 },
    });
  });

  test('and is told of twice is one visit', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), queued('c1', 'support'));
    story.at('09:01').tell(left('c1', 'support'), left('c1', 'support'), queued('c1', 'support'));
    expect(story.queue('support')).toMatchObject({ waitingCount: 0, today: { offered: 1, abandoned: 1 } });
    expect(story.document().sources.pbx?.unknownEvents).toBe(2);
  });

  test('and stands in another queue without having left the first is lost to the first', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support', 1));
    story.at('09:01').tell(queued('c1', 'sales', 2));
    expect(story.queue('support').today).toMatchObject({ offered: 1, lost: 1, waiting: 0 });
    expect(story.queue('sales').today).toMatchObject({ offered: 1, waiting: 1 });
  });

  test('keeps the instant that was seen when a re-read tells whole seconds', () => {
    const story = openStory().at('09:00:00.400').tell(queued('c1', 'support'));
    const enteredAt = story.instant('09:00:01');
    story.at('09:00:30').tell({
      type: 'contact.queued',
      contact: 'c1',
      queue: 'support',
      ordinal: 1,
      enteredAt,
      wholeSeconds: true,
    });
    expect(story.queue('support').waiting.c1).toBe(story.instant('09:00:00.400'));
    expect(story.document().contacts.c1?.wholeSeconds).toBeUndefined();
  });

  test('rings while any agent’s phone does, and waits again when the last one stops', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'));
    story
      .at('09:00:05')
      .tell(
        { type: 'contact.offered', contact: 'c1', agent: 'nino' },
        { type: 'contact.offered', contact: 'c1', agent: 'dato' },
      );
    expect(story.document().contacts.c1).toMatchObject({
      state: 'ringing',
      since: story.instant('09:00:05'),
    });
    story
      .at('09:00:20')
      .tell({ type: 'contact.offer-ended', contact: 'c1', agent: 'nino', how: 'no-answer' });
    expect(story.document().contacts.c1?.state).toBe('ringing');
    story
      .at('09:00:25')
      .tell({ type: 'contact.offer-ended', contact: 'c1', agent: 'dato', how: 'cancelled' });
    expect(story.document().contacts.c1).toMatchObject({
      state: 'waiting',
      since: story.instant('09:00:25'),
    });
  });
});

describe('an answer', () => {
  test('measures the wait from the instants seen, whatever the source says', () => {
    const story = openStory().at('09:00:00.500').tell(queued('c1', 'support'));
    story
      .at('09:00:12')
      .tell({ type: 'contact.answered', contact: 'c1', queue: 'support', agent: 'nino', waitMs: 11_000 });
    expect(story.queue('support').today.answerWaitMs).toBe(11_500);
  });

  test('takes the source’s own wait where the entry was told in whole seconds', () => {
    const story = openStory().at('09:00:10');
    const enteredAt = story.instant('09:00:03');
    story.tell({
      type: 'contact.queued',
      contact: 'c1',
      queue: 'support',
      ordinal: 1,
      enteredAt,
      wholeSeconds: true,
    });
    story
      .at('09:00:20')
      .tell({ type: 'contact.answered', contact: 'c1', queue: 'support', agent: 'nino', waitMs: 16_000 });
    expect(story.queue('support').today.answerWaitMs).toBe(16_000);
  });

  test('of a caller whose entry was not seen counts him offered and answered, with the wait that is told', () => {
    const story = openStory().at('09:00:30');
    story.tell({ type: 'contact.answered', contact: 'c9', queue: 'support', agent: 'nino', waitMs: 25_000 });
    expect(story.queue('support').today).toMatchObject({
      offered: 1,
      answered: 1,
      answerWaitMs: 25_000,
      serviceLevelMet: 0,
    });
    expect(story.document().contacts.c9).toMatchObject({
      state: 'talking',
      agent: 'nino',
      enteredAt: story.instant('09:00:05'),
    });
  });

  test('of somebody unknown, with no wait told, is counted in the source’s row and nowhere else', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), answered('c9', 'support'));
    expect(story.queue('support').today).toMatchObject({ offered: 1, answered: 0, waiting: 1 });
    expect(story.document().sources.pbx?.unknownEvents).toBe(1);
  });

  test('that comes after an exit was taken for settling makes it an answer', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'));
    story.at('09:00:10').tell(left('c1', 'support', 'settling'), answered('c1', 'support'));
    expect(story.queue('support').today).toMatchObject({ offered: 1, answered: 1, settling: 0, waiting: 0 });
    expect(story.queue('support').last15m).toMatchObject({ offered: 1, answered: 1, settling: 0 });
  });
});

describe('a conversation', () => {
  test('that ends counts its talk and its hold apart', () => {
    const story = openStory().at('09:00').tell(joins('nino', 'support'), queued('c1', 'support'));
    story.at('09:00:10').tell(answered('c1', 'support'));
    story.at('09:01').tell({ type: 'contact.held', contact: 'c1' });
    expect(story.document().contacts.c1).toMatchObject({ state: 'on-hold', since: story.instant('09:01') });
    story.at('09:01:30').tell({ type: 'contact.resumed', contact: 'c1' });
    story.at('09:02:10').tell(completed('c1'));
    expect(story.queue('support').today).toMatchObject({
      handled: 1,
      talkMs: 90_000,
      holdMs: 30_000,
      handleTimeMs: 120_000,
    });
    expect(story.document().contacts).toEqual({});
  });

  test('that is lost with the PBX stays answered and is not handled', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'));
    story.at('09:00:10').tell(answered('c1', 'support'));
    story.at('09:01').tell({ type: 'contact.lost', contact: 'c1' });
    expect(story.queue('support').today).toMatchObject({ offered: 1, answered: 1, lost: 0, handled: 0 });
    expect(story.document().contacts).toEqual({});
  });

  test('that is transferred to another queue goes on there, and its first half is handled here', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support', 1));
    story.at('09:00:10').tell(answered('c1', 'support', 'nino'));
    story.at('09:01').tell(queued('c1', 'billing', 2), completed('c1', 'nino'));
    expect(story.document().contacts.c1).toMatchObject({ queue: 'billing', ordinal: 2, state: 'waiting' });
    expect(story.queue('support').today).toMatchObject({ handled: 1, talkMs: 50_000 });
    story.at('09:01:20').tell(answered('c1', 'billing', 'dato'));
    story.at('09:02').tell(completed('c1', 'dato'));
    expect(story.queue('billing').today).toMatchObject({
      offered: 1,
      answered: 1,
      handled: 1,
      talkMs: 40_000,
    });
  });

  test('whose end is told after the next one began does not end that one', () => {
    const story = openStory()
      .at('09:00')
      .tell(queued('c1', 'support', 1));
    story.at('09:00:10').tell(answered('c1', 'support', 'nino'));
    story.at('09:01').tell(queued('c1', 'billing', 2));
    story.at('09:01:20').tell(answered('c1', 'billing', 'dato'), completed('c1', 'nino'));
    expect(story.document().contacts.c1).toMatchObject({ queue: 'billing', state: 'talking', agent: 'dato' });
    expect(story.queue('support').today).toMatchObject({ handled: 1, talkMs: 70_000 });
  });
});

describe('a waiting caller who is gone', () => {
  test('unseen is lost, and in no service level and no abandon', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'));
    story.at('09:05').tell({ type: 'contact.lost', contact: 'c1' });
    expect(story.queue('support').today).toMatchObject({
      offered: 1,
      lost: 1,
      abandoned: 0,
      serviceLevelOf: 0,
    });
    expect(story.queue('support').today.serviceLevelRate).toBeUndefined();
  });

  test.each([
    ['timed-out', 'timed-out'],
    ['key', 'key'],
    ['empty', 'empty'],
    ['withdrawn', 'withdrawn'],
    ['redirected', 'redirected'],
    ['left-other', 'left-other'],
  ] as const)('by %s left otherwise, is not abandoned, and is out of the service level', (exit, kind) => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'));
    story.at('09:05').tell(left('c1', 'support', exit));
    expect(story.queue('support').today).toMatchObject({
      offered: 1,
      leftOther: 1,
      abandoned: 0,
      serviceLevelOf: 0,
      exits: { [kind]: 1 },
    });
  });
});

describe('ids that a plain object would trip over', () => {
  test('are ids like others', () => {
    const story = openStory().at('09:00');
    story.tell(queued('__proto__', 'constructor'), queued('7', '__proto__'));
    story.at('09:00:05').tell(answered('__proto__', 'constructor', 'toString'));
    expect(Object.keys(story.document().queues)).toEqual(['constructor', '__proto__']);
    expect(Object.keys(story.document().contacts).sort()).toEqual(['7', '__proto__']);
    expect(Object.entries(story.queue('__proto__').waiting)).toEqual([['7', story.instant('09:00')]]);
    expect(story.queue('constructor').today).toMatchObject({ offered: 1, answered: 1 });
  });
});
