// Taking a command back by its id: whose it is, what goes back, what stays, and why.
import { expect, test } from 'vitest';
import type { CommandResult } from '../../../src/floor/index.ts';
import type { Performed } from '../../../src/sources/index.ts';
import type { FakeEvent } from '../../support/fake-source.ts';
import {
  ANYBODY,
  dryRunOf,
  failureOf,
  MOVE,
  openDesk,
  PAUSE,
  replyOf,
  resultTextOf,
  settled,
  type TestDesk,
} from './desk.ts';
import { eventsOf, obey } from './obedient.ts';

const placesOf = ({ hub }: TestDesk): object => {
  hub.publish();
  return { ...hub.ledger.document.agents['1002']?.memberships };
};
const BY_PBX = { who: 'pbx', how: 'pbx' };
const change = (more: Partial<FakeEvent & { type: 'membership.changed' }>): FakeEvent => ({
  type: 'membership.changed',
  agent: '1002',
  queue: 'sales',
  ...more,
});

test('a move is taken back, and the log ties the two together', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(MOVE);
  expect(placesOf(desk)).toEqual({
    support: { penalty: 2, lent: { at: expect.any(Number), who: 'nino', how: 'command c1' } },
  });
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    command: 'c2',
    outcome: 'applied',
    undoes: 'c1',
    about: { id: '1002', name: 'Nino Beridze' },
    offset: expect.any(Number),
  });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 } });
  expect(desk.pbx.askedBy.at(-1)).toEqual({ who: 'nino', how: 'command c2' });
  const { commands } = JSON.parse((await listOf(desk)).resultText);
  expect(commands).toMatchObject([
    { command: 'c1', undoneBy: 'c2' },
    { command: 'c2', method: 'command.undo', params: { command: 'c1' }, undoes: 'c1' },
  ]);
});

test('a lead takes back his own, an admin any', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(PAUSE);
  const failure = await failureOf(desk.as('levan').undo('c1'));
  expect(failure).toMatchObject({
    code: 'not-allowed',
    message: 'c1 was ordered by nino; a lead undoes his own',
  });
  expect(await replyOf(desk.as('giga', 'admin').undo('c1'))).toMatchObject({ outcome: 'applied' });
});

test.each([
  ['nobody knows', 'c9', 'not-found', 'there is no command "c9"'],
  ['that cannot be undone', 'c1', 'bad-arguments', 'agent.logout cannot be undone'],
  ['that is an undo itself', 'c3', 'bad-arguments', 'c3 is an undo'],
])('a command %s is refused by name', async (_title, id, code, words) => {
  const desk = await openDesk({ obeys: true });
  await desk.order({ method: 'agent.logout', agent: '1002' });
  await desk.order(PAUSE);
  await desk.undo('c2');
  expect(await failureOf(desk.undo(id))).toMatchObject({ code, message: words });
});

test('what somebody changed since stays, and he is named', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(PAUSE);
  desk.timers.advance(60_000);
  const [lunch] = eventsOf(
    { method: 'agent.pause', agent: '1002', queues: ['sales'], reason: 'training' },
    {
      who: 'olena',
      how: 'command c9',
    },
  );
  if (lunch !== undefined) desk.pbx.emit(lunch);
  desk.timers.advance(120_000);
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    said: 'not undone, because in "Sales": changed 2 min ago by olena',
    kept: [{ queue: 'sales', because: 'changed' }],
  });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1, paused: true, reason: 'training' } });
});

test('what looks as it was left, and was changed and changed again in between, is not its doing any more', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(PAUSE);
  desk.pbx.emit(change({ paused: false, by: BY_PBX }));
  desk.hub.publish();
  desk.pbx.emit(change({ paused: true, reason: 'lunch', by: BY_PBX }));
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    kept: [{ because: 'changed' }],
  });
});

test('of an agent whose phones stood differently nothing is opened that was not open before', async () => {
  const lunch = { penalty: 1, paused: true, reason: 'lunch' } as const;
  const desk = await openDesk({
    obeys: true,
    phonesOf: () => ({ desk: { sales: { penalty: 1 } }, home: { sales: lunch } }),
  });
  await desk.order(PAUSE);
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    said: 'not undone, because in "Sales": the phones of "Nino Beridze" stood differently, or do now, and an undo is for all of them alike',
    kept: [{ queue: 'sales', because: 'phones-differ' }],
  });
  expect(placesOf(desk)).toMatchObject({ sales: { paused: true } });
});

test('the same ordered again by somebody else is his', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(PAUSE);
  await desk.as('levan').order(PAUSE);
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    kept: [{ because: 'changed' }],
  });
  expect(placesOf(desk)).toMatchObject({ sales: { paused: true } });
});

test('the last is taken back first, and then the one before it', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(PAUSE);
  await desk.order({ ...PAUSE, reason: 'meeting' });
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'refused' });
  expect(await replyOf(desk.undo('c2'))).toMatchObject({ outcome: 'applied' });
  expect(placesOf(desk)).toMatchObject({ sales: { paused: true, reason: 'lunch' } });
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 } });
});

test('a second undo of the same says by which it was undone', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(PAUSE);
  await desk.undo('c1');
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    said: 'not undone, because in "Sales": it was undone before, by c2',
  });
});

test('who has logged out since is left alone', async () => {
  const desk = await openDesk({ obeys: true });
  await desk.order(MOVE);
  desk.pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'offline' });
  desk.timers.advance(25 * 60_000);
  const asked = desk.pbx.asked.length;
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    said: 'not undone, because "Nino Beridze" logged out 25 min ago',
  });
  expect(desk.pbx.asked).toHaveLength(asked);
});

test('a part that stays is told with the part that went back', async () => {
  const desk = await openDesk({ obeys: true });
  desk.pbx.emit({ type: 'membership.added', agent: '1002', queue: 'support', penalty: 3 });
  await desk.order(PAUSE);
  desk.pbx.emit(change({ queue: 'support', paused: true, reason: 'training', by: BY_PBX }));
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'applied',
    said: 'agent.unpause done; not undone: in "Support": changed 0 s ago by pbx',
    kept: [{ queue: 'support', because: 'changed' }],
  });
  expect(placesOf(desk)).toMatchObject({ support: { reason: 'training' }, sales: { penalty: 1 } });
});

test('what was refused has nothing to take back', async () => {
  const desk = await openDesk({
    perform: async () => ({ outcome: 'refused', said: 'Interface not found', steps: [] }),
  });
  await desk.order(PAUSE);
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    said: 'not undone, because c1 was refused: Interface not found',
  });
});

test('an undo that the source refuses can be tried again', async () => {
  let isWilling = true;
  const desk = await openDesk({
    perform: async (command, source, by) => {
      if (!isWilling) return { outcome: 'refused', said: 'busy', steps: [] };
      source.emit(...eventsOf(command, by));
      return { outcome: 'applied', said: 'done', steps: [] };
    },
  });
  await desk.order(MOVE);
  isWilling = false;
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'refused', said: 'busy' });
  isWilling = true;
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 } });
});

test('a step that fails leaves the ones after it undone, and says so', async () => {
  const desk = await openDesk({
    perform: async (command, source, by) => {
      if (command.method === 'agent.unpause') return { outcome: 'refused', said: 'no', steps: [] };
      source.emit(...eventsOf(command, by));
      return { outcome: 'applied', said: 'done', steps: [] };
    },
  });
  desk.pbx.emit(
    { type: 'membership.added', agent: '1002', queue: 'support', penalty: 0 },
    change({ paused: true, reason: 'coffee' }),
  );
  await desk.order(PAUSE);
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    said: 'no; not undone: agent.pause was not asked: the step before it was not done',
    kept: [{ because: 'not-asked' }],
  });
});

test('what has been put off and has not happened yet is told as that', async () => {
  const desk = await openDesk({
    perform: async () => ({ outcome: 'deferred', said: 'when the call ends', steps: [] }),
  });
  await desk.order(MOVE);
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    said: expect.stringContaining('it has not happened yet'),
  });
});

test('an undo waits for the command to be answered', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const desk = await openDesk({
    perform: async (command, source, by) => {
      if (command.method === 'agent.pause') await promise;
      source.emit(...eventsOf(command, by));
      return { outcome: 'applied', said: 'done', steps: [] };
    },
  });
  desk.order(PAUSE);
  await settled();
  const undone = desk.undo('c1');
  await settled();
  expect(desk.pbx.asked).toHaveLength(1);
  resolve();
  expect(await replyOf(undone)).toMatchObject({ outcome: 'applied' });
});

test('before it is done, it can be asked what would be done', async () => {
  const desk = await openDesk({
    obeys: true,
    preview: ({ method }) => ({ steps: [`${method} 1002`] }),
  });
  await desk.order(MOVE);
  const asked = desk.pbx.asked.length;
  expect(await dryRunOf(desk.undo('c1', { dryRun: true }))).toEqual({
    dryRun: true,
    source: 'pbx',
    said: 'pbx would be asked',
    about: {
      kind: 'agents',
      id: '1002',
      name: 'Nino Beridze',
      queues: { sales: 'Sales', support: 'Support' },
    },
    steps: ['agent.reassign 1002'],
    undoes: 'c1',
    orders: [
      { method: 'agent.reassign', agent: '1002', from: ['support'], to: [{ queue: 'sales', penalty: 1 }] },
    ],
  });
  expect(desk.pbx.asked).toHaveLength(asked);
});

test('a campaign is resumed by the undo of its pause, and one that runs again already is left', async () => {
  const desk = await openDesk({ obeys: true });
  desk.pbx.emit({ type: 'campaign.changed', campaign: 'spring', state: 'running' });
  await desk.order({ method: 'campaign.pause', campaign: 'spring' });
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(desk.hub.ledger.document.campaigns.spring?.state).toBe('running');
  await desk.order({ method: 'campaign.pause', campaign: 'spring' });
  desk.pbx.emit({ type: 'campaign.changed', campaign: 'spring', state: 'running' });
  expect(await replyOf(desk.undo('c3'))).toMatchObject({
    outcome: 'refused',
    said: 'not undone, because it is as it was before already',
  });
});

async function listOf({ desk }: TestDesk) {
  const served = await desk.list({ method: 'command.list' }, ANYBODY);
  if (!served.ok) throw new Error(served.failure.message);
  return served;
}

test('an undo that turns out not to have been done can be tried again', async () => {
  const answers: Promise<Performed>[] = [];
  const later = Promise.withResolvers<CommandResult>();
  const desk = await openDesk({
    perform: (command, source, by) => answers.shift() ?? obey(command, source, by),
  });
  await desk.order(PAUSE);
  answers.push(
    Promise.resolve({ outcome: 'unknown', said: 'session lost', steps: [], settled: later.promise }),
  );
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'unknown' });
  later.resolve({ outcome: 'refused', said: 'not done, as the list shows since', steps: [] });
  await settled();
  expect(JSON.parse(resultTextOf(await desk.desk.get('c1', ANYBODY)))).not.toHaveProperty('undoneBy');
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 } });
});

const STEPS: CommandResult['steps'] = [
  { did: 'add', outcome: 'applied', said: 'done' },
  { did: 'remove', outcome: 'refused', said: 'not done' },
];

/** A move of which the session's end left but the first half. */
async function openHalf(): Promise<{ desk: TestDesk; settle: () => Promise<void> }> {
  const later = Promise.withResolvers<CommandResult>();
  const desk: TestDesk = await openDesk({
    perform(command, source, by) {
      if (command.method !== 'agent.reassign') return obey(command, source, by);
      return Promise.resolve({ outcome: 'unknown', said: 'lost', steps: [], settled: later.promise });
    },
  });
  return {
    desk,
    async settle() {
      desk.pbx.emit({ type: 'membership.corrected', agent: '1002', queue: 'support', is: { penalty: 2 } });
      later.resolve({ outcome: 'refused', said: 'done in part', steps: STEPS });
      await settled();
    },
  };
}

test('of a move that was settled as done in part, the half that stands is taken back', async () => {
  const { desk, settle } = await openHalf();
  await desk.order(MOVE);
  await settle();
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 }, support: { penalty: 2 } });
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 } });
});

test('what was done of it and was changed since stays', async () => {
  const { desk, settle } = await openHalf();
  await desk.order(MOVE);
  await settle();
  desk.pbx.emit(change({ queue: 'support', penalty: 4, by: BY_PBX }));
  desk.hub.publish();
  expect(await replyOf(desk.undo('c1'))).toMatchObject({
    outcome: 'refused',
    kept: [{ queue: 'support', because: 'changed' }],
  });
});

test('an order before it that changed the other half can still be taken back', async () => {
  const { desk, settle } = await openHalf();
  await desk.order({ method: 'agent.setPenalty', agent: '1002', queue: 'sales', penalty: 5 });
  await desk.order(MOVE);
  await settle();
  expect(await replyOf(desk.undo('c1'))).toMatchObject({ outcome: 'applied' });
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 }, support: { penalty: 2 } });
});

test('lent for a while and cut in two, the half that stands comes back in time', async () => {
  const { desk, settle } = await openHalf();
  await desk.order({ ...MOVE, forMs: 60_000 });
  await settle();
  desk.timers.advance(60_000);
  await settled();
  expect(placesOf(desk)).toEqual({ sales: { penalty: 1 } });
});
