// The three built-in alarms of a queue: who waits for nobody, who is passed over, who may be turned away unseen.
import { describe, expect, test } from 'vitest';
import { type Alarm, findAlarms, type SourceEvent } from '../../../src/floor/index.ts';
import { joins, openStory, queued, type Story, stands, type Told } from '../support/story.ts';

const pausedHere: Told<SourceEvent> = {
  ...{ type: 'membership.changed', agent: 'nino', queue: 'support', paused: true },
};
const offered: Told<SourceEvent> = { type: 'contact.offered', contact: 'c1', agent: 'dato' };
const notAnswered: Told<SourceEvent> = {
  ...{ type: 'contact.offer-ended', contact: 'c1', agent: 'dato', how: 'no-answer' },
};

function alarmsOf(story: Story, isStale = false): readonly Alarm[] {
  return findAlarms(story.document(), { now: story.instant(), isStale: () => isStale });
}
const namesOf = (story: Story): string[] => alarmsOf(story).map(({ alarm }) => alarm);

describe('callers with nobody who could answer', () => {
  const waiting = (...agents: Told<SourceEvent>[]): Story =>
    openStory()
      .at('09:00')
      .tell(joins('nino', 'support'), queued('c1', 'support'), ...agents);

  test.each([
    ['offline', stands('nino', 'offline')],
    ['on a break', stands('nino', 'break')],
    ['lost', stands('nino', 'unreachable')],
    ['not known', stands('nino', 'unknown')],
  ])('are an alarm at once where the only member is %s', (_where, standing) => {
    expect(alarmsOf(waiting(standing))[0]).toEqual({
      alarm: 'nobody-could-answer',
      queue: 'support',
      since: waiting().instant('09:00'),
      waiting: 1,
    });
  });

  test.each(['available', 'reserved', 'on-contact', 'on-hold', 'wrap-up'] as const)(
    'are none where he is %s',
    state => {
      expect(namesOf(waiting(stands('nino', state)))).toEqual([]);
    },
  );

  test.each(['available', 'on-contact', 'wrap-up'] as const)(
    'are one where he is %s and paused in this queue',
    state => {
      expect(namesOf(waiting(stands('nino', state), pausedHere))).toEqual(['nobody-could-answer']);
    },
  );

  test('are one where he was moved away from it', () => {
    const moved = { ...pausedHere, moved: true };
    expect(namesOf(waiting(stands('nino', 'on-contact'), moved))).toContain('nobody-could-answer');
  });

  test('are one since the last who could went away, if they waited before', () => {
    const story = waiting(stands('nino', 'on-contact')).at('09:02').tell(stands('nino', 'break')).at('09:03');
    expect(alarmsOf(story)[0]?.since).toBe(story.instant('09:02'));
  });

  test('are one in a chat queue, and no letter waits for anybody', () => {
    const story = openStory().at('09:00');
    for (const channel of ['chat', 'mail'] as const) {
      story.tell({ type: 'queue.described', queue: channel, channel }, queued(`${channel} 1`, channel));
    }
    expect(alarmsOf(story).map(({ alarm, queue }) => [alarm, queue])).toEqual([
      ['nobody-could-answer', 'chat'],
    ]);
  });

  test('are one also while the queue is closed', () => {
    const story = waiting(stands('nino', 'offline'));
    story.tell({ type: 'queue.described', queue: 'support', hours: [] });
    expect(namesOf(story)).toEqual(['nobody-could-answer']);
  });
});

describe('a free member and a caller who waits', () => {
  const waiting = (): Story =>
    openStory()
      .at('09:00')
      .tell(joins('nino', 'support'), joins('dato', 'support'), queued('c1', 'support'))
      .tell(stands('nino', 'available'), stands('dato', 'on-contact'));

  test('are an alarm once it has been so for ten seconds, after twenty of waiting', () => {
    const story = waiting();
    expect(namesOf(story.at('09:00:29'))).toEqual([]);
    expect(alarmsOf(story.at('09:00:30'))).toEqual([
      {
        alarm: 'free-while-waiting',
        queue: 'support',
        since: story.instant('09:00:20'),
        waiting: 1,
        waitingSince: story.instant('09:00'),
        free: 1,
      },
    ]);
  });

  test('are none for as long as a phone rings for the caller, and for ten seconds after', () => {
    const story = waiting().at('09:00:25').tell(offered).at('09:00:40');
    expect(namesOf(story)).toEqual([]);
    story.tell(notAnswered).at('09:00:49');
    expect(namesOf(story)).toEqual([]);
    expect(namesOf(story.at('09:00:50'))).toEqual(['free-while-waiting']);
  });

  test('are none in the ten seconds after he became free', () => {
    const story = waiting().tell(stands('nino', 'on-contact')).at('09:01').tell(stands('nino', 'available'));
    expect(namesOf(story.at('09:01:09'))).toEqual([]);
    expect(alarmsOf(story.at('09:01:10'))[0]?.since).toBe(story.instant('09:01'));
  });

  test('are none where he is free but paused in this queue', () => {
    expect(namesOf(waiting().tell(pausedHere).at('09:01'))).toEqual([]);
  });

  test('are two things of two queues where he is a member of the other', () => {
    const story = openStory().at('09:00').tell(joins('nino', 'sales'), joins('dato', 'support'));
    story.tell(queued('c1', 'support'), stands('nino', 'available'), stands('dato', 'on-contact'));
    expect(namesOf(story.at('09:05'))).toEqual([]);
  });

  test('are none of voice’s alarms in a chat queue, whose people take several at once', () => {
    const story = waiting().tell({ type: 'queue.described', queue: 'support', channel: 'chat' });
    expect(namesOf(story.at('09:05'))).toEqual([]);
  });
});

describe('a queue with nobody logged in', () => {
  const empty = (): Story =>
    openStory()
      .at('09:00')
      .tell(
        { type: 'queue.described', queue: 'support' },
        joins('nino', 'support'),
        stands('nino', 'offline'),
      );

  test('is an alarm, since the last of its members left', () => {
    const story = empty().at('09:10');
    expect(alarmsOf(story)).toEqual([
      { alarm: 'nobody-logged-in', queue: 'support', since: story.instant('09:00') },
    ]);
  });

  test('is one also where it has no member, and nobody knows since when', () => {
    const story = openStory().at('09:00').tell({ type: 'queue.described', queue: 'support' });
    expect(alarmsOf(story)).toEqual([{ alarm: 'nobody-logged-in', queue: 'support' }]);
  });

  test('is none where somebody is, if only on a break', () => {
    expect(namesOf(empty().tell(stands('nino', 'break')))).toEqual([]);
  });

  test('is none out of its hours', () => {
    const story = empty();
    story.tell({
      type: 'queue.described',
      queue: 'support',
      hours: [{ weekday: 1, fromMinute: 600, untilMinute: 660 }],
    });
    expect(namesOf(story.at('09:59:59'))).toEqual([]);
    expect(namesOf(story.at('10:00'))).toEqual(['nobody-logged-in']);
    expect(namesOf(story.at('11:00'))).toEqual([]);
  });

  test('comes after its callers, who wait for nobody', () => {
    expect(namesOf(empty().tell(queued('c1', 'support')))).toEqual([
      'nobody-could-answer',
      'nobody-logged-in',
    ]);
  });
});

test('nothing is an alarm of a queue that nobody vouches for', () => {
  const story = openStory().at('09:00').tell(queued('c1', 'support'), queued('c2', '__proto__'));
  expect(alarmsOf(story, true)).toEqual([]);
  expect(alarmsOf(story).map(({ queue }) => queue)).toContain('__proto__');
});
