// The audit goes on to where nobody who rewrites it here can reach it: in order, once it is there, and each hour its head.
import { expect, test } from 'vitest';
import type { AuditHead, AuditLine } from '../../../../src/gateway/journal/audit/audit-line.ts';
import { forwardAudit } from '../../../../src/gateway/journal/elsewhere/forward-audit.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { settled } from '../../commands/desk.ts';

const lineOf = (seq: number): AuditLine => ({ seq, hash: `h${seq}`, text: `line ${seq}` });
const linesOf = (...seqs: number[]): AuditLine[] => seqs.map(lineOf);

interface Given {
  readonly sent?: AuditHead;
  /** How many lines the files have. */
  readonly written?: number;
}

function open({ sent, written = 0 }: Given = {}) {
  const timers = createFakeTimers();
  const arrived: string[] = [];
  const troubles: (string | undefined)[] = [];
  const state = {
    isDown: false,
    written,
    sent: undefined as AuditHead | undefined,
    hold: undefined as Promise<void> | undefined,
  };
  const forwarder = forwardAudit({
    ...{ timers, wallNow: timers.now, sent },
    destination: {
      name: 'elsewhere',
      async send(text) {
        await state.hold;
        if (state.isDown) throw new Error('no route to host');
        arrived.push(text);
      },
      close: async () => {},
    },
    async *readAfter(seq) {
      for (let one = seq + 1; one <= state.written; one++) yield lineOf(one);
    },
    onSent(head) {
      state.sent = head;
    },
    onTrouble: reason => troubles.push(reason),
  });
  const pass = async (ms: number): Promise<void> => {
    timers.advance(ms);
    await settled();
  };
  return { forwarder, arrived, troubles, state, pass };
}

test('lines arrive in order, and how far it has them is told', async () => {
  const { forwarder, arrived, state, pass } = open();
  forwarder.take(linesOf(1, 2));
  forwarder.take(linesOf(3));
  await pass(0);
  expect([arrived, state.sent?.seq]).toEqual([['line 1', 'line 2', 'line 3'], 3]);
});

test('one that fails is told once, tried again less and less often, and misses nothing', async () => {
  const { forwarder, arrived, troubles, state, pass } = open();
  state.isDown = true;
  forwarder.take(linesOf(1));
  await pass(0);
  forwarder.take(linesOf(2));
  for (const ms of [1_000, 5_000, 15_000]) await pass(ms);
  expect([arrived, troubles]).toEqual([[], ['no route to host']]);
  state.isDown = false;
  await pass(60_000);
  expect([arrived, troubles]).toEqual([
    ['line 1', 'line 2'],
    ['no route to host', undefined],
  ]);
});

test('what was written while it had nothing of it is read from the files: after a restart, and after a long time', async () => {
  const restarted = open({ sent: { seq: 2, hash: 'h2' }, written: 4 });
  await restarted.pass(0);
  restarted.forwarder.take(linesOf(4, 5));
  await restarted.pass(0);
  expect(restarted.arrived).toEqual(['line 3', 'line 4', 'line 5']);

  const long = open();
  long.forwarder.take(linesOf(1));
  await long.pass(0);
  long.state.isDown = true;
  for (let seq = 2; seq <= 6_000; seq++) long.forwarder.take(linesOf(seq));
  await long.pass(0);
  long.state.isDown = false;
  long.state.written = 6_000;
  await long.pass(60_000);
  expect([long.arrived.length, long.arrived.at(-1)]).toEqual([6_000, 'line 6000']);
});

test('one that is slow misses nothing of what was written meanwhile, and has it in order', async () => {
  const { forwarder, arrived, state, pass } = open();
  const slow = Promise.withResolvers<void>();
  state.hold = slow.promise;
  forwarder.take(linesOf(1));
  await pass(0);
  // More than waits in memory, while the first is on its way; then a few more.
  for (let seq = 2; seq <= 5_010; seq++) forwarder.take(linesOf(seq));
  state.written = 5_010;
  slow.resolve();
  await pass(0);
  await pass(0);
  expect(arrived.map(text => Number(text.slice('line '.length)))).toEqual(
    Array.from({ length: 5_010 }, (_, index) => index + 1),
  );
});

test('each hour it is told where the chain stands', async () => {
  const { forwarder, arrived, pass } = open();
  forwarder.take(linesOf(1));
  await pass(0);
  await pass(3_600_000);
  await pass(3_600_000);
  const heads = arrived.slice(1).map(text => JSON.parse(text));
  expect(heads).toMatchObject([
    { what: 'audit.head', seq: 1, hash: 'h1' },
    { what: 'audit.head', seq: 1, hash: 'h1' },
  ]);
});
