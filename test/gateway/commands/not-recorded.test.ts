// An order that cannot be written down is not sent: nobody could tell afterwards that it was.
import { expect, test } from 'vitest';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestJournal } from '../../support/test-journal.ts';
import { failureOf, openDesk, PAUSE, replyOf, settled } from './desk.ts';

const MINUTE = 60_000;
const FULL = 'there is no room on the disk (ENOSPC)';

async function openWritten() {
  const journalTimers = createFakeTimers();
  const journal = openTestJournal({ timers: journalTimers });
  const states: string[] = [];
  journal.onChange(({ state }) => states.push(state));
  const desk = await openDesk({ obeys: true, journal });
  await settled();
  const retry = async (): Promise<void> => {
    journalTimers.advance(1_000);
    await settled();
  };
  return { ...desk, journal, journalTimers, states, retry };
}

test('what is asked stands in the audit before the source is asked, and then what it answered', async () => {
  const seen: unknown[] = [];
  const journalTimers = createFakeTimers();
  const journal = openTestJournal({ timers: journalTimers });
  const desk = await openDesk({
    journal,
    async perform() {
      seen.push(...journal.audited().map(({ what }) => what));
      return { outcome: 'applied', said: 'done', steps: [] };
    },
  });
  await desk.order({ ...PAUSE, key: 'k1', forMs: MINUTE });
  await journal.reachDisk();
  expect(seen).toEqual(['command.asked']);
  expect(journal.audited()).toMatchObject([
    {
      ...{
        what: 'command.asked',
        who: 'nino',
        role: 'lead',
        token: 'test:nino',
        from: 'ws 127.0.0.1',
        why: 'lunch',
      },
      detail: {
        ...{ command: 'c1', method: 'agent.pause', key: 'k1', forMs: MINUTE, offset: expect.any(Number) },
        before: {
          agents: { 1002: { name: 'Nino Beridze', state: 'available', memberships: { sales: {} } } },
        },
      },
    },
    { what: 'command.answered', who: 'nino', detail: { command: 'c1', outcome: 'applied', said: 'done' } },
  ]);
});

test('on a full disk no order is sent, and it is told why; once there is room orders are taken again', async () => {
  const desk = await openWritten();
  desk.journal.fails = FULL;
  expect(await failureOf(desk.order({ ...PAUSE, key: 'k1' }))).toEqual({
    code: 'not-recorded',
    message: `not asked: it could not be written down first (${FULL})`,
    hint: expect.stringContaining('room'),
  });
  expect([desk.pbx.asked, desk.states]).toEqual([[], ['failing']]);
  expect(desk.journal.state).toMatchObject({ state: 'failing', reason: FULL, isDiskFull: true });
  await desk.retry();
  desk.journal.fails = undefined;
  await desk.retry();
  expect(desk.states).toEqual(['failing', 'ok']);
  // The key is free: it was never used.
  expect(await replyOf(desk.order({ ...PAUSE, key: 'k1' }))).toMatchObject({
    command: 'c2',
    outcome: 'applied',
  });
  await desk.journal.reachDisk();
  expect(desk.journal.audited().map(({ what }) => what)).toEqual([
    ...['journal.failed', 'command.not-asked', 'command.asked', 'command.answered'],
  ]);
});

test('a disk that does not answer refuses an order after five seconds, and what it writes later does not count', async () => {
  const desk = await openWritten();
  desk.journal.hangs = true;
  const refused = failureOf(desk.order(PAUSE));
  await settled();
  desk.journalTimers.advance(5_000);
  expect(await refused).toMatchObject({
    code: 'not-recorded',
    message: expect.stringContaining('it has not been written for 5 seconds'),
  });
  expect(desk.pbx.asked).toEqual([]);
});

test('an undo that cannot be written down is not sent either, and by itself it is tried again', async () => {
  const desk = await openWritten();
  await desk.order({ ...PAUSE, forMs: 20 * MINUTE });
  desk.journal.fails = FULL;
  expect(await failureOf(desk.undo('c1'))).toMatchObject({ code: 'not-recorded' });
  desk.timers.advance(20 * MINUTE);
  await settled();
  expect(desk.pbx.asked).toHaveLength(1);
  desk.journal.fails = undefined;
  await desk.retry();
  desk.timers.advance(15_000);
  await settled();
  expect(desk.pbx.asked.map(({ method }) => method)).toEqual(['agent.pause', 'agent.unpause']);
});

test('what a person may not order is told without a word in the journal before it', async () => {
  const desk = await openWritten();
  await desk.order({ ...PAUSE, expect: { state: 'on-contact' } });
  await desk.journal.reachDisk();
  expect(desk.pbx.asked).toEqual([]);
  expect(desk.journal.audited()).toMatchObject([
    { what: 'command.asked' },
    { what: 'command.answered', detail: { outcome: 'refused', said: expect.stringContaining('changed') } },
  ]);
});
