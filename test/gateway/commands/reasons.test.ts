// Why something was ordered: kept with every order, in the log and the audit; the source is told it of a pause alone.
import { describe, expect, test } from 'vitest';
import { toLogged } from '../../../src/gateway/commands/command-log.ts';
import { fromStored } from '../../../src/gateway/commands/kept/store-order.ts';
import { lookAtAuditFolder } from '../../../src/gateway/journal/audit/audit-folder.ts';
import { readAudit } from '../../../src/gateway/journal/audit/read-audit.ts';
import { verifyAudit } from '../../../src/gateway/journal/audit/verify-audit.ts';
import { type CommandCall, commandListSchema, loggedItem } from '../../../src/protocol/index.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestJournal } from '../../support/test-journal.ts';
import {
  ANYBODY,
  dryRunOf,
  failureOf,
  MOVE,
  openDesk,
  PAUSE,
  replyOf,
  resultTextOf,
  type TestDesk,
} from './desk.ts';

const WHY = 'two of Support are ill';
const CALLER = { type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 } as const;

async function openFloor() {
  const timers = createFakeTimers(1_000_000);
  const journal = openTestJournal({ timers });
  return { journal, ...(await openDesk({ obeys: true, startMs: timers.now(), journal, rows: [CALLER] })) };
}

async function logFor({ desk }: TestDesk, asker: Parameters<TestDesk['desk']['list']>[1] = ANYBODY) {
  const text = resultTextOf(await desk.list({ method: 'command.list' }, asker));
  return { text, commands: commandListSchema.parse(JSON.parse(text)).commands };
}

const isPause = (method: string): boolean => method === 'agent.pause' || method === 'campaign.pause';
const called = (command: CommandCall): CommandCall => ({ ...command, reason: WHY });

describe.each(EVERY_COMMAND.map(command => [command.method, command as CommandCall] as const))(
  'the reason of %s',
  (method, command) => {
    test('stands in the log and in the audit', async () => {
      const floor = await openFloor();
      await floor.as('nana', 'admin').order(called(command));
      const { commands } = await logFor(floor);
      expect(commands).toMatchObject([{ method, params: { reason: WHY } }]);
      const [logged] = commands;
      expect(logged && loggedItem(logged, 0).reason).toBe(WHY);
      const audited = floor.journal.audited().find(({ what }) => what === 'command.asked');
      expect(audited).toMatchObject({ who: 'nana', why: WHY, detail: { method, params: { reason: WHY } } });
    });

    test(
      isPause(method) ? 'is told to its source' : 'stays here: its source is asked as without it',
      async () => {
        const floor = await openFloor();
        await floor.as('nana', 'admin').order(called(command));
        expect(floor.pbx.asked).toEqual([isPause(method) ? { ...command, reason: WHY } : command]);
      },
    );

    test('is told by a dry run', async () => {
      const floor = await openFloor();
      const asked = { ...called(command), dryRun: true } as CommandCall;
      expect(await dryRunOf(floor.as('nana', 'admin').order(asked))).toMatchObject({ reason: WHY });
    });
  },
);

test('an undo has a reason of its own, and what it orders has none of it', async () => {
  const floor = await openFloor();
  await floor.order(MOVE);
  expect(await dryRunOf(floor.undo('c1', { dryRun: true, reason: 'the wrong one' }))).toMatchObject({
    reason: 'the wrong one',
  });
  await floor.undo('c1', { reason: 'the wrong one' });
  expect((await logFor(floor)).commands[1]).toMatchObject({
    method: 'command.undo',
    params: { command: 'c1', reason: 'the wrong one' },
  });
  expect(JSON.stringify(floor.pbx.asked)).not.toContain('the wrong one');
  expect(floor.journal.audited().filter(({ what }) => what === 'command.asked')).toMatchObject([
    {},
    { why: 'the wrong one', detail: { undoes: 'c1' } },
  ]);
});

test('what is undone by itself gives no reason: nobody gave one for that', async () => {
  const floor = await openFloor();
  await floor.order({ ...MOVE, reason: WHY, forMs: 60_000 });
  floor.timers.advance(60_000);
  await new Promise(resolve => setImmediate(resolve));
  expect((await logFor(floor)).commands[1]).toMatchObject({ undoes: 'c1', params: { command: 'c1' } });
  expect((await logFor(floor)).commands[1]?.params).not.toHaveProperty('reason');
});

test('the same key with another reason is another order, and refused as such', async () => {
  const floor = await openFloor();
  await floor.order({ ...MOVE, key: 'k1', reason: WHY });
  expect((await failureOf(floor.order({ ...MOVE, key: 'k1', reason: 'a drill' }))).code).toBe('key-reused');
  expect((await failureOf(floor.order({ ...MOVE, key: 'k1' }))).code).toBe('key-reused');
  expect((await replyOf(floor.order({ ...MOVE, key: 'k1', reason: WHY }))).command).toBe('c1');
});

test('a center that takes listed reasons alone for its pauses takes any for other orders', async () => {
  const floor = await openFloor();
  const capabilities = EVERY_COMMAND.map(({ method }) => method);
  const listed = { pauseReasons: { lunch: { means: 'break' } }, onlyListedReasons: true } as const;
  floor.pbx.emit(
    { type: 'source.connected', name: 'pbx', capabilities, ...listed },
    { type: 'source.synced' },
  );
  expect((await failureOf(floor.order({ ...PAUSE, reason: WHY }))).code).toBe('bad-arguments');
  expect((await replyOf(floor.order({ ...MOVE, reason: WHY }))).outcome).toBe('applied');
});

test.each(['wall', 'viewer'] as const)(
  'no public screen of a %s is told why anybody was moved',
  async role => {
    const floor = await openFloor();
    for (const command of EVERY_COMMAND)
      if (command.method !== 'campaign.pause')
        await floor.as('nana', 'admin').order(called(command as CommandCall));
    await floor.as('nana', 'admin').undo('c2', { reason: WHY });
    const { text, commands } = await logFor(floor, floor.as('wall-3', role).asker);
    expect(commands.length).toBe(EVERY_COMMAND.length);
    expect(text).not.toContain(WHY);
    const one = resultTextOf(await floor.desk.get('c3', floor.as('wall-3', role).asker));
    expect(one).not.toContain(WHY);
  },
);

test.each(['wall', 'viewer'] as const)(
  'no public screen of a %s is told the key that a script gave its order: it may be the number of a ticket',
  async role => {
    const floor = await openFloor();
    await floor.order({ ...MOVE, key: 'TICKET-4711' });
    await floor.order({ method: 'campaign.pause', campaign: 'spring', key: 'TICKET-4712' });
    expect((await logFor(floor)).text).toContain('TICKET-4711');
    expect((await logFor(floor, floor.as('wall-3', role).asker)).text).not.toContain('TICKET');
  },
);

test('an undo that pauses again does not tell a public screen for what, in the words of the source', async () => {
  const perform = async () => ({
    ...({ outcome: 'applied', said: 'paused: sick' } as const),
    steps: [{ did: 'QueuePause 1002 sick', outcome: 'applied', said: 'sick' } as const],
  });
  const paused = { type: 'membership.changed', agent: '1002', queue: 'sales', paused: true } as const;
  const floor = await openDesk({ perform, rows: [{ ...paused, reason: 'sick' }] });
  await floor.order({ method: 'agent.unpause', agent: '1002' });
  floor.pbx.emit({ ...paused, paused: false });
  await floor.undo('c1');
  const { text, commands } = await logFor(floor, floor.as('wall-3', 'wall').asker);
  expect(commands.map(({ method }) => method)).toEqual(['agent.unpause', 'command.undo']);
  expect(JSON.stringify(commands[1])).not.toContain('sick');
  expect(text).toContain('command.undo');
});

test('a number in a reason is masked in the audit', async () => {
  const floor = await openFloor();
  await floor.order({ ...MOVE, reason: 'calls +995 555 12 34 56 back' });
  const audit = JSON.stringify(floor.journal.audited());
  expect(audit).toContain('calls +99…56 back');
  expect(audit).not.toContain('12 34 56');
});

test('the audit is whole over orders with a reason and without', async () => {
  const floor = await openFloor();
  await floor.order(MOVE);
  await floor.order({ ...MOVE, reason: WHY });
  await floor.undo('c2', { reason: '„ups“' });
  const { files, known } = lookAtAuditFolder(floor.journal.folder);
  const verdict = await verifyAudit(readAudit(files), known);
  expect(verdict.problems).toEqual([]);
});

describe('an order as an earlier ringtop has stored it', () => {
  const line = {
    ...{ id: 'cgzjlo-7', askedAt: 1_000, method: 'agent.logout', params: { agent: '1002' } },
    about: { kind: 'agents', id: '1002', name: 'Nino Beridze', queues: {} },
    asker: { principal: { name: 'levan', role: 'lead' }, from: 'http 127.0.0.1' },
    answered: { at: 1_100, result: { outcome: 'applied', said: 'done', steps: [] }, offset: 4 },
  };
  const stored = (more: object = {}) => ({
    ...{ id: 'cgzjlo-7', askedAt: 1_000, who: 'levan', isOpen: false, keyUntil: 0, doing: '' },
    line: JSON.stringify({ ...line, ...more }),
  });
  const itemOf = (more?: object) => loggedItem(toLogged(fromStored(stored(more), () => {})), 2_000);

  test('has no reason where it was given none', () => {
    expect(itemOf()).toMatchObject({ method: 'agent.logout', reason: null });
  });

  test('has the one of its pause', () => {
    const pause = { method: 'agent.pause', params: { agent: '1002', reason: 'lunch' } };
    expect(itemOf(pause)).toMatchObject({ method: 'agent.pause', reason: 'lunch' });
  });
});
