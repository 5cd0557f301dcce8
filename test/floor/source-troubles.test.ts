// What a source says of its own troubles: why it is lost, when it is tried again, and what a person has to see of it.
import { describe, expect, test } from 'vitest';
import { openStory, queued, type Story } from './support/story.ts';

const CONNECTED = { type: 'source.connected', name: 'PBX', capabilities: [] } as const;
const SYNCED = { type: 'source.synced' } as const;
const STALLED = {
  type: 'source.warned',
  warning: 'record-stalled',
  text: 'queue_log has not grown since 14:05 while calls go on',
} as const;

const sourceOf = (story: Story) => story.document().sources.pbx;

describe('a source that is lost', () => {
  test('says why in a word and in a sentence, and when it is tried again', () => {
    const story = openStory().at('14:00');
    const retryAt = story.instant('14:10');
    story.tell({ type: 'source.lost', reason: 'the login was refused', trouble: 'login-refused', retryAt });
    expect(sourceOf(story)).toMatchObject({
      state: 'lost',
      since: story.instant('14:00'),
      reason: 'the login was refused',
      trouble: 'login-refused',
      retryAt,
    });
    story.at('14:10').tell({ type: 'source.lost', reason: 'it is booting' });
    expect(sourceOf(story)).toMatchObject({ since: story.instant('14:00'), reason: 'it is booting' });
    expect(sourceOf(story)).not.toHaveProperty('trouble');
    expect(sourceOf(story)).not.toHaveProperty('retryAt');
  });

  test('counts from when it was live last, however often it is reached in vain', () => {
    const story = openStory().at('14:00').tell({ type: 'source.lost', reason: 'gone' });
    story.at('14:05').tell(CONNECTED);
    expect(sourceOf(story)).toMatchObject({ state: 'starting', since: story.instant('14:00') });
    story.at('14:06').tell({ type: 'source.lost', reason: 'the login was refused' });
    expect(sourceOf(story)).toMatchObject({ state: 'lost', since: story.instant('14:00') });
    story.at('14:10').tell(CONNECTED, SYNCED);
    expect(sourceOf(story)).toMatchObject({ state: 'live', since: story.instant('14:10') });
  });

  test.each([CONNECTED, SYNCED])('says nothing of it any more once it is reached ($type)', event => {
    const story = openStory().at('14:00');
    const lost = { reason: 'refused', trouble: 'login-refused', retryAt: story.instant('14:10') };
    story
      .tell({ type: 'source.lost', ...lost })
      .at('14:01')
      .tell(event);
    expect(Object.keys(sourceOf(story) ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/reason|trouble|retryAt/)]),
    );
  });

  test('says from when to when it was blind last, until the center’s day is over', () => {
    const story = openStory().at('15:20').tell({ type: 'source.lost', reason: 'gone' });
    expect(sourceOf(story)).not.toHaveProperty('lastBlind');
    story.at('15:22').tell(CONNECTED, SYNCED);
    expect(sourceOf(story)?.lastBlind).toEqual({ from: story.instant('15:20'), to: story.instant('15:22') });
    expect(sourceOf(story.at('+1 00:00'))).not.toHaveProperty('lastBlind');
  });
});

describe('a warning', () => {
  test('stands in the source’s row until it is over, one of each kind', () => {
    const story = openStory().at('14:08').tell(STALLED);
    story.tell({ type: 'source.warned', warning: '__proto__', text: 'the account may run commands' });
    story.tell({ ...STALLED, text: 'queue_log has not grown since 14:05' });
    expect(Object.entries(sourceOf(story)?.warnings ?? {})).toEqual([
      ['record-stalled', 'queue_log has not grown since 14:05'],
      ['__proto__', 'the account may run commands'],
    ]);
    story.tell({ type: 'source.warned', warning: 'record-stalled' });
    story.tell({ type: 'source.warned', warning: '__proto__' });
    expect(sourceOf(story)).not.toHaveProperty('warnings');
  });

  test('goes on while the source is lost and comes back', () => {
    const story = openStory().at('14:08').tell(STALLED, { type: 'source.lost', reason: 'gone' });
    story.at('14:09').tell(CONNECTED, SYNCED);
    expect(Object.keys(sourceOf(story)?.warnings ?? {})).toEqual(['record-stalled']);
  });
});

describe('a record that stands still', () => {
  const recorded = (): Story => {
    const story = openStory().at('14:00').tell(queued('c1', 'support'));
    return story.tell({ type: 'source.recorded', from: story.instant('00:00') });
  };
  const standing = (story: Story) => [
    story.queue('support').countsStandSince,
    story.channel('voice').countsStandSince,
  ];

  test('makes its queues’ counters say from when they stand: from its last word of a visit', () => {
    const story = recorded().at('14:05');
    story
      .tell({ type: 'visit.entered', contact: 'c1', queue: 'support', ordinal: 1 })
      .at('14:08')
      .tell(STALLED);
    expect(standing(story)).toEqual([story.instant('14:05'), story.instant('14:05')]);
    story.at('14:10').tell(STALLED);
    expect(standing(story)).toEqual([story.instant('14:05'), story.instant('14:05')]);
    story.at('14:12').tell({ type: 'source.warned', warning: 'record-stalled' });
    expect(standing(story)).toEqual([undefined, undefined]);
  });

  test('or from when the source says', () => {
    const story = recorded().at('14:08');
    story.tell({ ...STALLED, since: story.instant('14:06') });
    expect(standing(story)).toEqual([story.instant('14:06'), story.instant('14:06')]);
  });

  test('stands for whatever keeps it from being read, and since the first of that', () => {
    const story = recorded().at('14:08');
    const unreadable = { type: 'source.warned', warning: 'record-unreadable', text: 'EACCES' } as const;
    story.tell(
      { ...unreadable, since: story.instant('14:01') },
      { ...STALLED, since: story.instant('14:06') },
    );
    expect(standing(story)).toEqual([story.instant('14:01'), story.instant('14:01')]);
    story.tell({ type: 'source.warned', warning: 'record-unreadable' });
    expect(standing(story)).toEqual([story.instant('14:06'), story.instant('14:06')]);
  });

  test('is no matter of other warnings, nor of a source that has none', () => {
    const other = recorded().tell({ type: 'source.warned', warning: 'privileged', text: 'may command' });
    expect(standing(other)).toEqual([undefined, undefined]);
    const without = openStory().at('14:00').tell(queued('c1', 'support'), STALLED);
    expect(standing(without)).toEqual([undefined, undefined]);
  });
});
