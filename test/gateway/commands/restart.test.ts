// A gateway that is killed and started again knows what was ordered, what its keys were answered, and what is still to
// go back; and of what was on its way it says that it does not know, until its source has told.
import { expect, test } from 'vitest';
import { KEY_KEPT_MS } from '../../../src/gateway/commands/command-keys.ts';
import type { LoggedCommand } from '../../../src/protocol/index.ts';
import type { FakeEvent } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestJournal, type TestJournal } from '../../support/test-journal.ts';
import {
  ANYBODY,
  failureOf,
  MOVE,
  openDesk,
  PAUSE,
  replyOf,
  resultTextOf,
  settled,
  type TestDesk,
  type TestDeskOptions,
} from './desk.ts';

const MINUTE = 60_000;
const START_MS = 1_000_000;
const ON_LUNCH = {
  type: 'membership.changed',
  agent: '1002',
  queue: 'sales',
  paused: true,
  reason: 'lunch',
} as const;

interface Run extends TestDesk {
  readonly journal: TestJournal;
}

interface Start extends TestDeskOptions {
  /** Of the run before it, which is killed by this. */
  readonly after?: Run;
  /** For how long there was no gateway. */
  readonly downMs?: number;
  /** Killed at once: what nobody waits for is on the disk some milliseconds later. */
  readonly atOnce?: true;
}

/** Each run has a clock of its own, which stands where that of the run before it does, and later. */
async function start({ after, downMs = 0, atOnce, ...options }: Start = {}): Promise<Run> {
  await settled();
  const startMs = (after?.timers.now() ?? START_MS) + downMs;
  if (!atOnce) await after?.journal.reachDisk();
  const timers = createFakeTimers(startMs);
  const folder = after === undefined ? {} : { folder: after.journal.folder };
  const journal = openTestJournal({ timers, ...folder });
  const desk = await openDesk({ obeys: true, startMs, journal, ...options });
  return { ...desk, journal };
}

/** Its source has told all of its floor. */
async function sync({ pbx }: TestDesk): Promise<void> {
  pbx.emit({ type: 'source.synced' });
  await settled();
}

async function pass({ timers }: TestDesk, ms: number): Promise<void> {
  timers.advance(ms);
  await settled();
  timers.advance(0);
  await settled();
}

const asked = ({ pbx }: TestDesk): string[] => pbx.asked.map(({ method }) => method);

async function logOf({ desk }: TestDesk): Promise<LoggedCommand[]> {
  return JSON.parse(resultTextOf(await desk.list({ method: 'command.list' }, ANYBODY))).commands;
}

test('the command log is whole, and no id is given again', async () => {
  const before = await start();
  await before.order({ ...PAUSE, key: 'k1' });
  await before.undo('c1');
  const told = await logOf(before);
  const after = await start({ after: before });
  expect(await logOf(after)).toEqual(told);
  expect(JSON.parse(resultTextOf(await after.desk.get('c1', ANYBODY)))).toEqual(told[0]);
  expect(await replyOf(after.order(PAUSE))).toMatchObject({ command: 'c3', outcome: 'applied' });
});

test('a key is answered as it was before, for ten minutes from the reply, and nobody is asked', async () => {
  const before = await start();
  const reply = await before.order({ ...PAUSE, key: 'k1' });
  const after = await start({ after: before, downMs: KEY_KEPT_MS - 1 });
  expect(await after.order({ ...PAUSE, key: 'k1' })).toEqual(reply);
  expect((await failureOf(after.order({ ...PAUSE, reason: 'coffee', key: 'k1' }))).code).toBe('key-reused');
  expect(asked(after)).toEqual([]);
  await pass(after, 1);
  await after.order({ ...PAUSE, key: 'k1' });
  expect(asked(after)).toEqual(['agent.pause']);
});

test('what was asked and never answered is not asked again, and is told as unknown until its source has told', async () => {
  const before = await start({ perform: () => new Promise(() => {}) });
  before.order({ ...PAUSE, key: 'k1' });
  const after = await start({ after: before, rows: [ON_LUNCH] });
  expect(await replyOf(after.order({ ...PAUSE, key: 'k1' }))).toMatchObject({
    command: 'c1',
    outcome: 'unknown',
    said: 'the gateway ended before pbx had answered; pbx will be looked at',
  });
  await sync(after);
  const said = 'it stands as it was ordered, as the source tells since the gateway was started again';
  expect(after.toldLater).toMatchObject([
    { name: 'nino', method: 'command.settled', params: { command: 'c1', outcome: 'applied', said } },
  ]);
  expect(await replyOf(after.order({ ...PAUSE, key: 'k1' }))).toMatchObject({ outcome: 'applied', said });
  expect(asked(after)).toEqual([]);
  expect(await logOf(after)).toMatchObject([
    { command: 'c1', answered: { outcome: 'unknown' }, settled: { outcome: 'applied', said } },
  ]);
});

test('killed within milliseconds of an answer the gateway does not know it any more, and looks what came of it', async () => {
  const before = await start();
  expect(await replyOf(before.order(PAUSE))).toMatchObject({ outcome: 'applied' });
  const after = await start({ after: before, rows: [ON_LUNCH], atOnce: true });
  await sync(after);
  expect(await logOf(after)).toMatchObject([
    { command: 'c1', answered: { outcome: 'unknown' }, settled: { outcome: 'applied' } },
  ]);
});

test('what was asked and has not come about is settled as not done', async () => {
  const before = await start({ perform: () => new Promise(() => {}) });
  before.order(PAUSE);
  const after = await start({ after: before });
  await sync(after);
  expect(await logOf(after)).toMatchObject([
    { settled: { outcome: 'refused', said: expect.stringMatching(/^not done, /) } },
  ]);
});

test('of a call that was to be hung up, and is gone, nobody can know why', async () => {
  const call: FakeEvent = { type: 'contact.queued', contact: 'x1', queue: 'sales', ordinal: 1 };
  const before = await start({ perform: () => new Promise(() => {}), rows: [call] });
  before.order({ method: 'contact.hangup', contact: 'x1' });
  const gone = await start({ after: before });
  await sync(gone);
  expect(await logOf(gone)).toMatchObject([
    { settled: { outcome: 'unknown', said: expect.stringMatching(/cannot be known/) } },
  ]);
});

test('a pause for twenty minutes ends after them, although the gateway was killed meanwhile', async () => {
  const before = await start();
  await before.order({ ...PAUSE, forMs: 20 * MINUTE });
  const after = await start({ after: before, downMs: 5 * MINUTE, rows: [ON_LUNCH] });
  await sync(after);
  await pass(after, 15 * MINUTE - 1);
  expect(asked(after)).toEqual([]);
  await pass(after, 1);
  expect(asked(after)).toEqual(['agent.unpause']);
  expect((await logOf(after)).at(-1)).toMatchObject({ from: 'schedule', undoes: 'c1' });
});

test('what fell due while there was no gateway is done once its source has told, and no sooner', async () => {
  const before = await start();
  await before.order({ ...PAUSE, forMs: 20 * MINUTE });
  const after = await start({ after: before, downMs: 60 * MINUTE, rows: [ON_LUNCH] });
  await pass(after, 30_000);
  expect(asked(after)).toEqual([]);
  await sync(after);
  await pass(after, 15_000);
  expect(asked(after)).toEqual(['agent.unpause']);
  const again = await start({ after });
  await sync(again);
  await pass(again, 60 * MINUTE);
  expect(asked(again)).toEqual([]);
});

test('who came back from his lunch while there was no gateway is left alone', async () => {
  const before = await start();
  await before.order({ ...PAUSE, forMs: 20 * MINUTE });
  const after = await start({ after: before, downMs: 5 * MINUTE });
  await sync(after);
  after.pbx.emit(ON_LUNCH);
  await pass(after, 30 * MINUTE);
  expect(asked(after)).toEqual([]);
  expect((await logOf(after)).at(-1)).toMatchObject({
    undoes: 'c1',
    answered: { outcome: 'refused', said: expect.stringMatching(/^not undone, because in "Sales": changed/) },
  });
});

test('a break that was seen to be another one before the kill is another one after it', async () => {
  const before = await start();
  await before.order({ ...PAUSE, forMs: 20 * MINUTE });
  before.pbx.emit({ ...ON_LUNCH, paused: false });
  await pass(before, 1_000);
  before.pbx.emit(ON_LUNCH);
  await pass(before, 1_000);
  const after = await start({ after: before, rows: [ON_LUNCH] });
  await sync(after);
  await pass(after, 30 * MINUTE);
  expect(asked(after)).toEqual([]);
});

test('a loan until the end of the shift ends with the shift, also where that was while there was no gateway', async () => {
  const before = await start();
  await before.order({ ...MOVE, until: 'end-of-shift' });
  const moved: FakeEvent[] = [
    { type: 'membership.added', agent: '1002', queue: 'support', penalty: 2 },
    { type: 'membership.removed', agent: '1002', queue: 'sales' },
    { type: 'agent.state-changed', agent: '1002', state: 'offline' },
  ];
  const after = await start({ after: before, rows: moved });
  await pass(after, MINUTE);
  expect(asked(after)).toEqual([]);
  await sync(after);
  await pass(after, 1_000);
  expect(asked(after)).toEqual(['agent.remove']);
});

test('an order of before the restart can be undone by hand as far as it stands, once its source has told', async () => {
  const before = await start();
  await before.order(PAUSE);
  const after = await start({ after: before, rows: [ON_LUNCH] });
  expect(await failureOf(after.undo('c1'))).toMatchObject({ code: 'source-lost' });
  await sync(after);
  expect(await replyOf(after.undo('c1'))).toMatchObject({ outcome: 'applied', undoes: 'c1' });
  expect(asked(after)).toEqual(['agent.unpause']);
});

/** The first is done; of what comes after it nothing is heard. */
function doneThenSilent(): NonNullable<TestDeskOptions['perform']> {
  let count = 0;
  return async (_command, { emit }) => {
    count += 1;
    if (count > 1) return new Promise(() => {});
    emit(ON_LUNCH);
    return { outcome: 'applied', said: 'done', steps: [] };
  };
}

test('an undo that was on its way is settled by what is seen, and not asked again', async () => {
  const before = await start({ perform: doneThenSilent() });
  await before.order(PAUSE);
  before.undo('c1', { key: 'u' });
  const after = await start({ after: before });
  expect(await replyOf(after.undo('c1', { key: 'u' }))).toMatchObject({ command: 'c2', outcome: 'unknown' });
  await sync(after);
  expect(await replyOf(after.undo('c1', { key: 'u' }))).toMatchObject({ command: 'c2', outcome: 'applied' });
  expect(asked(after)).toEqual([]);
  expect(await logOf(after)).toMatchObject([
    { command: 'c1', undoneBy: 'c2' },
    { settled: { outcome: 'applied' } },
  ]);
});

test('an undo that was on its way and has not come about leaves the order its own, to be undone anew', async () => {
  const before = await start({ perform: doneThenSilent() });
  await before.order(PAUSE);
  before.undo('c1');
  const after = await start({ after: before, rows: [ON_LUNCH] });
  await sync(after);
  expect((await logOf(after)).at(-1)).toMatchObject({ undoes: 'c1', settled: { outcome: 'refused' } });
  expect(await replyOf(after.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(asked(after)).toEqual(['agent.unpause']);
});

test('the log reaches back beyond the thousand that are at hand, page by page', async () => {
  const before = await start();
  await before.order({ method: 'campaign.pause', campaign: 'spring' });
  await before.journal.reachDisk();
  const one = await before.journal.find('c1');
  if (one === undefined) throw new Error('c1 is not in the journal');
  const likeIt = (n: number) => ({ ...one, id: `c${n}`, line: one.line.replace('"c1"', `"c${n}"`) });
  await before.journal.commit({ orders: Array.from({ length: 1_020 }, (_, n) => likeIt(n + 1)) });
  const after = await start({ after: before });
  const page = async (asking: object): Promise<string[]> => {
    const served = await after.desk.list({ method: 'command.list', limit: 30, ...asking }, ANYBODY);
    return JSON.parse(resultTextOf(served)).commands.map(({ command }: LoggedCommand) => command);
  };
  expect((await page({})).at(0)).toBe('c991');
  const older = await page({ before: 'c31' });
  expect([older.length, older.at(0), older.at(-1)]).toEqual([30, 'c1', 'c30']);
  expect(await page({ before: 'c11' })).toHaveLength(10);
  expect(await after.desk.get('c5', ANYBODY)).toMatchObject({ ok: true });
  expect(await failureOf(after.undo('c5'))).toMatchObject({ code: 'bad-arguments' });
});

const LATER = { outcome: 'deferred', said: 'when the call ends', steps: [] } as const;

test('what was put off is waited for after the restart, and settled once its source shows it', async () => {
  const before = await start({ perform: async () => LATER });
  await before.order(PAUSE);
  const after = await start({ after: before });
  await sync(after);
  expect((await logOf(after))[0]).not.toHaveProperty('settled');
  after.pbx.emit(ON_LUNCH);
  await pass(after, 1_000);
  const settledAs = { outcome: 'applied', said: 'it has come about, as the floor shows' };
  expect(await logOf(after)).toMatchObject([
    { command: 'c1', answered: { outcome: 'deferred' }, settled: settledAs },
  ]);
  expect(after.toldLater).toMatchObject([
    { name: 'nino', method: 'command.settled', params: { command: 'c1', ...settledAs } },
  ]);
  expect(asked(after)).toEqual([]);
});

test('what came about while there was no gateway is settled when its source has told, and no sooner', async () => {
  const before = await start({ perform: async () => LATER });
  await before.order({ ...PAUSE, key: 'k1' });
  const after = await start({ after: before, rows: [ON_LUNCH] });
  await pass(after, MINUTE);
  expect((await logOf(after))[0]).not.toHaveProperty('settled');
  await sync(after);
  expect(await logOf(after)).toMatchObject([{ command: 'c1', settled: { outcome: 'applied' } }]);
  // Its key still gets what was answered first.
  expect(await replyOf(after.order({ ...PAUSE, key: 'k1' }))).toMatchObject({
    command: 'c1',
    outcome: 'deferred',
  });
});

test('what cannot come about any more after the restart is settled as refused, and a second restart tells it no more', async () => {
  const before = await start({ perform: async () => LATER });
  await before.order(PAUSE);
  const after = await start({ after: before });
  await sync(after);
  after.pbx.emit({ type: 'membership.removed', agent: '1002', queue: 'sales' });
  await pass(after, 1_000);
  expect(await logOf(after)).toMatchObject([
    { settled: { outcome: 'refused', said: 'it cannot come about any more' } },
  ]);
  const again = await start({ after });
  await sync(again);
  expect(again.toldLater).toEqual([]);
});

test('the end of a time goes on from a deferral over the restart: what came about is taken back when it is over', async () => {
  const before = await start({ perform: async () => LATER });
  await before.order({ ...PAUSE, forMs: 20 * MINUTE });
  const after = await start({ after: before, downMs: 5 * MINUTE });
  await sync(after);
  after.pbx.emit(ON_LUNCH);
  await pass(after, 15 * MINUTE);
  expect(asked(after)).toEqual(['agent.unpause']);
});
