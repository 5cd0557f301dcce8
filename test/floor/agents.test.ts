// An agent has one state for the whole person; his times are his, and people are counted once.
import { describe, expect, test } from 'vitest';
import {
  answered,
  completed,
  createStory,
  joins,
  openStory,
  queued,
  type Story,
  stands,
} from './support/story.ts';

function floorOfTwo(): Story {
  return openStory()
    .at('09:00')
    .tell(
      joins('nino', 'support'),
      joins('nino', 'sales'),
      joins('dato', 'sales'),
      stands('nino', 'available'),
      stands('dato', 'offline'),
    );
}

describe('people', () => {
  test('stand in every queue they are a member of, and once in the channel', () => {
    const story = floorOfTwo();
    expect(story.queue('support').staffing).toMatchObject({ free: 1, byState: { available: 1 } });
    expect(story.queue('sales').staffing).toMatchObject({ free: 1, byState: { available: 1, offline: 1 } });
    expect(story.channel('voice')).toMatchObject({
      queueCount: 2,
      staffing: { free: 1, busy: 0, away: 0, byState: { available: 1, offline: 1 } },
      placeCount: 2,
    });
  });

  test('of two channels stand once in each, and channels are never added', () => {
    const story = floorOfTwo().tell({ type: 'queue.described', queue: 'sales', channel: 'chat' });
    expect(story.channel('voice')).toMatchObject({ queueCount: 1, staffing: { free: 1 }, placeCount: 1 });
    expect(story.channel('chat')).toMatchObject({
      queueCount: 1,
      staffing: { free: 1, byState: { offline: 1 } },
    });
    expect(Object.keys(story.document().channels).sort()).toEqual(['chat', 'voice']);
  });

  test.each([
    ['available', 'free'],
    ['reserved', 'busy'],
    ['on-contact', 'busy'],
    ['on-hold', 'busy'],
    ['wrap-up', 'busy'],
    ['break', 'away'],
    ['unreachable', 'away'],
    ['unknown', 'away'],
  ] as const)('%s count as %s', (state, group) => {
    const { staffing } = floorOfTwo().tell(stands('nino', state)).queue('support');
    const { free, busy, away } = staffing;
    expect({ free, busy, away }).toEqual({ free: 0, busy: 0, away: 0, [group]: 1 });
    expect(staffing.byState).toEqual({ [state]: 1 });
  });

  test('who are offline count as offline and as nothing else', () => {
    const { staffing } = floorOfTwo().tell(stands('nino', 'offline')).queue('support');
    expect(staffing).toEqual({ byState: { offline: 1 }, own: 0, free: 0, busy: 0, away: 0 });
  });

  test('on a call of their own are busy everywhere, and told apart', () => {
    const story = floorOfTwo().tell(stands('nino', 'on-contact', { own: true }));
    expect(story.queue('support').staffing).toMatchObject({ own: 1, busy: 1, free: 0 });
    expect(story.queue('sales').staffing).toMatchObject({ own: 1, busy: 1 });
    expect(story.channel('voice').staffing).toMatchObject({ own: 1, busy: 1 });
  });

  test('paused in one of their queues cannot take that queue, and are free for the others', () => {
    const story = floorOfTwo().tell(
      { type: 'membership.changed', agent: 'nino', queue: 'sales', paused: true, reason: 'coffee' },
      stands('nino', 'available', { share: 0.5 }),
    );
    expect(story.queue('sales').staffing).toMatchObject({ free: 0, away: 1 });
    expect(story.queue('support').staffing).toMatchObject({ free: 1, away: 0 });
    expect(story.channel('voice').staffing).toMatchObject({ free: 1, away: 0 });
    expect(story.agent('nino').memberships.sales).toEqual({ penalty: 0, paused: true, reason: 'coffee' });
  });

  test('paused in all their queues of a channel are free for none of it, and for another channel all the same', () => {
    const story = floorOfTwo().tell(
      { type: 'queue.described', queue: 'sales', channel: 'chat' },
      { type: 'membership.changed', agent: 'nino', queue: 'sales', paused: true },
      stands('nino', 'available', { share: 0.5 }),
    );
    expect(story.channel('chat').staffing).toMatchObject({
      free: 0,
      away: 1,
      byState: { break: 1, offline: 1 },
    });
    expect(story.channel('voice').staffing).toMatchObject({ free: 1, away: 0 });
    story.tell(stands('nino', 'on-contact', { queue: 'support', contact: 'c1' }));
    expect(story.channel('chat').staffing).toMatchObject({ busy: 1, away: 0 });
    story.tell(stands('nino', 'available', { share: 0.5 }));
    story.tell({ type: 'membership.changed', agent: 'nino', queue: 'sales', paused: false });
    expect(story.channel('chat').staffing).toMatchObject({ free: 1, away: 0 });
  });

  test('who leave a queue, or the center, leave its counts', () => {
    const story = floorOfTwo().tell({ type: 'membership.removed', agent: 'nino', queue: 'sales' });
    expect(story.queue('sales').staffing.free).toBe(0);
    expect(story.channel('voice')).toMatchObject({ staffing: { free: 1 }, placeCount: 1 });
    story.tell({ type: 'agent.removed', agent: 'nino' });
    expect(story.queue('support').staffing.free).toBe(0);
    expect(Object.keys(story.document().agents)).toEqual(['dato']);
  });
});

describe('an agent’s row', () => {
  test('says what he is on, since when, why, and who changed it', () => {
    const story = floorOfTwo();
    const by = { who: 'levan', how: 'command' };
    story.tell(
      stands('nino', 'break', { reason: 'coffee', since: story.instant('08:40'), startUnseen: true, by }),
    );
    expect(story.agent('nino')).toMatchObject({
      state: 'break',
      reason: 'coffee',
      since: story.instant('08:40'),
      startUnseen: true,
      changedBy: { ...by, at: story.instant('09:00') },
    });
    story.at('09:10').tell(stands('nino', 'on-contact', { queue: 'support', contact: 'c1' }));
    const { reason, startUnseen, changedBy } = story.agent('nino');
    expect({ reason, startUnseen, changedBy }).toEqual({ changedBy: { ...by, at: story.instant('09:00') } });
  });

  test('counts his conversations when they begin, and the offers he missed', () => {
    const story = floorOfTwo().tell(queued('c1', 'support'), answered('c1', 'support'));
    expect(story.agent('nino').today.contacts).toBe(1);
    const offer = { type: 'contact.offer-ended', contact: 'c2', agent: 'nino' } as const;
    story.tell({ ...offer, how: 'no-answer' }, { ...offer, how: 'rejected' }, { ...offer, how: 'cancelled' });
    expect(story.agent('nino').today.missed).toBe(2);
  });

  test('adds up his times when his state changes', () => {
    const story = floorOfTwo();
    story.at('09:10').tell(stands('nino', 'reserved'));
    story.at('09:10:10').tell(stands('nino', 'on-contact'));
    expect(story.agent('nino').today).toMatchObject({ availableMs: 610_000, talkMs: 0 });
    story.at('09:12').tell(stands('nino', 'on-hold'));
    story.at('09:13').tell(stands('nino', 'on-contact', { own: true }));
    story.at('09:20').tell(stands('nino', 'wrap-up'));
    story.at('09:21').tell(stands('nino', 'break'));
    story.at('09:30').tell(stands('nino', 'offline'));
    expect(story.agent('nino').today).toMatchObject({
      availableMs: 610_000,
      talkMs: 110_000,
      holdMs: 60_000,
      wrapUpMs: 60_000,
    });
  });
});

describe('where his time of the day went', () => {
  test('is of the whole day where it was seen, though he came late', () => {
    expect(floorOfTwo().agent('nino').today).not.toHaveProperty('timesFrom');
  });

  test('is of when his source was first seen, whatever its record tells of his contacts', () => {
    const story = createStory()
      .at('00:00')
      .tell({ type: 'center.described', name: 'Center', zone: 'UTC', dayStartHour: 0 });
    story.at('09:00').tell({ type: 'source.connected', name: 'PBX', capabilities: [] });
    story.tell({ type: 'source.recorded', from: story.instant('00:00') }, joins('nino', 'support'));
    story.tell(stands('nino', 'available'), { type: 'source.synced' });
    expect(story.agent('nino').today).toMatchObject({ talkMs: 0, timesFrom: story.instant('09:00') });
  });
});

test('in queues none of which can tell a wrap-up, his is not told as none', () => {
  const story = floorOfTwo();
  story.tell(joins('lela', 'support'));
  story.tell({ type: 'queue.described', queue: 'support', cannotTell: { wrapUpMs: true } });
  expect(story.agent('lela').cannotTell).toEqual({ wrapUpMs: true });
  story.tell(joins('lela', 'sales'));
  expect(story.agent('lela')).not.toHaveProperty('cannotTell');
});

describe('wrap-up', () => {
  const talk = () => {
    const story = floorOfTwo().tell(queued('c1', 'support'));
    return story.tell(answered('c1', 'support'), stands('nino', 'on-contact')).at('09:05');
  };

  test('goes to the queue of the contact it follows, from its beginning to its end', () => {
    const story = talk().tell(completed('c1'), stands('nino', 'wrap-up'));
    story.at('09:06').tell(stands('nino', 'available'));
    expect(story.queue('support').today).toMatchObject({
      talkMs: 300_000,
      wrapUpMs: 60_000,
      handleTimeMs: 360_000,
    });
    expect(story.queue('sales').today.wrapUpMs).toBe(0);
  });

  test('is the contact’s too where the state is told before the contact’s end', () => {
    const story = talk().tell(stands('nino', 'wrap-up'), completed('c1'));
    story.at('09:06').tell(stands('nino', 'available'));
    expect(story.queue('support').today.wrapUpMs).toBe(60_000);
  });

  test('told again with a reason goes on', () => {
    const story = talk().tell(completed('c1'), stands('nino', 'wrap-up'));
    const since = story.instant('09:05');
    story.at('09:06').tell(stands('nino', 'wrap-up', { since, reason: 'notes' }));
    story.at('09:07').tell(stands('nino', 'available'));
    expect(story.queue('support').today.wrapUpMs).toBe(120_000);
  });

  test('after a break, a call of his own or an outbound contact is no queue’s', () => {
    const ends = [
      [stands('nino', 'break')],
      [stands('nino', 'on-contact', { own: true })],
      [
        {
          type: 'contact.connected',
          contact: 'o1',
          campaign: 'spring',
          agent: 'nino',
          channel: 'voice',
        } as const,
        completed('o1'),
      ],
    ];
    for (const events of ends) {
      const story = talk().tell(completed('c1'), ...events, stands('nino', 'wrap-up'));
      story.at('09:06').tell(stands('nino', 'available'));
      expect(story.queue('support').today.wrapUpMs).toBe(0);
    }
  });
});
