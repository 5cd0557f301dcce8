// Rolling windows: the last N whole minutes and the running one, by the minute of the outcome.
import { describe, expect, test } from 'vitest';
import { publishRows } from '../../src/floor/index.ts';
import { answered, completed, left, openStory, queued, type Story, stands } from './support/story.ts';

function answeredAtNine(): Story {
  const story = openStory().at('08:59:50').tell(queued('c1', 'support'));
  return story.at('09:00:10').tell(answered('c1', 'support'));
}

describe('a rolling window', () => {
  test.each([
    ['last15m', '09:15:59', '09:16'],
    ['last30m', '09:30:59', '09:31'],
    ['last60m', '10:00:59', '10:01'],
  ] as const)('%s holds an outcome of 09:00 until %s, and no longer at %s', (span, still, gone) => {
    const story = answeredAtNine();
    expect(story.at(still).queue('support')[span]).toMatchObject({
      offered: 1,
      answered: 1,
      answerSpeedMs: 20_000,
    });
    expect(story.at(gone).queue('support')[span]).toMatchObject({ offered: 0, answered: 0 });
    expect(story.queue('support')[span].answerSpeedMs).toBeUndefined();
  });

  test('counts a contact when its outcome comes, not when it enters', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'));
    expect(story.queue('support').last15m).toMatchObject({ offered: 0, waiting: 0 });
    story.at('09:40').tell(left('c1', 'support'));
    expect(story.queue('support').last15m).toMatchObject({ offered: 1, abandoned: 1 });
  });

  test('counts a conversation when it ends, and its wrap-up when that ends', () => {
    const story = answeredAtNine()
      .tell(stands('nino', 'on-contact'))
      .at('09:20')
      .tell(completed('c1'), stands('nino', 'wrap-up'));
    expect(story.queue('support').last15m).toMatchObject({ answered: 0, handled: 1, wrapUpMs: 0 });
    story.at('09:22').tell(stands('nino', 'available'));
    expect(story.queue('support').last15m).toMatchObject({ handled: 1, wrapUpMs: 120_000 });
  });

  test('counts an event that comes late in its own minute', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support')).at('09:20');
    story.tellLate('09:03', { type: 'contact.left', contact: 'c1', queue: 'support', exit: 'abandoned' });
    expect(story.floor.at).toBe(story.instant('09:20'));
    expect(story.queue('support').last15m.abandoned).toBe(0);
    expect(story.queue('support').last30m.abandoned).toBe(1);
  });
});

describe('an idle queue', () => {
  test('returns to “no data” an hour after its last event, and takes no patch afterwards', () => {
    const story = answeredAtNine().at('09:05').tell(completed('c1'));
    publishRows(story.floor);
    const { last60m } = story.at('10:06').queue('support');
    expect(last60m).toMatchObject({ offered: 0, answered: 0, handled: 0, serviceLevelOf: 0, abandonOf: 0 });
    expect(Object.keys(last60m).filter(key => key.endsWith('Rate'))).toEqual([]);
    expect(last60m).not.toHaveProperty('answerSpeedMs');
    expect(last60m).not.toHaveProperty('handleTimeMs');
    for (const time of ['10:07', '10:30', '14:00', '23:59']) {
      story.at(time);
      expect(publishRows(story.floor).get('queues')).toBeUndefined();
    }
    expect(story.queue('support').today.answered).toBe(1);
  });
});
