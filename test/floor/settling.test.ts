// An exit whose kind is not known yet is settling, and then counts once, at the instant of the exit.
import { describe, expect, test } from 'vitest';
import type { Exit } from '../../src/floor/index.ts';
import { left, openStory, queued, type Story } from './support/story.ts';

function settled(exit: Exit) {
  return { type: 'contact.exit-settled', contact: 'c1', queue: 'support', ordinal: 1, exit } as const;
}

function leaveAt(time: string): Story {
  const story = openStory().at('09:00').tell(queued('c1', 'support'));
  return story.at(time).tell(left('c1', 'support', 'settling'));
}

describe('an exit that settles', () => {
  test('stands in no kind and in no service level until then', () => {
    const { today, last15m, waitingCount } = leaveAt('09:00:30').queue('support');
    expect(waitingCount).toBe(0);
    for (const tally of [today, last15m]) {
      expect(tally).toMatchObject({
        offered: 1,
        settling: 1,
        waiting: 0,
        abandoned: 0,
        leftOther: 0,
        serviceLevelOf: 0,
      });
    }
  });

  test('counts with the wait until the exit, not until it was settled', () => {
    const story = leaveAt('09:00:04').at('09:02').tell(settled('abandoned'));
    expect(story.queue('support').today).toMatchObject({
      settling: 0,
      abandoned: 1,
      shortAbandoned: 1,
      serviceLevelOf: 0,
    });
  });

  test('counts in the minute of the exit, so that it leaves the window with that minute', () => {
    const story = leaveAt('09:00:30').at('09:10').tell(settled('timed-out'));
    expect(story.queue('support').last15m).toMatchObject({ offered: 1, leftOther: 1, settling: 0 });
    expect(story.at('09:15').queue('support').last15m.leftOther).toBe(1);
    expect(story.at('09:16').queue('support').last15m.leftOther).toBe(0);
  });

  test('after its minute has left every window counts in the day alone', () => {
    const story = leaveAt('09:00:30').at('10:30').tell(settled('key'));
    expect(story.queue('support').last60m).toMatchObject({ offered: 0, leftOther: 0, settling: 0 });
    expect(story.queue('support').today).toMatchObject({
      offered: 1,
      leftOther: 1,
      settling: 0,
      exits: { key: 1 },
    });
  });

  test('settles once', () => {
    const story = leaveAt('09:00:30').at('09:01').tell(settled('abandoned'), settled('key'));
    expect(story.queue('support').today).toMatchObject({ abandoned: 1, leftOther: 0, settling: 0 });
  });

  test('as lost, where the contact is gone before its kind was told', () => {
    const story = leaveAt('09:00:30').at('09:01').tell({ type: 'contact.lost', contact: 'c1' });
    expect(story.queue('support').today).toMatchObject({ offered: 1, lost: 1, settling: 0 });
  });
});
