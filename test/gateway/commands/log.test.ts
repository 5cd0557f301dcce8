// The command log: who ordered what, from where, and what became of it, over the wire.
import { expect, test } from 'vitest';
import { commandListSchema, loggedCommandSchema } from '../../../src/protocol/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';
import { ANYBODY, openDesk, PAUSE, resultTextOf, type TestDesk } from './desk.ts';

type Asked = Omit<Parameters<TestDesk['desk']['list']>[0], 'method'>;

async function list({ desk }: TestDesk, asked: Asked = {}) {
  const served = await desk.list({ method: 'command.list', ...asked }, ANYBODY);
  return commandListSchema.parse(JSON.parse(resultTextOf(served)));
}

test('an entry tells who, from where, what, when, and what came of it', async () => {
  const desk = await openDesk({ obeys: true });
  const askedAt = desk.timers.now();
  await desk.order({ ...PAUSE, key: 'k1', forMs: 60_000 });
  const [entry] = (await list(desk)).commands;
  expect(entry).toEqual({
    command: 'c1',
    who: 'nino',
    role: 'lead',
    from: 'ws 127.0.0.1',
    method: 'agent.pause',
    params: { agent: '1002', reason: 'lunch' },
    key: 'k1',
    about: { kind: 'agents', id: '1002', name: 'Nino Beridze', queues: {} },
    source: expect.any(String),
    askedAt,
    answered: {
      outcome: 'applied',
      said: 'agent.pause done',
      steps: [],
      at: askedAt,
      offset: expect.any(Number),
    },
    undoAt: askedAt + 60_000,
  });
  expect(loggedCommandSchema.parse(JSON.parse(resultTextOf(await desk.desk.get('c1', ANYBODY))))).toEqual(
    entry,
  );
});

test('the newest are told, oldest first; since an instant, of one name', async () => {
  const desk = await openDesk();
  for (let n = 0; n < 5; n++) {
    await desk.as(n % 2 === 0 ? 'nino' : 'levan').order(PAUSE);
    desk.timers.advance(1_000);
  }
  const ids = async (asked?: Asked): Promise<string[]> =>
    (await list(desk, asked)).commands.map(({ command }) => command);
  expect(await ids()).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
  expect(await ids({ limit: 2 })).toEqual(['c4', 'c5']);
  expect(await ids({ since: desk.timers.now() - 3_000 })).toEqual(['c3', 'c4', 'c5']);
  expect(await ids({ who: 'levan', limit: 1 })).toEqual(['c4']);
});

test('the last thousand are kept', async () => {
  const desk = await openDesk();
  for (let n = 0; n < 1_010; n++) await desk.order(PAUSE);
  const { commands } = await list(desk, { limit: 1_000 });
  expect([commands.length, commands[0]?.command, commands.at(-1)?.command]).toEqual([1_000, 'c11', 'c1010']);
  expect(await desk.desk.get('c10', ANYBODY)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

const secretOf = (role: string): string => `the-secret-of-a-${role}`;

test('who may look at the wall may read it; who may only view the floor may not', async () => {
  const tokens = (['viewer', 'wall', 'lead'] as const).map(role => ({
    name: `${role}-1`,
    role,
    secret: secretOf(role),
  }));
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx], tokens });
  pbx.emit({ type: 'agent.described', agent: '1002' });
  const as = (role: string) => openWireSocket(gateway.url, { authorization: `Bearer ${secretOf(role)}` });
  const lead = await as('lead');
  await lead.call('agent.logout', { agent: '1002' });
  const wall = await as('wall');
  expect((await wall.call('command.list')).result).toMatchObject({
    commands: [{ command: 'c1', who: 'lead-1', role: 'lead', from: 'ws 127.0.0.1' }],
  });
  expect((await wall.call('command.get', { command: 'c1' })).result).toMatchObject({
    method: 'agent.logout',
  });
  expect((await wall.call('command.undo', { command: 'c1' })).error?.data.code).toBe('not-allowed');
  const viewer = await as('viewer');
  for (const [method, params] of [
    ['command.list', {}],
    ['command.get', { command: 'c1' }],
    ['command.undo', { command: 'c1' }],
  ] as const)
    expect((await viewer.call(method, params)).error?.data.code).toBe('not-allowed');
});

test('an order by HTTP says so', async () => {
  const pbx = createFakeSource();
  const tokens = [{ name: 'levan', role: 'admin', secret: secretOf('admin') } as const];
  const gateway = await openTestGateway({ sources: [pbx], tokens });
  pbx.emit({ type: 'agent.described', agent: '1002' });
  const ask = async (method: string, params: object) => {
    const headers = { authorization: `Bearer ${secretOf('admin')}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    return (await fetch(`${gateway.httpUrl}/rpc`, { method: 'POST', headers, body })).json();
  };
  await ask('agent.logout', { agent: '1002' });
  expect(await ask('command.list', { who: 'levan' })).toMatchObject({
    result: { commands: [{ who: 'levan', from: 'http 127.0.0.1' }] },
  });
});

test('of some commands alone, and the limit counts those', async () => {
  const floor = await openDesk({ obeys: true });
  await floor.order(PAUSE);
  await floor.order({ method: 'agent.unpause', agent: '1002' });
  for (let n = 0; n < 3; n++) await floor.order({ method: 'campaign.pause', campaign: 'spring' });
  const { commands } = await list(floor, { methods: ['agent.pause', 'agent.unpause'], limit: 1 });
  expect(commands.map(({ command }) => command)).toEqual(['c2']);
});

test('what somebody could still take back is his own, and stands as he left it', async () => {
  const floor = await openDesk({ obeys: true });
  const undoable = async () => {
    const asked = { method: 'command.list', undoable: true } as const;
    const served = await floor.desk.list(asked, floor.as('nino').asker);
    return commandListSchema.parse(JSON.parse(resultTextOf(served))).commands.map(({ command }) => command);
  };
  expect(await undoable()).toEqual([]);
  await floor.order(PAUSE);
  await floor.order({ method: 'agent.setPenalty', agent: '1002', queue: 'sales', penalty: 4 });
  await floor.as('levan').order({ method: 'campaign.pause', campaign: 'spring' });
  await floor.order({ method: 'contact.hangup', contact: 'none' });
  expect(await undoable()).toEqual(['c1', 'c2']);
  await floor.undo('c2');
  expect(await undoable()).toEqual(['c1']);
  floor.pbx.emit({ type: 'membership.changed', agent: '1002', queue: 'sales', paused: false });
  floor.pbx.emit({ type: 'membership.changed', agent: '1002', queue: 'sales', paused: true, reason: 'tea' });
  expect(await undoable()).toEqual([]);
});
