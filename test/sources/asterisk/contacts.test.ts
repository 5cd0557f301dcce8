// Callers as events tell them: joins, places, offers, answers, transfers, and half-told ends.
import { describe, expect, test } from 'vitest';
import { customerOf } from '../../../src/sources/asterisk/index.ts';
import {
  caller,
  GIORGI,
  GIORGI_ID,
  leg,
  member,
  NINO,
  NINO_ID,
  openSession,
  type Session,
} from './support/session.ts';

function openFloor(): Session {
  const session = openSession();
  session.say(0.1, 'Hangup', { Uniqueid: 'other' });
  for (const agent of [NINO, GIORGI]) session.say(0.5, 'QueueMemberStatus', member(agent));
  session.told();
  return session;
}
function join(session: Session, seconds: number, id: string, position = 1): void {
  session.say(seconds, 'QueueCallerJoin', caller(id, 'sales', { Position: position }));
}
function connect(session: Session, seconds: number, id = '7', agent = NINO): void {
  session.say(seconds, 'AgentCalled', { ...caller(id), ...leg(agent, `leg-${id}`) });
  session.say(seconds, 'QueueCallerLeave', caller(id));
  session.say(seconds, 'AgentConnect', { ...caller(id), ...leg(agent, `leg-${id}`), HoldTime: 3 });
}

describe('a caller', () => {
  test('joins with a masked number, and is known when he calls again', () => {
    const session = openFloor();
    join(session, 1, '7');
    session.say(2, 'QueueCallerLeave', caller('7', 'sales', { Exten: '9' }));
    session.told();
    join(session, 3, '8');
    expect(session.told()).toEqual([
      {
        ...{ type: 'contact.queued', contact: '8', queue: 'sales', ordinal: 1 },
        ...{ customer: '…773', repeat: true, position: 1 },
      },
    ]);
  });

  test('is known by number and name while he is there, and neither is told to the floor', () => {
    const session = openFloor();
    const who = { CallerIDNum: '+995535291285', CallerIDName: "Jane \\'J\\' O\\x" };
    session.say(1, 'QueueCallerJoin', caller('7', 'sales', { Position: 1, ...who }));
    expect(customerOf(session.dialect.pbx, '7')).toEqual({ number: '+995535291285', name: "Jane 'J' O\\x" });
    connect(session, 2);
    expect(customerOf(session.dialect.pbx, '7')).toMatchObject({ number: '+995535291285' });
    session.say(3, 'AgentComplete', { ...caller('7'), ...leg(NINO, 'leg-7'), Reason: 'caller' });
    session.say(3, 'Hangup', { Uniqueid: '7' });
    session.advance(60);
    expect(customerOf(session.dialect.pbx, '7')).toBeUndefined();
    expect(JSON.stringify(session.events)).not.toMatch(/535291|Jane/);
  });

  test('who withholds his number is not known by it', () => {
    const session = openFloor();
    const withheld = { CallerIDNum: '<unknown>', CallerIDName: '<unknown>' };
    session.say(1, 'QueueCallerJoin', caller('7', 'sales', { Position: 1, ...withheld }));
    expect(customerOf(session.dialect.pbx, '7')).toBeUndefined();
  });

  test('moves back when another is put before him, and up when one before him leaves', () => {
    const session = openFloor();
    join(session, 1, '7', 1);
    join(session, 2, '8', 2);
    join(session, 3, '9', 1);
    expect(session.told('contact.repositioned')).toEqual([
      { type: 'contact.repositioned', contact: '7', position: 2 },
      { type: 'contact.repositioned', contact: '8', position: 3 },
    ]);
    session.say(4, 'QueueCallerLeave', caller('7', 'sales', { Exten: '9' }));
    expect(session.told('contact.repositioned')).toEqual([
      { type: 'contact.repositioned', contact: '8', position: 2 },
    ]);
  });

  test('is offered to two agents: one takes him, the other’s phone stops', () => {
    const session = openFloor();
    join(session, 1, '7');
    session.say(2, 'AgentCalled', { ...caller('7'), ...leg(NINO, 'leg-1') });
    session.say(2, 'AgentCalled', { ...caller('7'), ...leg(GIORGI, 'leg-2') });
    session.say(5, 'QueueCallerLeave', caller('7'));
    session.say(5, 'AgentConnect', { ...caller('7'), ...leg(GIORGI, 'leg-2'), HoldTime: 4 });
    session.say(5.001, 'DialEnd', { DestUniqueid: 'leg-1', DialStatus: 'CANCEL' });
    expect(session.told('contact.offered', 'contact.offer-ended', 'contact.answered')).toEqual([
      { type: 'contact.offered', contact: '7', agent: NINO_ID },
      { type: 'contact.offered', contact: '7', agent: GIORGI_ID },
      { type: 'contact.offer-ended', contact: '7', agent: NINO_ID, how: 'cancelled' },
      { type: 'contact.answered', contact: '7', queue: 'sales', agent: GIORGI_ID, waitMs: 4000 },
    ]);
  });

  test.each([
    ['NOANSWER', 'no-answer'],
    ['CANCEL', 'cancelled'],
    ['BUSY', 'rejected'],
    ['CONGESTION', 'rejected'],
  ])('rings an agent until the dial ends with %s: %s', (status, how) => {
    const session = openFloor();
    join(session, 1, '7');
    session.say(2, 'AgentCalled', { ...caller('7'), ...leg(NINO, 'leg-1') });
    session.say(9, 'DialEnd', { DestUniqueid: 'leg-1', DialStatus: status });
    session.say(9, 'AgentRingNoAnswer', { ...caller('7'), ...leg(NINO, 'leg-1'), RingTime: 7000 });
    expect(session.told('contact.offer-ended')).toEqual([
      { type: 'contact.offer-ended', contact: '7', agent: NINO_ID, how },
    ]);
  });

  test('is missed once where both the ring and the dial say so', () => {
    const session = openFloor();
    join(session, 1, '7');
    session.say(2, 'AgentCalled', { ...caller('7'), ...leg(NINO, 'leg-1') });
    session.say(17, 'AgentRingNoAnswer', { ...caller('7'), ...leg(NINO, 'leg-1'), RingTime: 15000 });
    session.say(17, 'DialEnd', { DestUniqueid: 'leg-1', DialStatus: 'NOANSWER' });
    session.say(17, 'DialEnd', { DestUniqueid: 'leg-1', DialStatus: 'CANCEL' });
    expect(session.told('contact.offer-ended')).toHaveLength(1);
  });

  test('who is transferred into a queue makes a second visit there', () => {
    const session = openFloor();
    join(session, 1, '7');
    connect(session, 4);
    session.told();
    session.say(60, 'AgentComplete', { ...caller('7'), ...leg(NINO, 'leg-7'), Reason: 'transfer' });
    session.say(60, 'QueueCallerJoin', caller('7', 'support', { Position: 1 }));
    expect(session.told('contact.completed', 'contact.queued')).toEqual([
      { type: 'contact.completed', contact: '7', agent: NINO_ID, by: 'transfer' },
      {
        ...{ type: 'contact.queued', contact: '7', queue: 'support', ordinal: 2 },
        ...{ customer: '…773', position: 1 },
      },
    ]);
  });

  test('is completed by the transfer even where the next join comes first, and only once', () => {
    const session = openFloor();
    join(session, 1, '7');
    connect(session, 4);
    session.told();
    session.say(60, 'QueueCallerJoin', caller('7', 'support'));
    session.say(60, 'AgentComplete', { ...caller('7'), ...leg(NINO, 'leg-7'), Reason: 'transfer' });
    expect(session.told('contact.completed')).toEqual([
      { type: 'contact.completed', contact: '7', agent: NINO_ID, by: 'transfer' },
    ]);
  });

  test.each<[string, (session: Session) => void]>([
    [
      'no field of any channel',
      session => session.say(60, 'AgentComplete', { Queue: 'sales', Interface: NINO, Reason: 'caller' }),
    ],
    [
      'the caller’s fields alone',
      session => session.say(60, 'AgentComplete', { ...caller('7'), Interface: NINO, Reason: 'caller' }),
    ],
    [
      'the agent’s leg alone',
      session => session.say(60, 'AgentComplete', { DestUniqueid: 'leg-7', Reason: 'caller' }),
    ],
  ])('is completed by an AgentComplete with %s', (_, complete) => {
    const session = openFloor();
    join(session, 1, '7');
    connect(session, 4);
    session.told();
    complete(session);
    expect(session.told('contact.completed')).toEqual([
      { type: 'contact.completed', contact: '7', agent: NINO_ID, by: 'customer' },
    ]);
  });

  test('whose agent has a name too long to be sent is answered by him in the queue that he joined', () => {
    const session = openFloor();
    join(session, 1, '7');
    const nameless = { DestChannel: 'PJSIP/1001-0000001a', DestUniqueid: 'leg-1' };
    const { Queue: _queue, ...fields } = caller('7');
    session.say(2, 'AgentCalled', { ...fields, ...nameless });
    session.say(5, 'QueueCallerLeave', caller('7'));
    session.say(5, 'AgentConnect', { ...fields, ...nameless });
    expect(session.told('contact.offered', 'contact.answered')).toEqual([
      { type: 'contact.offered', contact: '7', agent: NINO_ID },
      { type: 'contact.answered', contact: '7', queue: 'sales', agent: NINO_ID },
    ]);
  });

  test('who waited before anybody looked is counted when he is answered, by whole seconds', () => {
    const session = openFloor();
    session.say(30, 'QueueCallerLeave', caller('7'));
    session.say(30, 'AgentConnect', { ...caller('7'), ...leg(NINO, 'leg-7'), HoldTime: 45 });
    expect(session.told('contact.queued', 'contact.answered')).toEqual([
      {
        ...{ type: 'contact.queued', contact: '7', queue: 'sales', ordinal: 1 },
        ...{ enteredAt: 1795341195_000, wholeSeconds: true, customer: '…773' },
      },
      { type: 'contact.answered', contact: '7', queue: 'sales', agent: NINO_ID, waitMs: 45_000 },
    ]);
  });

  test('whose local leg takes itself out of the call goes on talking', () => {
    const session = openFloor();
    join(session, 1, '7');
    connect(session, 4);
    session.told();
    session.say(4.1, 'LocalOptimizationBegin', { LocalOneUniqueid: 'leg-7', LocalTwoUniqueid: 'x' });
    session.say(4.2, 'Hangup', { Uniqueid: 'leg-7' });
    session.advance(30);
    expect(session.told('contact.completed')).toEqual([]);
    session.say(31, 'AgentComplete', { ...caller('7'), ...leg(NINO, 'leg-7'), Reason: 'agent' });
    expect(session.told('contact.completed')).toHaveLength(1);
  });
});
