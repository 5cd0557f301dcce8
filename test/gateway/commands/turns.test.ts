// Two leads and one agent: orders that touch the same are carried out one after the other, others side by side.
import { expect, test } from 'vitest';
import type { CommandCall } from '../../../src/protocol/index.ts';
import type { Performed } from '../../../src/sources/index.ts';
import { applied } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestJournal } from '../../support/test-journal.ts';
import { failureOf, openDesk, PAUSE, replyOf, settled, type TestDesk, type TestDeskOptions } from './desk.ts';

/** A source whose answers the test gives, in the order it was asked. */
async function openSlow(
  options: TestDeskOptions = {},
): Promise<TestDesk & { answer(said: string): Promise<void> }> {
  const open: ((performed: Performed) => void)[] = [];
  const desk = await openDesk({ perform: () => new Promise(resolve => open.push(resolve)), ...options });
  desk.pbx.emit(
    { type: 'agent.described', agent: '1003' },
    { type: 'membership.added', agent: '1002', queue: 'support', penalty: 0 },
  );
  return {
    ...desk,
    async answer(said) {
      open.shift()?.(applied(said));
      await settled();
    },
  };
}

const pauseIn = (queue: string): CommandCall => ({ method: 'agent.pause', agent: '1002', queues: [queue] });
const methods = ({ pbx }: TestDesk): string[] =>
  pbx.asked.map(command => `${command.method} ${'queues' in command ? (command.queues ?? 'all') : 'all'}`);

test('the second order for the same agent and queue waits for the first', async () => {
  const desk = await openSlow();
  const first = desk.order(pauseIn('sales'));
  const second = desk.as('levan').order({ method: 'agent.unpause', agent: '1002', queues: ['sales'] });
  await settled();
  expect(methods(desk)).toEqual(['agent.pause sales']);
  await desk.answer('paused');
  expect(await replyOf(first)).toMatchObject({ said: 'paused' });
  expect(methods(desk)).toEqual(['agent.pause sales', 'agent.unpause sales']);
  await desk.answer('unpaused');
  expect(await replyOf(second)).toMatchObject({ said: 'unpaused' });
});

test('orders for the same agent in different queues run side by side', async () => {
  const desk = await openSlow();
  desk.order(pauseIn('sales'));
  desk.order(pauseIn('support'));
  await settled();
  expect(methods(desk)).toEqual(['agent.pause sales', 'agent.pause support']);
});

test('an order for all his queues waits for those of any, and those after it wait for it', async () => {
  const desk = await openSlow();
  desk.order(pauseIn('sales'));
  desk.order({ method: 'agent.unpause', agent: '1002' });
  desk.order(pauseIn('support'));
  await settled();
  expect(methods(desk)).toEqual(['agent.pause sales']);
  await desk.answer('1');
  expect(methods(desk)).toEqual(['agent.pause sales', 'agent.unpause all']);
  await desk.answer('2');
  expect(methods(desk)).toEqual(['agent.pause sales', 'agent.unpause all', 'agent.pause support']);
});

test('orders for different agents run side by side', async () => {
  const desk = await openSlow();
  desk.order(PAUSE);
  desk.order({ ...PAUSE, agent: '1003' });
  await settled();
  expect(desk.pbx.asked).toHaveLength(2);
});

test('what waits for its turn is looked at anew: an agent who is gone by then is not asked about', async () => {
  const desk = await openSlow();
  desk.order(PAUSE);
  const second = desk.order({ method: 'agent.unpause', agent: '1002' });
  await settled();
  desk.pbx.emit({ type: 'agent.removed', agent: '1002' });
  await desk.answer('paused');
  expect(await second).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(desk.pbx.asked).toHaveLength(1);
});

test('a turn that does not come within ten seconds is given up, and nothing is asked', async () => {
  const desk = await openSlow();
  desk.order(PAUSE);
  const second = desk.order({ method: 'agent.unpause', agent: '1002' });
  const third = desk.order({ method: 'agent.unpause', agent: '1002', queues: ['sales'] });
  await settled();
  desk.timers.advance(5_000);
  const late = desk.order({ method: 'agent.logout', agent: '1002' });
  await settled();
  desk.timers.advance(5_000);
  await settled();
  const given = [await replyOf(second), await replyOf(third)];
  expect(given.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  expect(given[0]?.said).toMatch(/has not been answered for ten seconds; this one was not asked/);
  await desk.answer('at last');
  expect(desk.pbx.asked.map(({ method }) => method)).toEqual(['agent.pause', 'agent.logout']);
  await desk.answer('out');
  expect(await replyOf(late)).toMatchObject({ said: 'out' });
});

const REVOKED = { code: 'not-allowed', message: 'the token was revoked' } as const;

test('whose token is revoked while his order waits is refused when its turn comes, and the audit has it', async () => {
  const timers = createFakeTimers(1_000_000);
  const journal = openTestJournal({ timers });
  const desk = await openSlow({ journal, startMs: 1_000_000 });
  const levan = desk.as('levan').asker;
  let isRevoked = false;
  const asker = { ...levan, refusalNow: () => (isRevoked ? REVOKED : undefined) };
  desk.order(PAUSE);
  await settled();
  const second = desk.desk.order({ method: 'agent.unpause', agent: '1002', key: 'k1' }, asker);
  await settled();
  isRevoked = true;
  await desk.answer('paused');
  expect(await failureOf(second)).toEqual(REVOKED);
  expect(methods(desk)).toEqual(['agent.pause all']);
  await journal.close();
  expect(journal.audited().map(({ what, who, detail }) => [what, who, detail])).toContainEqual([
    'command.not-asked',
    'levan',
    expect.objectContaining({ method: 'agent.unpause', said: 'the token was revoked' }),
  ]);
});

test('so is an undo that waits', async () => {
  const desk = await openSlow();
  const first = desk.order(PAUSE);
  await settled();
  await desk.answer('paused');
  expect(await replyOf(first)).toMatchObject({ outcome: 'applied' });
  desk.order({ method: 'agent.unpause', agent: '1002' });
  await settled();
  let isRevoked = false;
  const asker = { ...desk.as('nino').asker, refusalNow: () => (isRevoked ? REVOKED : undefined) };
  const undo = desk.desk.undo({ method: 'command.undo', command: 'c1' }, asker);
  await settled();
  isRevoked = true;
  await desk.answer('unpaused');
  expect(await failureOf(undo)).toEqual(REVOKED);
  expect(methods(desk)).toEqual(['agent.pause all', 'agent.unpause all']);
});

test('what goes back by itself goes back also where its token was revoked', async () => {
  const desk = await openDesk({ obeys: true });
  let isRevoked = false;
  const asker = { ...desk.as('levan').asker, refusalNow: () => (isRevoked ? REVOKED : undefined) };
  await desk.desk.order({ ...PAUSE, forMs: 60_000 }, asker);
  isRevoked = true;
  desk.timers.advance(60_000);
  await settled();
  expect(desk.pbx.asked.map(({ method }) => method)).toEqual(['agent.pause', 'agent.unpause']);
});
