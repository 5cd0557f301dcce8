// Where callers enter a queue: learned from the callers who do, and only where the place alone decides.
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../../src/sources/asterisk/contacts/entries.ts';
import { caller, openSession, type Session } from '../support/session.ts';

function enter(session: Session, id: string, queue: string, context: string, extension: string): void {
  session.say(1, 'QueueCallerJoin', caller(id, queue, { Context: context, Exten: extension }));
}

function entryInto(session: Session, queue: string) {
  const found = session.dialect.pbx.queues.get(queue);
  const entry = found && entryOf(session.dialect.pbx, found);
  return entry && `${entry.context},${entry.extension}`;
}

describe('the way into a queue', () => {
  test('is where its callers were last seen to come from', () => {
    const session = openSession();
    enter(session, '1', 'sales', 'from-trunk', '995322');
    enter(session, '2', 'sales', 'queues', '600');
    enter(session, '3', 'billing', 'queues', '601');
    expect(entryInto(session, 'sales')).toBe('queues,600');
    expect(entryInto(session, 'billing')).toBe('queues,601');
  });

  test('is not known before anybody came', () => {
    const session = openSession();
    session.say(1, 'QueueMemberStatus', { Queue: 'sales', Interface: 'PJSIP/1', Status: 1 });
    expect(entryInto(session, 'sales')).toBeUndefined();
  });

  test('is no place that leads into several queues, as a menu does', () => {
    const session = openSession();
    enter(session, '1', 'sales', 'menu', '100');
    expect(entryInto(session, 'sales')).toBe('menu,100');
    enter(session, '2', 'billing', 'menu', '100');
    expect(entryInto(session, 'sales')).toBeUndefined();
    expect(entryInto(session, 'billing')).toBeUndefined();
  });

  test.each([
    ['macro-queue', '600'],
    ['sub-enter', '600'],
    ['queues', 's'],
    ['', '600'],
    ['queues', ''],
  ])(
    'is not the inside of a subroutine, or an extension that stands for none: %s,%s',
    (context, extension) => {
      const session = openSession();
      enter(session, '1', 'sales', context, extension);
      expect(entryInto(session, 'sales')).toBeUndefined();
    },
  );

  test('of a thousand numbers the oldest are forgotten, not the one in use', () => {
    const session = openSession();
    enter(session, '1', 'sales', 'from-trunk', 'first');
    for (let number = 0; number < 1_000; number += 1)
      enter(session, '2', 'billing', 'from-trunk', `995${number}`);
    expect(entryInto(session, 'sales')).toBeUndefined();
    expect(session.dialect.pbx.entries.size).toBe(1_000);
    expect(entryInto(session, 'billing')).toBe('from-trunk,995999');
  });
});
