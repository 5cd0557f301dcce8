// An agent's day as events tell it: calls, wrap-up, breaks, own calls, lost devices, and since when.
import { describe, expect, test } from 'vitest';
import type { AgentStateChanged } from '../../../../src/floor/index.ts';
import {
  caller,
  leg,
  listed,
  member,
  NINO,
  NINO_ID,
  openSession,
  type Session,
  T0,
  toPacket,
} from '../support/session.ts';

function openFloor(queues = ['sales'], more = {}): Session {
  const session = openSession({
    queues: { sales: { wrapUpMs: 5000 } },
    reasons: { Admin: { means: 'wrap-up' } },
  });
  session.say(0.1, 'Hangup', { Uniqueid: 'other' });
  list(session, 0.2, queues, more);
  return session;
}
function list(session: Session, seconds: number, queues: readonly string[], more = {}): void {
  session.send(seconds, 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n');
  const lines = queues.flatMap(queue => [
    { Event: 'QueueParams', Queue: queue, ActionID: 'a-1' },
    { Event: 'QueueMember', ...listed(NINO, queue, more), ActionID: 'a-1' },
  ]);
  const end = { Event: 'QueueStatusComplete', ActionID: 'a-1', ListItems: lines.length };
  session.receive(seconds, [...lines, end].map(toPacket).join(''));
}
function answer(session: Session, seconds: number, id = '7'): void {
  session.say(seconds, 'QueueCallerJoin', caller(id));
  session.say(seconds, 'AgentCalled', { ...caller(id), ...leg(NINO, `leg-${id}`) });
  session.say(seconds + 1, 'QueueCallerLeave', caller(id));
  session.say(seconds + 1, 'AgentConnect', { ...caller(id), ...leg(NINO, `leg-${id}`), HoldTime: 1 });
}
function complete(session: Session, seconds: number, id = '7'): void {
  session.say(seconds, 'AgentComplete', { ...caller(id), ...leg(NINO, `leg-${id}`), Reason: 'agent' });
}
function status(session: Session, seconds: number, more: object): void {
  session.say(seconds, 'QueueMemberStatus', member(NINO, 'sales', { ...more }));
}
/** `state` of the agent from T0 in seconds, with `+` where its beginning was not seen. */
function states({ events }: Session): string[] {
  return events
    .filter((event): event is AgentStateChanged => event.type === 'agent.state-changed')
    .map(({ state, own, auto, since = 0, startUnseen }) => {
      const words = [state, ...(own ? ['own'] : []), ...(auto ? ['auto'] : [])];
      return `${words.join(' ')} ${(since - T0) / 1000}${startUnseen ? '+' : ''}`;
    });
}
function last({ events }: Session): AgentStateChanged | undefined {
  return events.findLast((event): event is AgentStateChanged => event.type === 'agent.state-changed');
}

describe('an agent', () => {
  test('is offered a contact, talks, wraps up for the configured time, and is free', () => {
    const session = openFloor();
    answer(session, 10);
    status(session, 11.5, { Status: 2, InCall: 1 });
    complete(session, 60);
    status(session, 60.001, { Status: 1, LastCall: T0 / 1000 + 60 });
    session.advance(120);
    expect(states(session)).toEqual([
      'available 0.2+',
      'reserved 10',
      'on-contact 11',
      'wrap-up 60',
      'available 65',
    ]);
    expect(session.events.filter(({ type }) => type === 'agent.state-changed')[2]).toMatchObject({
      queue: 'sales',
      contact: '7',
      channel: 'voice',
      direction: 'inbound',
    });
  });

  test('whose device is busy without a queue contact is on a call of his own, from when it became busy', () => {
    const session = openFloor();
    status(session, 10, { Status: 2 });
    session.advance(60);
    status(session, 70, { Status: 1 });
    expect(states(session)).toEqual(['available 0.2+', 'on-contact own 10', 'available 70']);
    expect(session.events.find(event => 'own' in event)?.at).toBe(T0 + 11_000);
  });

  test('whose phone without state device says busy while it rings is offered a contact, not on his own call', () => {
    const session = openFloor();
    status(session, 9.999, { Status: 2 });
    session.say(10, 'QueueCallerJoin', caller('7'));
    session.say(10, 'AgentCalled', { ...caller('7'), ...leg(NINO, 'leg-7') });
    session.advance(15);
    session.say(15, 'AgentRingNoAnswer', { ...caller('7'), ...leg(NINO, 'leg-7'), RingTime: 5000 });
    status(session, 15.002, { Status: 1 });
    session.advance(60);
    expect(states(session)).toEqual(['available 0.2+', 'reserved 10', 'available 15']);
  });

  test('whose caller is redirected is free at once, and the contact is completed once', () => {
    const session = openFloor();
    answer(session, 10);
    status(session, 11.5, { Status: 2, InCall: 1 });
    session.say(20, 'Hangup', { Uniqueid: 'leg-7' });
    status(session, 20, { Status: 1 });
    session.advance(30);
    complete(session, 90);
    session.say(90, 'Hangup', caller('7'));
    expect(states(session).slice(3)).toEqual(['wrap-up 20', 'available 25']);
    expect(session.told('contact.completed')).toEqual([
      { type: 'contact.completed', contact: '7', agent: NINO_ID, by: 'transfer' },
    ]);
  });

  test('who talks in a session of agent events alone is free when his device is, whatever the caller does', () => {
    const session = openSession();
    status(session, 1, {});
    answer(session, 10);
    status(session, 11, { Status: 2, InCall: 1 });
    status(session, 20, { Status: 1, InCall: 0 });
    session.advance(21);
    expect(states(session).slice(-2)).toEqual(['on-contact 11', 'available 20']);
  });

  test('whom a reload silently took out of his call goes on talking until the call ends', () => {
    const session = openFloor();
    answer(session, 10);
    status(session, 12, { Status: 2, InCall: 0 });
    list(session, 30, ['sales'], { Status: 2, InCall: 0 });
    session.advance(50);
    expect(states(session).at(-1)).toBe('on-contact 11');
  });

  test('who asks for a break while he talks goes on talking, and then has it', () => {
    const session = openFloor();
    answer(session, 10);
    session.say(
      20,
      'QueueMemberPause',
      member(NINO, 'sales', { Status: 2, Paused: 1, PausedReason: 'Lunch' }),
    );
    expect(last(session)).toMatchObject({ state: 'on-contact', breakPending: true, reason: 'Lunch' });
    complete(session, 60);
    status(session, 60.002, { Paused: 1, PausedReason: 'Lunch' });
    session.advance(120);
    expect(states(session).slice(3)).toEqual(['on-contact 11', 'wrap-up 60', 'break 65']);
    expect(last(session)).toMatchObject({ state: 'break', reason: 'Lunch' });
  });

  test('who is paused in one of two queues is available for half of them', () => {
    const session = openFloor(['sales', 'support']);
    session.say(10, 'QueueMemberPause', member(NINO, 'sales', { Paused: 1 }));
    expect(last(session)).toMatchObject({ state: 'available', share: 0.5 });
    expect(states(session).at(-1)).toBe('available 0.2+');
    session.say(20, 'QueueMemberPause', member(NINO, 'support', { Paused: 1 }));
    expect(states(session).at(-1)).toBe('break 20');
  });

  test('whom Asterisk paused itself is on a break that says so', () => {
    const session = openFloor();
    session.say(10, 'QueueMemberPause', member(NINO, 'sales', { Paused: 1, PausedReason: 'Auto-Pause' }));
    expect(states(session).at(-1)).toBe('break auto 10');
  });

  test('who is paused for a reason that means wrap-up wraps up', () => {
    const session = openFloor();
    session.say(10, 'QueueMemberPause', member(NINO, 'sales', { Paused: 1, PausedReason: 'admin' }));
    expect(last(session)).toMatchObject({ state: 'wrap-up', reason: 'admin' });
  });

  test('who goes from one break into another begins a new one', () => {
    const session = openFloor();
    session.say(10, 'QueueMemberPause', member(NINO, 'sales', { Paused: 1, PausedReason: 'Coffee' }));
    session.say(20, 'QueueMemberPause', member(NINO, 'sales', { Paused: 1, PausedReason: 'Lunch' }));
    expect(states(session).slice(1)).toEqual(['break 10', 'break 20']);
  });

  test('found on a break has been on it since his last pause began, by Asterisk’s whole seconds', () => {
    const session = openFloor(['sales'], { Paused: 1, PausedReason: 'Lunch', LastPause: T0 / 1000 - 600 });
    expect(states(session)).toEqual(['break -600']);
  });

  test('found on a break that is as old as his place in the queue has been on it for at least so long', () => {
    const started = T0 / 1000 - 5;
    const session = openFloor(['sales'], {
      ...{ Paused: 1, PausedReason: 'Lunch', LastPause: started, LoginTime: started },
    });
    expect(states(session)).toEqual(['break -5+']);
  });

  test('found on a call is on it for at least as long as he was seen', () => {
    const session = openFloor(['sales'], { Status: 2, InCall: 1 });
    expect(states(session)).toEqual(['on-contact 0.2+']);
    expect(last(session)).toMatchObject({ queue: 'sales' });
    session.say(30, 'AgentComplete', { Queue: 'sales', Interface: NINO, MemberName: 'x', Reason: 'agent' });
    status(session, 30, { Status: 1 });
    session.advance(60);
    expect(states(session).slice(1)).toEqual(['wrap-up 30', 'available 35']);
  });

  test('whose device goes is unreachable where it was there, and offline where it never was', () => {
    const session = openFloor();
    status(session, 10, { Status: 5 });
    expect(states(session).at(-1)).toBe('unreachable 10');
    expect(states(openFloor(['sales'], { Status: 4 }))).toEqual(['offline 0.2+']);
    const called = openFloor(['sales'], { Status: 5, LastCall: T0 / 1000 - 60 });
    expect(states(called)).toEqual(['unreachable 0.2+']);
  });

  test('whose device has been gone since yesterday is offline', () => {
    const session = openFloor();
    status(session, 10, { Status: 5 });
    const midnight = (Date.parse('2026-11-23T00:00:00Z') - T0) / 1000;
    session.advance(midnight - 1);
    expect(states(session).at(-1)).toBe('unreachable 10');
    session.advance(midnight + 1);
    expect(states(session).at(-1)).toBe(`offline ${midnight}`);
  });

  test('who is taken out of his last queue is offline', () => {
    const session = openFloor();
    session.say(10, 'QueueMemberRemoved', member(NINO, 'sales', { Membership: 'dynamic' }));
    expect(states(session).at(-1)).toBe('offline 10');
    expect(session.told('membership.removed')).toEqual([
      { type: 'membership.removed', agent: NINO_ID, queue: 'sales' },
    ]);
  });

  test('puts a contact on hold by the music, the phone or the device, once for all three', () => {
    const session = openFloor();
    answer(session, 10);
    session.told();
    session.say(20, 'Hold', { Uniqueid: 'leg-7' });
    session.say(20, 'MusicOnHoldStart', caller('7'));
    status(session, 20, { Status: 8, InCall: 1 });
    expect(last(session)).toMatchObject({ state: 'on-hold', since: T0 + 20_000, contact: '7' });
    session.say(30, 'MusicOnHoldStop', caller('7'));
    session.say(30, 'Unhold', { Uniqueid: 'leg-7' });
    expect(session.told('contact.held', 'contact.resumed')).toEqual([{ type: 'contact.held', contact: '7' }]);
    status(session, 30, { Status: 2, InCall: 1 });
    expect(session.told('contact.held', 'contact.resumed')).toEqual([
      { type: 'contact.resumed', contact: '7' },
    ]);
    expect(states(session).at(-1)).toBe('on-contact 30');
  });

  test('keeps the name that his first queue gives him when another names him differently', () => {
    const session = openFloor();
    session.told();
    session.say(10, 'QueueMemberAdded', {
      ...member(NINO, 'billing', { Membership: 'dynamic', Penalty: 3 }),
      MemberName: 'Moved \x1b[31mRED\x1b[0m Agent',
    });
    expect(session.told('agent.described', 'membership.added')).toEqual([
      { type: 'membership.added', agent: NINO_ID, queue: 'billing', penalty: 3 },
    ]);
  });

  test('whose pause has a reason too long to be sent is on a break all the same, a moment later', () => {
    const session = openFloor();
    session.say(10, 'DeviceStateChange', { Device: `Queue:sales_pause_${NINO}`, State: 'INUSE' });
    expect(states(session).at(-1)).toBe('available 0.2+');
    session.advance(11);
    expect(states(session).at(-1)).toBe('break 10');
    session.say(20, 'DeviceStateChange', { Device: `Queue:sales_pause_${NINO}`, State: 'NOT_INUSE' });
    session.advance(21);
    expect(states(session).at(-1)).toBe('available 20');
  });
});

test('a pause device of a member that nobody knows wants a fresh list: a reload has brought him', () => {
  const session = openFloor();
  expect(session.dialect.isListWanted).toBe(false);
  session.say(10, 'DeviceStateChange', { Device: 'Queue:sales_pause_PJSIP/1077', State: 'NOT_INUSE' });
  session.advance(11);
  expect(session.dialect.isListWanted).toBe(true);
});
