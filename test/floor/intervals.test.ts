// The day of a queue in quarters of an hour: contacts by the quarter they entered.
import { describe, expect, test } from 'vitest';
import { answered, left, openStory, queued, type Story } from './support/story.ts';

function quarterAt(story: Story, time: string) {
  return story.document().intervals.support?.quarters[String(story.instant(time))];
}

describe('a quarter of an hour', () => {
  test('counts the contacts that entered in it, with what becomes of them later', () => {
    const story = openStory()
      .at('09:14:50')
      .tell(queued('c1', 'support'))
      .at('09:15:05')
      .tell(queued('c2', 'support'));
    story.at('09:15:08').tell(answered('c1', 'support')).at('09:20').tell(left('c2', 'support'));
    expect(quarterAt(story, '09:00')).toEqual({
      offered: 1,
      answered: 1,
      abandoned: 0,
      shortAbandoned: 0,
      serviceLevelMet: 1,
      serviceLevelOf: 1,
      waitingMax: 1,
    });
    expect(quarterAt(story, '09:15')).toEqual({
      offered: 1,
      answered: 0,
      abandoned: 1,
      shortAbandoned: 0,
      serviceLevelMet: 0,
      serviceLevelOf: 1,
      waitingMax: 2,
    });
  });

  test('without a contact is absent', () => {
    const story = openStory().at('09:00').tell(queued('c1', 'support'), left('c1', 'support')).at('11:00');
    expect(Object.keys(story.document().intervals.support?.quarters ?? {})).toEqual([
      String(story.instant('09:00')),
    ]);
  });

  test('that begins with people waiting has had that many waiting', () => {
    const story = openStory().at('09:10').tell(queued('c1', 'support'), queued('c2', 'support')).at('09:50');
    expect(quarterAt(story, '09:30')).toMatchObject({ offered: 0, waitingMax: 2 });
    expect(quarterAt(story, '09:45')).toMatchObject({ offered: 0, waitingMax: 2 });
  });

  test('that nobody saw says nothing', () => {
    const story = openStory()
      .at('09:10')
      .tell(queued('c1', 'support'))
      .at('09:12')
      .tell({ type: 'source.lost', reason: 'gone' });
    story
      .at('09:50')
      .tell({ type: 'source.connected', name: 'PBX', capabilities: [] }, { type: 'source.synced' });
    expect(quarterAt(story, '09:30')).toBeUndefined();
    expect(quarterAt(story, '09:45')).toMatchObject({ waitingMax: 1 });
  });

  test('of yesterday is no longer there, and who waits over midnight waits in the new day’s first', () => {
    const story = openStory().at('23:50').tell(queued('c1', 'support')).at('+1 00:01');
    expect(quarterAt(story, '23:45')).toBeUndefined();
    expect(quarterAt(story, '+1 00:00')).toMatchObject({ offered: 0, waitingMax: 1 });
  });
});
