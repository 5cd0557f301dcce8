// Lists, connections and restarts: what a QueueStatus corrects, and who is lost.
import { describe, expect, test } from 'vitest';
import {
  caller,
  GIORGI,
  GIORGI_ID,
  type Headers,
  leg,
  listed,
  member,
  NINO,
  NINO_ID,
  openSession,
  type Session,
  T0,
  toPacket,
} from './support/session.ts';

interface Listed {
  readonly action?: string;
  readonly lines: readonly Headers[];
  readonly itemCount?: number;
}
const params = (queue: string): Headers => ({ Event: 'QueueParams', Queue: queue });
const memberLine = (agent: string, queue = 'sales', more = {}): Headers => ({
  Event: 'QueueMember',
  ...listed(agent, queue, more),
});
const entry = (id: string, more: Headers = {}): Headers => ({
  Event: 'QueueEntry',
  Queue: 'sales',
  Position: 1,
  Channel: `PJSIP/trunk-${id}`,
  Uniqueid: id,
  CallerIDNum: '0760773',
  CallerIDName: 'Jane',
  ConnectedLineNum: 'unknown',
  ConnectedLineName: 'unknown',
  Wait: 12,
  Priority: 0,
  ...more,
});

function list(session: Session, seconds: number, { action = '', lines, itemCount }: Listed): void {
  session.send(seconds, `Action: QueueStatus\r\n${action}ActionID: a-1\r\n\r\n`);
  const end = { Event: 'QueueStatusComplete', ListItems: itemCount ?? lines.length };
  session.receive(seconds, [...lines, end].map(line => toPacket({ ...line, ActionID: 'a-1' })).join(''));
}
const FLOOR = [params('sales'), memberLine(NINO), memberLine(GIORGI)];

describe('a list', () => {
  test('makes the floor known, and in step', () => {
    const session = openSession();
    list(session, 1, { lines: [...FLOOR, entry('7', { Position: 1, Priority: 5 })] });
    expect(session.told().map(event => ('type' in event ? event.type : ''))).toEqual([
      ...['source.connected', 'queue.described', 'agent.described', 'membership.added', 'agent.described'],
      ...[
        'membership.added',
        'contact.queued',
        'agent.state-changed',
        'agent.state-changed',
        'source.synced',
      ],
    ]);
    expect(session.events.find(({ type }) => type === 'contact.queued')).toMatchObject({
      ...{ contact: '7', ordinal: 1, position: 1, priority: 5 },
      ...{ enteredAt: T0 + 1000 - 12_000, wholeSeconds: true },
    });
  });

  test('never overwrites an instant that was seen by whole seconds', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.say(2.345, 'QueueCallerJoin', caller('7', 'sales', { Position: 1 }));
    session.say(
      3.5,
      'QueueMemberPause',
      member(NINO, 'sales', { Paused: 1, PausedReason: 'Lunch', LastPause: T0 / 1000 + 3 }),
    );
    session.told();
    const paused = { Paused: 1, PausedReason: 'Lunch', LastPause: T0 / 1000 + 3 };
    list(session, 30, {
      lines: [params('sales'), memberLine(NINO, 'sales', paused), memberLine(GIORGI), entry('7')],
    });
    expect(session.told()).toEqual([
      { type: 'contact.repositioned', contact: '7', position: 1, priority: 0 },
    ]);
  });

  test('takes out whom a reload silently took out, and puts in whom it put in', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.told();
    list(session, 30, {
      lines: [
        params('sales'),
        memberLine(GIORGI, 'sales', { Penalty: 3 }),
        params('extra'),
        memberLine(GIORGI, 'extra'),
      ],
    });
    expect(
      session.told('membership.corrected', 'membership.added', 'membership.changed', 'agent.state-changed'),
    ).toEqual([
      { type: 'membership.corrected', agent: GIORGI_ID, queue: 'sales', is: { penalty: 3, fixed: true } },
      { type: 'membership.corrected', agent: GIORGI_ID, queue: 'extra', is: { penalty: 0, fixed: true } },
      { type: 'membership.corrected', agent: NINO_ID, queue: 'sales' },
      {
        type: 'agent.state-changed',
        agent: NINO_ID,
        state: 'offline',
        since: T0 + 30_000,
        startUnseen: true,
      },
    ]);
  });

  test('of one queue says nothing of another, and one of a member nothing of other members', () => {
    const session = openSession();
    list(session, 1, { lines: [...FLOOR, params('support'), memberLine(NINO, 'support')] });
    session.told();
    list(session, 30, {
      action: 'Queue: support\r\n',
      lines: [params('support'), memberLine(NINO, 'support')],
    });
    list(session, 31, { action: 'Member: x\r\n', lines: [params('sales'), params('support')] });
    list(session, 32, { action: 'Queue: no-such-queue\r\n', lines: [] });
    expect(session.told()).toEqual([]);
  });

  test('whose lines are not all there takes nobody out', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.told();
    list(session, 30, { lines: [params('sales'), memberLine(NINO)], itemCount: 3 });
    expect(session.told()).toEqual([]);
  });

  test('that this session did not ask for corrects, and takes nobody out', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.told();
    const lines = [
      params('sales'),
      memberLine(NINO, 'sales', { Penalty: 2 }),
      { Event: 'QueueStatusComplete' },
    ];
    session.receive(30, lines.map(line => toPacket({ ...line, ActionID: 'other' })).join(''));
    expect(session.told()).toEqual([
      { type: 'membership.corrected', agent: NINO_ID, queue: 'sales', is: { penalty: 2, fixed: true } },
    ]);
  });

  test('is wanted at first, and after a reload, until it is asked for', () => {
    const session = openSession();
    expect(session.dialect.isListWanted).toBe(true);
    list(session, 1, { lines: FLOOR });
    expect(session.dialect.isListWanted).toBe(false);
    session.say(2, 'Reload', { Module: 'app_queue.so', Status: 0 });
    expect(session.dialect.isListWanted).toBe(true);
  });

  test('is not awaited for ever: a session that asks for none is in step with what it is sent', () => {
    const session = openSession();
    session.receive(
      0.1,
      'Response: Success\r\nActionID: login-1\r\nMessage: Authentication accepted\r\n\r\n',
    );
    session.advance(4.9);
    expect(session.told('source.synced')).toEqual([]);
    session.advance(10);
    expect(session.told('source.synced')).toEqual([{ type: 'source.synced' }]);
  });

  test('of another day forgets whoever has been in no queue since the day before', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.say(10, 'QueueMemberRemoved', member(NINO));
    list(session, 60, { lines: [params('sales'), memberLine(GIORGI)] });
    expect(session.told('agent.removed')).toEqual([]);
    const nextDay = 86_400;
    list(session, nextDay, { lines: [params('sales'), memberLine(GIORGI)] });
    expect(session.told('agent.removed')).toEqual([{ type: 'agent.removed', agent: NINO_ID }]);
    session.say(nextDay + 1, 'DeviceStateChange', { Device: NINO, State: 'INUSE' });
    session.advance(nextDay + 10);
    expect(session.told()).toEqual([]);
  });

  test('that was asked for and never comes does not leave the source out of step for ever', () => {
    const session = openSession();
    session.receive(0.1, 'Response: Success\r\nMessage: Authentication accepted\r\n\r\n');
    session.send(0.2, 'Action: QueueStatus\r\nActionID: a-1\r\n\r\n');
    session.advance(9);
    expect(session.told('source.synced')).toEqual([]);
    session.advance(11);
    expect(session.told('source.synced')).toEqual([{ type: 'source.synced' }]);
  });

  test('a name and a queue whose ids are keys of every object do no harm', () => {
    const session = openSession({ queues: {} });
    list(session, 1, {
      lines: [
        params('__proto__'),
        memberLine('constructor', '__proto__'),
        entry('toString', { Queue: '__proto__' }),
      ],
    });
    expect(session.told('queue.described', 'membership.added', 'contact.queued')).toMatchObject([
      { queue: 'proto__', name: '__proto__' },
      { queue: 'proto__', agent: 'constructor' },
      { queue: 'proto__', contact: 'toString' },
    ]);
  });
});

describe('a list that overtakes an event', () => {
  test('and shows a caller before his join comes finds one visit, not two', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    list(session, 10, { lines: [...FLOOR, entry('7', { Wait: 0 })] });
    session.told();
    session.say(10.02, 'QueueCallerJoin', caller('7', 'sales', { Position: 1 }));
    session.say(15, 'QueueCallerLeave', caller('7'));
    session.say(15, 'AgentConnect', { ...caller('7'), ...leg(NINO, 'leg-7'), HoldTime: 5 });
    expect(
      session.told('contact.corrected', 'contact.queued', 'contact.lost', 'contact.answered'),
    ).toMatchObject([{ type: 'contact.answered', contact: '7', agent: NINO_ID }]);
  });

  test('and no longer shows a caller waits for the event that tells how he left', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.say(5, 'QueueCallerJoin', caller('7', 'sales', { Position: 1 }));
    session.told();
    list(session, 10, { lines: FLOOR });
    session.say(10.02, 'QueueCallerLeave', caller('7'));
    session.say(10.02, 'AgentConnect', { ...caller('7'), ...leg(NINO, 'leg-7'), HoldTime: 5 });
    session.advance(20);
    expect(session.told('contact.corrected', 'contact.lost', 'contact.answered')).toMatchObject([
      { type: 'contact.answered', contact: '7' },
    ]);
  });

  test('is right where no event follows: he was gone', () => {
    const session = openSession();
    list(session, 1, { lines: FLOOR });
    session.say(5, 'QueueCallerJoin', caller('7', 'sales', { Position: 1 }));
    session.told();
    list(session, 10, { lines: FLOOR });
    session.advance(11.9);
    expect(session.told('contact.corrected')).toEqual([]);
    session.advance(12);
    expect(session.told('contact.corrected')).toEqual([{ type: 'contact.corrected', contact: '7' }]);
  });
});

describe('after a connection was cut', () => {
  function openFloor(): Session {
    const session = openSession();
    session.say(0.1, 'Hangup', { Uniqueid: 'other' });
    list(session, 1, { lines: FLOOR });
    session.say(10, 'QueueCallerJoin', caller('7', 'sales', { Position: 1 }));
    session.say(20, 'QueueCallerJoin', caller('8', 'sales', { Position: 2 }));
    session.say(20, 'AgentCalled', { ...caller('8'), ...leg(NINO, 'leg-8') });
    session.say(25, 'QueueCallerLeave', caller('8'));
    session.say(25, 'AgentConnect', { ...caller('8'), ...leg(NINO, 'leg-8'), HoldTime: 5 });
    session.disconnect(30);
    session.told();
    session.connect(40);
    return session;
  }

  test('whoever is still listed goes on as he was, and whoever is not is lost', () => {
    const session = openFloor();
    session.say(40, 'FullyBooted', { Uptime: 3600 });
    list(session, 41, {
      lines: [params('sales'), memberLine(NINO, 'sales', { Status: 2, InCall: 1 }), memberLine(GIORGI)],
    });
    expect(
      session.told('contact.corrected', 'contact.lost', 'contact.queued', 'agent.state-changed'),
    ).toEqual([{ type: 'contact.corrected', contact: '7' }]);
  });

  test('who came back into the queue while nobody looked is lost, and here again', () => {
    const session = openFloor();
    session.say(40, 'FullyBooted', { Uptime: 3600 });
    list(session, 41, {
      lines: [params('sales'), memberLine(NINO), memberLine(GIORGI), entry('7', { Wait: 4 })],
    });
    expect(session.told('contact.corrected', 'contact.lost', 'contact.queued')).toEqual([
      { type: 'contact.corrected', contact: '8' },
      { type: 'contact.corrected', contact: '7' },
      {
        ...{ type: 'contact.corrected', contact: '7' },
        is: {
          ...{ queue: 'sales', ordinal: 2, enteredAt: T0 + 37_000, wholeSeconds: true },
          ...{ customer: '…773', repeat: true, position: 1, priority: 0 },
        },
      },
    ]);
  });

  test('an Asterisk that began after it has nobody of the old one', () => {
    const session = openFloor();
    session.say(40, 'FullyBooted', { Uptime: 5 });
    expect(session.told('contact.lost', 'agent.state-changed')).toMatchObject([
      { type: 'contact.lost', contact: '7' },
      { type: 'contact.lost', contact: '8' },
      { agent: NINO_ID, state: 'available' },
    ]);
    list(session, 41, { lines: [params('sales'), memberLine(NINO), memberLine(GIORGI)] });
    expect(session.told('contact.lost', 'agent.state-changed')).toEqual([]);
  });

  test('a session that asks for no list loses whom it hears no more of, and doubts its agents', () => {
    const session = openFloor();
    session.receive(40.1, 'Response: Success\r\nMessage: Authentication accepted\r\n\r\n');
    session.say(41, 'QueueCallerAbandon', caller('7'));
    session.advance(50);
    expect(session.told('contact.lost', 'agent.state-changed')).toEqual([
      { type: 'contact.lost', contact: '8' },
      ...[NINO_ID, GIORGI_ID].map(agent => ({
        ...{ type: 'agent.state-changed', agent, state: 'unknown', since: T0 + 45_100 },
      })),
    ]);
  });
});
