// One person behind several interfaces: one agent on the floor, with one membership a queue.
import { expect, test } from 'vitest';
import { caller, leg, listed, member, openSession, type Session, T0, toPacket } from '../support/session.ts';

const DESK = 'PJSIP/1001';
const HOME = 'PJSIP/2001';
const NINO = { id: 'nino', name: 'Nino Beridze', team: 'Sales', interfaces: [DESK, HOME] };

function openFloor(...lines: readonly object[]): Session {
  const session = openSession({ members: [NINO, { id: 'dato', interfaces: ['PJSIP/3001'] }] });
  session.say(0.1, 'Hangup', { Uniqueid: 'other' });
  session.send(1, 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n');
  const all = [{ Event: 'QueueParams', Queue: 'sales' }, ...lines];
  const end = { Event: 'QueueStatusComplete', ListItems: all.length };
  session.receive(1, [...all, end].map(line => toPacket({ ...line, ActionID: 'a-1' })).join(''));
  return session;
}
const line = (phone: string, more = {}) => ({ Event: 'QueueMember', ...listed(phone, 'sales', more) });

test('who has two phones in a queue is one agent with one membership, named and placed by the config', () => {
  const session = openFloor(line(DESK, { Penalty: 3 }), line(HOME, { Penalty: 1 }));
  expect(session.told('agent.described')).toContainEqual({
    ...{ type: 'agent.described', agent: 'nino', name: 'Nino Beridze', team: 'Sales' },
  });
  const memberships = session.events.filter(({ type }) => type.startsWith('membership.'));
  expect(memberships.at(-1)).toMatchObject({ agent: 'nino', queue: 'sales', penalty: 1 });
  expect(new Set(memberships.map(event => 'agent' in event && event.agent))).toEqual(new Set(['nino']));
});

test('capitals do not tell interfaces apart, to Asterisk nor here', () => {
  const session = openFloor(line('pjsip/1001'));
  expect(session.told('membership.added')).toMatchObject([{ agent: 'nino', queue: 'sales' }]);
});

test('whom the config names is on the floor, offline, before he is in any queue', () => {
  const session = openFloor(line(DESK));
  expect(session.told('agent.state-changed')).toContainEqual(
    expect.objectContaining({ agent: 'dato', state: 'offline' }),
  );
});

test('the one phone says busy while the other one is free: he is on a call', () => {
  const session = openFloor(line(DESK), line(HOME));
  session.say(5, 'QueueCallerJoin', caller('7'));
  session.say(6, 'AgentCalled', { ...caller('7'), ...leg(HOME, 'leg-7') });
  session.say(7, 'QueueCallerLeave', caller('7'));
  session.say(7, 'AgentConnect', { ...caller('7'), ...leg(HOME, 'leg-7'), HoldTime: 2 });
  session.say(8, 'QueueMemberStatus', member(DESK, 'sales', { Status: 1 }));
  const states = session.told('agent.state-changed');
  expect(states.at(-1)).toMatchObject({ agent: 'nino', state: 'on-contact', contact: '7' });
});

test('he is paused in a queue once both of his phones are', () => {
  const session = openFloor(line(DESK), line(HOME));
  session.told();
  session.say(
    5,
    'QueueMemberPause',
    member(DESK, 'sales', { Paused: 1, PausedReason: 'lunch', LastPause: T0 / 1000 + 5 }),
  );
  expect(session.told('membership.changed', 'agent.state-changed')).toEqual([]);
  session.say(
    6,
    'QueueMemberPause',
    member(HOME, 'sales', { Paused: 1, PausedReason: 'lunch', LastPause: T0 / 1000 + 6 }),
  );
  expect(session.told('membership.changed', 'agent.state-changed')).toMatchObject([
    { type: 'membership.changed', agent: 'nino', paused: true, reason: 'lunch' },
    { type: 'agent.state-changed', agent: 'nino', state: 'break', reason: 'lunch' },
  ]);
});

test('he stays in the queue until the last of his phones has left it', () => {
  const session = openFloor(line(DESK), line(HOME));
  session.told();
  session.say(5, 'QueueMemberRemoved', member(DESK));
  expect(session.told('membership.removed')).toEqual([]);
  session.say(6, 'QueueMemberRemoved', member(HOME));
  expect(session.told('membership.removed', 'agent.state-changed')).toMatchObject([
    { type: 'membership.removed', agent: 'nino', queue: 'sales' },
    { type: 'agent.state-changed', agent: 'nino', state: 'offline' },
  ]);
});

test('paused only where he was moved away from, he is free for the queues he was moved to', () => {
  const moved = { Paused: 1, PausedReason: 'moved', LastPause: T0 / 1000 };
  const billing = { Event: 'QueueParams', Queue: 'billing' };
  const session = openFloor(line(DESK, moved), billing, {
    ...{ Event: 'QueueMember', ...listed(DESK, 'billing', { Membership: 'dynamic' }) },
  });
  expect(session.told('membership.added')).toMatchObject([
    { queue: 'sales', paused: true, reason: 'moved', moved: true },
    { queue: 'billing' },
  ]);
  expect(
    session.events.findLast(event => event.type === 'agent.state-changed' && event.agent === 'nino'),
  ).toMatchObject({
    state: 'available',
  });
});
