// How a caller left: one row a way to leave, in sessions that are sent more or less of the channels.
import { describe, expect, test } from 'vitest';
import { EXIT_RULES, type ExitSigns, selectExit } from '../../../src/sources/asterisk/contacts/exit-rules.ts';
import { caller, leg, NINO, NINO_ID, openSession, type Session } from './support/session.ts';

const NO_SIGNS: ExitSigns = {
  wasAbandonSeen: true,
  hasMoved: false,
  wasHangupAsked: false,
  wasWithdrawn: false,
  hasHungUp: false,
  livesOn: false,
  queueStatus: '',
  seesHangups: true,
};

describe('the table of exits', () => {
  test.each<[string, Partial<ExitSigns>, string | undefined]>([
    ['a time-out by its variable', { queueStatus: 'TIMEOUT' }, 'timed-out'],
    ['an emptied queue by its variable', { queueStatus: 'LEAVEEMPTY' }, 'empty'],
    ['a withdrawal by its variable', { queueStatus: 'WITHDRAW' }, 'withdrawn'],
    ['a leave alone, elsewhere in the dialplan', { wasAbandonSeen: false, hasMoved: true }, 'key'],
    ['a leave alone that no connect follows', { wasAbandonSeen: false, livesOn: true }, 'key'],
    ['an abandon elsewhere in the dialplan', { hasMoved: true }, 'redirected'],
    ['a withdrawal that this session ordered', { wasWithdrawn: true }, 'withdrawn'],
    ['a hang-up asked for while it waited', { wasHangupAsked: true }, 'abandoned'],
    ['a hang-up within milliseconds', { hasHungUp: true }, 'abandoned'],
    ['a channel that lives on', { livesOn: true }, 'left-other'],
    ['a channel of which nothing is sent', { livesOn: true, seesHangups: false }, 'abandoned'],
    ['an abandon just now', {}, undefined],
    ['a leave just now', { wasAbandonSeen: false }, undefined],
  ])('%s', (_, signs, exit) => {
    expect(selectExit({ ...NO_SIGNS, ...signs })?.exit).toBe(exit);
  });

  test('every rule is needed by some exit', () => {
    expect(EXIT_RULES).toHaveLength(9);
  });
});

/** A session that was sent some other channel's end knows that it is sent ends. */
function openBusy(): Session {
  const session = openSession();
  session.say(0.1, 'Hangup', { Uniqueid: 'other' });
  session.say(1, 'QueueCallerJoin', caller('7', 'sales', { Position: 1 }));
  session.told();
  return session;
}
function giveUp(session: Session, seconds: number, more = {}): void {
  session.say(seconds, 'QueueCallerAbandon', caller('7', 'sales', { HoldTime: 9, ...more }));
  session.say(seconds, 'QueueCallerLeave', caller('7', 'sales', more));
}
const EXITS = ['contact.left', 'contact.exit-settled'] as const;
const VISIT = { contact: '7', queue: 'sales' };
const LEFT = { type: 'contact.left', ...VISIT };
const SETTLED = { type: 'contact.exit-settled', ...VISIT, ordinal: 1 };

describe('a caller', () => {
  test('who hangs up has abandoned once his channel ends, and settles until then', () => {
    const session = openBusy();
    giveUp(session, 10);
    expect(session.told(...EXITS)).toEqual([{ ...LEFT, exit: 'settling' }]);
    session.say(10.003, 'Hangup', caller('7'));
    expect(session.told(...EXITS)).toEqual([{ ...SETTLED, exit: 'abandoned' }]);
    session.advance(60);
    expect(session.told(...EXITS)).toEqual([]);
  });

  test('whose hang-up was asked for before he left has abandoned at once', () => {
    const session = openBusy();
    session.say(9.999, 'HangupRequest', caller('7'));
    giveUp(session, 10);
    session.say(10, 'Hangup', caller('7'));
    expect(session.told(...EXITS)).toEqual([{ ...LEFT, exit: 'abandoned' }]);
  });

  test('whose channel lives on has left, no one can say how, and the row admits it', () => {
    const session = openBusy();
    giveUp(session, 10);
    session.say(11, 'Hangup', caller('7'));
    expect(session.told(...EXITS, 'queue.described')).toEqual([
      { ...LEFT, exit: 'settling' },
      { ...SETTLED, exit: 'left-other' },
      { type: 'queue.described', queue: 'sales', cannotTell: { exits: true, wrapUpMs: true } },
    ]);
    expect(session.events.find(({ type }) => type === 'contact.exit-settled')?.at).toBe(1795341220_250);
  });

  test.each([
    ['TIMEOUT', 'timed-out'],
    ['LEAVEEMPTY', 'empty'],
    ['WITHDRAW', 'withdrawn'],
  ])('of whose Queue() the dialplan says %s is %s', (value, exit) => {
    const session = openBusy();
    giveUp(session, 10);
    session.say(10.002, 'VarSet', { ...caller('7'), Variable: 'QUEUESTATUS', Value: value });
    expect(session.told(...EXITS)).toEqual([
      { ...LEFT, exit: 'settling' },
      { ...SETTLED, exit },
    ]);
  });

  test('who presses the key for another place has left by key', () => {
    const session = openBusy();
    session.say(10, 'QueueCallerLeave', caller('7', 'sales', { Context: 'qexit', Exten: '9', Priority: 1 }));
    session.say(12, 'Hangup', caller('7'));
    expect(session.told(...EXITS)).toEqual([{ ...LEFT, exit: 'key' }]);
  });

  test('who is redirected while he waits is no abandon', () => {
    const session = openBusy();
    giveUp(session, 10, { Context: 'xfer', Exten: '600', Priority: 1 });
    expect(session.told(...EXITS)).toEqual([{ ...LEFT, exit: 'redirected' }]);
  });

  test('whom this session withdrew is withdrawn', () => {
    const session = openBusy();
    session.send(9, 'Action: QueueWithdrawCaller\r\nQueue: sales\r\nCaller: PJSIP/trunk-7\r\n\r\n');
    giveUp(session, 10);
    expect(session.told(...EXITS)).toEqual([{ ...LEFT, exit: 'withdrawn' }]);
  });

  test('in a session of agent events alone counts as abandoned, and the row admits that it cannot tell', () => {
    const session = openSession();
    session.say(1, 'QueueCallerJoin', caller('7'));
    giveUp(session, 10);
    session.told();
    session.advance(20);
    expect(session.told(...EXITS, 'queue.described')).toEqual([
      { ...SETTLED, exit: 'abandoned' },
      {
        type: 'queue.described',
        queue: 'sales',
        cannotTell: { abandoned: true, leftOther: true, exits: true, wrapUpMs: true },
      },
    ]);
  });

  test('whom an agent takes leaves and is answered, and has no exit', () => {
    const session = openBusy();
    session.say(10, 'QueueCallerLeave', caller('7'));
    session.say(10.015, 'AgentConnect', { ...caller('7'), ...leg(NINO, 'leg-1'), HoldTime: 9 });
    session.advance(60);
    expect(session.told(...EXITS, 'contact.answered')).toEqual([
      { type: 'contact.answered', ...VISIT, agent: NINO_ID, waitMs: 9000 },
    ]);
  });

  test('who left as the connection was cut is lost, not abandoned', () => {
    const session = openBusy();
    giveUp(session, 10);
    session.disconnect(10.001);
    expect(session.told(...EXITS)).toEqual([
      { ...LEFT, exit: 'settling' },
      { ...SETTLED, exit: 'lost' },
    ]);
  });

  test('who goes into another queue at once has left the first one, and makes a second visit', () => {
    const session = openBusy();
    giveUp(session, 10);
    session.say(10.01, 'QueueCallerJoin', caller('7', 'support'));
    expect(session.told(...EXITS, 'contact.queued')).toEqual([
      { ...LEFT, exit: 'settling' },
      { ...SETTLED, exit: 'left-other' },
      { type: 'contact.queued', contact: '7', queue: 'support', ordinal: 2, customer: '…773' },
    ]);
  });
});
