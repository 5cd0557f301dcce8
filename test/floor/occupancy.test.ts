// Occupancy of the last 60 whole minutes, pooled over the people of a channel (METRICS §2.6).
import { describe, expect, test } from 'vitest';
import { joins, openStory, type Story, stands } from './support/story.ts';

function member(): Story {
  return openStory()
    .at('09:00')
    .tell(joins('nino', 'support'), joins('nino', 'sales'), stands('nino', 'available'));
}
const MINUTE = 60_000;

describe('occupancy', () => {
  test('is no data before the first whole minute', () => {
    expect(member().at('09:00:50').channel('voice').occupancy60m).toEqual({ handlingMs: 0, availableMs: 0 });
  });

  test('counts talk, hold and wrap-up as handling; free and ringing as available; each person once', () => {
    const story = member();
    story.at('09:05').tell(stands('nino', 'reserved')).at('09:06').tell(stands('nino', 'on-contact'));
    story.at('09:16').tell(stands('nino', 'on-hold')).at('09:18').tell(stands('nino', 'wrap-up'));
    story.at('09:20').tell(stands('nino', 'available')).at('09:22');
    expect(story.channel('voice').occupancy60m).toEqual({
      handlingMs: 14 * MINUTE,
      availableMs: 8 * MINUTE,
      rate: 14 / 22,
    });
  });

  test('knows neither breaks nor calls of one’s own', () => {
    const story = member();
    story
      .at('09:05')
      .tell(stands('nino', 'break'))
      .at('09:30')
      .tell(stands('nino', 'on-contact', { own: true }));
    story.at('09:40').tell(stands('nino', 'on-contact')).at('09:45');
    expect(story.channel('voice').occupancy60m).toEqual({
      handlingMs: 5 * MINUTE,
      availableMs: 5 * MINUTE,
      rate: 0.5,
    });
  });

  test('moves at whole minutes, also while nobody’s state changes', () => {
    const story = member().tell(stands('nino', 'on-contact')).at('09:10:59');
    expect(story.channel('voice').occupancy60m?.handlingMs).toBe(10 * MINUTE);
    expect(story.at('09:11').channel('voice').occupancy60m?.handlingMs).toBe(11 * MINUTE);
  });

  test('pools people: it is not the mean of each person’s own', () => {
    const story = member().tell(joins('dato', 'support'), stands('dato', 'on-contact'));
    story.at('09:10').tell(stands('dato', 'offline'));
    story.at('09:30');
    // Nino 0 of 30 minutes, Dato 10 of 10: the mean would be 50 %.
    expect(story.channel('voice').occupancy60m).toEqual({
      handlingMs: 10 * MINUTE,
      availableMs: 30 * MINUTE,
      rate: 0.25,
    });
  });

  test('forgets what is older than an hour', () => {
    const story = member()
      .tell(stands('nino', 'on-contact'))
      .at('09:30')
      .tell(stands('nino', 'available'))
      .at('10:15');
    expect(story.channel('voice').occupancy60m).toEqual({
      handlingMs: 15 * MINUTE,
      availableMs: 45 * MINUTE,
      rate: 0.25,
    });
    expect(story.at('10:31').channel('voice').occupancy60m?.rate).toBe(0);
  });

  test('counts a person for a channel from when he joins its queues until he leaves them', () => {
    const story = member().tell({ type: 'queue.described', queue: 'chat', channel: 'chat' });
    story.at('09:10:30').tell(joins('nino', 'chat'));
    story.at('09:20:15').tell({ type: 'membership.removed', agent: 'nino', queue: 'chat' }).at('09:30');
    expect(story.channel('chat').occupancy60m?.availableMs).toBe(9.75 * MINUTE);
    expect(story.channel('voice').occupancy60m?.availableMs).toBe(30 * MINUTE);
  });

  test('of a lost source’s people stops with their being seen', () => {
    const story = member().at('09:10').tell({ type: 'source.lost', reason: 'gone' });
    story
      .at('09:20')
      .tell({ type: 'source.connected', name: 'PBX', capabilities: [] }, { type: 'source.synced' });
    story.at('09:25');
    expect(story.channel('voice').occupancy60m?.availableMs).toBe(15 * MINUTE);
    expect(story.agent('nino')).toMatchObject({ state: 'available', since: story.instant('09:00') });
  });
});
