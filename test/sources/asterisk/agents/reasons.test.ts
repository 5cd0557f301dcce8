// What a pause reason means: its state, its limit, and whether a wall that anybody reads may show it.
import { describe, expect, test } from 'vitest';
import type { SettingsByReason } from '../../../../src/sources/index.ts';
import { listed, member, NINO, openSession, T0, toPacket } from '../support/session.ts';

const REASONS: SettingsByReason = {
  lunch: { means: 'break', limitMs: 2_700_000, isPublic: true },
  coffee: { means: 'break' },
  training: { means: 'work', limitMs: 7_200_000, isPublic: true },
  notes: { means: 'wrap-up' },
};

function pausedFor(PausedReason: string): object | undefined {
  const session = openSession({ reasons: REASONS });
  session.send(1, 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n');
  const lines = [
    { Event: 'QueueParams', Queue: 'sales', ActionID: 'a-1' },
    { Event: 'QueueMember', ...listed(NINO), ActionID: 'a-1' },
    { Event: 'QueueStatusComplete', ActionID: 'a-1', ListItems: 2 },
  ];
  session.receive(1, lines.map(toPacket).join(''));
  session.told();
  session.say(
    5,
    'QueueMemberPause',
    member(NINO, 'sales', { Paused: 1, PausedReason, LastPause: T0 / 1000 + 5 }),
  );
  return session.told('agent.state-changed')[0];
}

describe('a pause', () => {
  test.each([
    ['lunch', { state: 'break', reason: 'lunch', limitMs: 2_700_000 }],
    [' Lunch ', { state: 'break', reason: 'Lunch', limitMs: 2_700_000 }],
    ['coffee', { state: 'break', reason: 'coffee', isReasonPrivate: true }],
    ['training', { state: 'break', work: true, reason: 'training', limitMs: 7_200_000 }],
    ['notes', { state: 'wrap-up', reason: 'notes', isReasonPrivate: true }],
    ['divorce', { state: 'break', reason: 'divorce', isReasonPrivate: true }],
    ['', { state: 'break' }],
    ['Auto-Pause', { state: 'break', auto: true, reason: 'Auto-Pause', isReasonPrivate: true }],
  ])('for "%s" is as the config says, and private unless it says otherwise', (reason, state) => {
    expect(pausedFor(reason)).toEqual({
      type: 'agent.state-changed',
      agent: '1001',
      since: T0 + 5000,
      ...state,
    });
  });
});

test('a pause for work during a call is told as one, and begins no other state', () => {
  const session = openSession({ reasons: REASONS });
  session.say(0, 'QueueMemberAdded', member(NINO, 'sales'));
  session.say(1, 'QueueMemberStatus', member(NINO, 'sales', { Status: 2 }));
  session.say(3, 'QueueMemberStatus', member(NINO, 'sales', { Status: 2 }));
  session.told();
  const pause = { Paused: 1, PausedReason: 'training', LastPause: T0 / 1000 + 9, Status: 2 };
  session.say(9, 'QueueMemberPause', member(NINO, 'sales', pause));
  const [told] = session.told('agent.state-changed');
  expect(told).toMatchObject({ state: 'on-contact', breakPending: true, work: true });
  expect(told).toMatchObject({ since: T0 + 1000 });
});
