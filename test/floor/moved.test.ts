// Agents who are moved away from a queue that they cannot leave, and pauses that are for work.
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/floor/index.ts';
import { joins, openStory, queued, stands, type Told } from './support/story.ts';

const moved = (agent: string, queue: string): Told<SourceEvent> => {
  return { type: 'membership.changed', agent, queue, paused: true, reason: 'moved', moved: true };
};

describe('an agent who was moved away from a queue he is fixed in', () => {
  const story = () =>
    openStory()
      .at('09:00')
      .tell(joins('nino', 'support'), joins('nino', 'billing'), stands('nino', 'available'));

  test('is not among those who serve it, and is no break there', () => {
    const floor = story().tell(moved('nino', 'support'));
    expect(floor.queue('support').staffing).toMatchObject({ byState: {}, free: 0, away: 0 });
    expect(floor.queue('billing').staffing).toMatchObject({ free: 1 });
    expect(floor.channel('voice')).toMatchObject({ staffing: { free: 1 }, placeCount: 1 });
    expect(floor.agent('nino').memberships).toMatchObject({
      support: { paused: true, reason: 'moved', moved: true },
      billing: { penalty: 0 },
    });
  });

  test('is not free for its channel, where he serves no other queue of it', () => {
    const floor = story().tell(moved('nino', 'support'), {
      ...{ type: 'queue.described', queue: 'billing', channel: 'mail' },
    });
    expect(floor.channel('voice')).toMatchObject({ staffing: { free: 0, away: 1 }, placeCount: 0 });
    expect(floor.channel('mail').staffing).toMatchObject({ free: 1, away: 0 });
  });

  test('makes nobody’s wait shorter there', () => {
    const floor = story().tell(moved('nino', 'support'), queued('c1', 'support'));
    expect(floor.queue('support')).not.toHaveProperty('expectedWait');
  });

  test('is back among them once he is unpaused', () => {
    const floor = story().tell(moved('nino', 'support'));
    floor.tell({ type: 'membership.changed', agent: 'nino', queue: 'support', paused: false });
    expect(floor.queue('support').staffing.free).toBe(1);
    expect(floor.agent('nino').memberships.support).toEqual({ penalty: 0 });
    expect(floor.channel('voice').placeCount).toBe(2);
  });

  test('may be found so by a fresh look, and may leave for good', () => {
    const floor = story();
    const is = { penalty: 0, fixed: true, paused: true, reason: 'moved', moved: true };
    floor.tell({ type: 'membership.corrected', agent: 'nino', queue: 'support', is });
    expect(floor.queue('support').staffing.free).toBe(0);
    expect(floor.document().sources.pbx?.corrected).toBe(1);
    floor.tell({ type: 'membership.removed', agent: 'nino', queue: 'support' });
    expect(floor.queue('support').staffing).toMatchObject({ byState: {} });
    expect(floor.channel('voice').placeCount).toBe(1);
  });

  test('is moved only while he is paused', () => {
    const floor = story();
    floor.tell({ type: 'membership.added', agent: 'nino', queue: 'support', penalty: 1, moved: true });
    expect(floor.queue('support').staffing.free).toBe(1);
  });
});

describe('a pause', () => {
  test('for work, with a limit of its own and a reason that is nobody’s business, says so', () => {
    const floor = openStory().at('09:00').tell(joins('nino', 'support'));
    floor.tell(
      stands('nino', 'break', { reason: 'training', work: true, limitMs: 600_000, isReasonPrivate: true }),
    );
    expect(floor.agent('nino')).toMatchObject({ work: true, limitMs: 600_000, isReasonPrivate: true });
    floor.tell(stands('nino', 'available'));
    for (const key of ['work', 'limitMs', 'isReasonPrivate']) {
      expect(floor.agent('nino')).not.toHaveProperty(key);
    }
  });
});
