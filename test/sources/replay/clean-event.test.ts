// Nothing that a recorded event says or names can do more than be read.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../../src/lib/clean-text.ts';
import { cleanEvent } from '../../../src/sources/replay/clean-event.ts';
import { nastyText } from '../../support/nasty-text.ts';

test('a queue’s name that colours, links and breaks the line is a plain word, and its id is no key of JavaScript', () => {
  expect(
    cleanEvent({
      type: 'queue.described',
      at: 1,
      source: 'pbx',
      queue: '__proto__',
      name: 'Sales\r\nX\u001b[41m \u001b]8;;http://evil\u0007L',
    }),
  ).toEqual({ type: 'queue.described', at: 1, source: 'pbx', queue: '%5F_proto__', name: 'Sales X L' });
});

test.each(['1002', 'Local/1001@agents/n', 'north:support', 'Ghost%20Agent'])(
  'an id of our own, %s, stays',
  id => {
    expect(cleanEvent({ type: 'agent.removed', at: 1, source: 'pbx', agent: id }).agent).toBe(id);
  },
);

test('what a queue cannot tell is named in clean words', () => {
  const cannotTell: Record<string, true> = { 'wrap\u001b[41mUpMs': true, exits: true };
  const event = cleanEvent({ type: 'queue.described', at: 1, source: 'pbx', queue: 'sales', cannotTell });
  expect(event.cannotTell).toEqual({ wrapUpMs: true, exits: true });
});

test('what a fresh look found is of a queue with an id of our own, in clean words', () => {
  const is = { queue: '__proto__', ordinal: 1, enteredAt: 1, customer: 'X\u001b[41mL' };
  const event = cleanEvent({ type: 'contact.corrected', at: 1, source: 'pbx', contact: 'c1', is });
  expect(event.is).toEqual({ queue: '%5F_proto__', ordinal: 1, enteredAt: 1, customer: 'XL' });
});

test('whatever is said is clean, and whatever is named is printable', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (said, named) => {
      const event = cleanEvent({
        type: 'agent.state-changed',
        at: 1,
        source: 'pbx',
        agent: named,
        state: 'break',
        reason: said,
        by: { who: said, how: 'pbx' },
      });
      expect(event.reason).toBe(cleanText(said));
      expect(event.by?.who).toBe(cleanText(said));
      expect(event.agent).toMatch(/^[\x21-\x7e]+$/);
      expect(event.agent).not.toMatch(/^_/);
    }),
    { seed: 7 },
  );
});
