// What a person reads of an order's reply: what was done, what to know besides, what stays.
import { expect, test } from 'vitest';
import { sayReply } from '../../../src/cli/order/say-reply.ts';
import type { WireCommandReply } from '../../../src/protocol/index.ts';

const ORDER = {
  method: 'agent.reassign',
  params: { agent: '1004', from: ['support'], to: [{ queue: 'billing', penalty: 0 }] },
  target: '1004',
};
const REPLY: WireCommandReply = {
  command: 'c1',
  outcome: 'applied',
  said: 'Removed interface from queue; on the call still',
  steps: [],
  about: { kind: 'agents', id: '1004', name: 'Tamar', queues: { support: 'Support', billing: 'Billing' } },
};

test('a move of who talks says that the call goes on', () => {
  expect(sayReply(ORDER, { ...REPLY, notes: ['on the call still'] }, 300)).toBe(
    '✓ "Tamar": in Billing, out of Support; on the call still (0.3 s)',
  );
});

test('where there is nothing to know besides, nothing is said', () => {
  expect(sayReply(ORDER, REPLY, 300)).toBe('✓ "Tamar": in Billing, out of Support (0.3 s)');
});
