// What is sent to Asterisk: one line a value, and never a line that a value has made.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAction } from '../../../../src/sources/asterisk/wire/format-action.ts';
import { parseActions } from '../../../../src/sources/asterisk/wire/parse-action.ts';
import { Unsendable } from '../../../../src/sources/asterisk/wire/unsendable.ts';

const send = (headers: Record<string, string | Uint8Array | string[]>) =>
  formatAction({ Action: 'QueuePause', ...headers }, 'a-1').toString('latin1');

describe('an action', () => {
  test('is a line a header, its own id, and a blank line', () => {
    expect(
      formatAction({ Action: 'QueuePenalty', Interface: 'PJSIP/1', Penalty: 5, Queue: undefined }, 'a-1'),
    ).toEqual(
      Buffer.from('Action: QueuePenalty\r\nInterface: PJSIP/1\r\nPenalty: 5\r\nActionID: a-1\r\n\r\n'),
    );
  });

  test('sends text as UTF-8, and bytes as Asterisk has them', () => {
    expect(formatAction({ Action: 'X', Reason: 'ლანჩი' }, 'a').includes(Buffer.from('ლანჩი'))).toBe(true);
    const raw = Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9);
    expect(formatAction({ Action: 'X', Queue: raw }, 'a').includes(Buffer.from(raw))).toBe(true);
  });

  test('has a line for each of several values', () => {
    expect(send({ Variable: ['A=1', 'B=2'] })).toContain('Variable: A=1\r\nVariable: B=2\r\n');
  });

  test.each([
    ['a line feed', 'Lunch\nAction: Command'],
    ['a carriage return', 'Lunch\rx'],
    ['both', 'Lunch\r\n\r\nAction: Command\r\nCommand: core stop now'],
    ['a NUL', 'Lunch\0'],
  ])('with %s in a value is not sent', (_what, reason) => {
    expect(() => send({ Reason: reason })).toThrow(Unsendable);
    expect(() => send({ Reason: Buffer.from(reason) })).toThrow(/^Asterisk cannot be sent the Reason "Lunch/);
    expect(() => send({ Variable: ['A=1', reason] })).toThrow(Unsendable);
  });

  test.each(['Reason\r\nAction', 'Reason: x', '', ' Reason', 'Ré'])('has no header named %j', header => {
    expect(() => send({ [header]: 'x' })).toThrow(/is no name of a header$/);
  });

  test('longer than Asterisk reads is not sent, since it would be discarded without a word', () => {
    expect(() => send({ Reason: 'x'.repeat(1015) })).toThrow(/makes a line of 1025 bytes, of at most 1024$/);
    expect(send({ Reason: 'x'.repeat(1014) })).toContain('xxx\r\n');
    expect(() => send({ Variable: Array.from({ length: 127 }, () => 'A=1') })).toThrow(/129 lines/);
  });

  test('that is refused never shows the secret in it', () => {
    expect(() => send({ Secret: 'open sesame\n' })).toThrow(
      'Asterisk cannot be sent the Secret: it holds a line break or a NUL',
    );
  });

  test('whatever the values are, one action reaches Asterisk or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 30 }), (reason, queue) => {
        let bytes: Buffer;
        try {
          bytes = formatAction({ Action: 'QueuePause', Reason: reason, Queue: queue }, 'a-1');
        } catch (error) {
          expect(error).toBeInstanceOf(Unsendable);
          return;
        }
        const actions = parseActions(bytes);
        expect(actions).toHaveLength(1);
        expect(bytes.toString('latin1').split('\n')).toHaveLength(6);
        expect(actions[0]?.get('actionid')).toBe('a-1');
      }),
      { seed: 5 },
    );
  });
});
