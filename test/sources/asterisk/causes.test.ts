// Who changed a membership: the command under way that it fits, however its effect is seen first; else the PBX.
import { describe, expect, test } from 'vitest';
import {
  BY_PBX,
  listed,
  member,
  NINO,
  NINO_ID,
  openSession,
  type Session,
  toPacket,
} from './support/session.ts';

const LEVAN = { who: 'levan', how: 'command c81' };

function openFloor(): Session {
  const session = openSession();
  list(session, 1, [{ Event: 'QueueMember', ...listed(NINO) }]);
  session.told();
  return session;
}

function list(session: Session, seconds: number, lines: readonly object[]): void {
  session.send(seconds, `Action: QueueStatus\r\nActionID: a-${seconds}\r\n\r\n`);
  const all = [{ Event: 'QueueParams', Queue: 'sales' }, ...lines];
  const end = { Event: 'QueueStatusComplete', ListItems: all.length };
  session.receive(
    seconds,
    [...all, end].map(line => toPacket({ ...line, ActionID: `a-${seconds}` })).join(''),
  );
}

function order({ dialect }: Session, change: 'paused' | 'removed'): void {
  const agent = dialect.pbx.agents.get(NINO_ID);
  if (agent === undefined) throw new Error('Nino is not there.');
  dialect.pbx.causes.add({
    ...{ agent, queue: dialect.pbx.queues.get('sales'), changes: new Set([change]), by: LEVAN },
  });
}

const lunch = { Paused: 1, PausedReason: 'lunch' };

describe('a change that a command under way explains', () => {
  test('is ascribed to it when an event tells it', () => {
    const session = openFloor();
    order(session, 'paused');
    session.say(2, 'QueueMemberPause', member(NINO, 'sales', lunch));
    expect(session.told('membership.changed')).toMatchObject([{ reason: 'lunch', by: LEVAN }]);
  });

  test('is ascribed to it, and is no correction, when a list shows it first', () => {
    const session = openFloor();
    order(session, 'paused');
    list(session, 2, [{ Event: 'QueueMember', ...listed(NINO, 'sales', lunch) }]);
    expect(session.told('membership.changed', 'membership.corrected')).toMatchObject([
      { type: 'membership.changed', reason: 'lunch', by: LEVAN },
    ]);
  });

  test('is ascribed to it when a list lacks him', () => {
    const session = openFloor();
    order(session, 'removed');
    list(session, 2, []);
    expect(session.told('membership.removed', 'membership.corrected')).toMatchObject([
      { type: 'membership.removed', by: LEVAN },
    ]);
  });
});

test('what no command explains is the PBX’s, and a correction where only a list shows it', () => {
  const session = openFloor();
  order(session, 'removed');
  session.say(2, 'QueueMemberPause', member(NINO, 'sales', lunch));
  expect(session.events.at(-1)).not.toMatchObject({ by: LEVAN });
  expect(session.events.find(({ type }) => type === 'membership.changed')).toMatchObject({ by: BY_PBX });
  session.dialect.pbx.causes.clear();
  list(session, 3, [{ Event: 'QueueMember', ...listed(NINO) }]);
  expect(session.told('membership.corrected')).toHaveLength(1);
});
