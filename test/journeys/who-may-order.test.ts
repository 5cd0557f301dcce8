// Tokens: a viewer and a wall look and do not order, a lead orders, an admin may do the rest; asked of every message.
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import { openFloor } from './support/floor.ts';
import type { Person } from './support/gateway.ts';
import { move, pause } from './support/orders.ts';

const [NINO, DATO] = ['1001', '1002'] as const;

describe.each([
  ['viewer', 'nika'],
  ['wall', 'lobby'],
] as const)('a token of the role %s', (role, person: Person) => {
  test('sees the floor, and nothing that it orders reaches the PBX', async () => {
    const floor = await openFloor();
    const { pbx, wall, levan } = floor;
    const onlooker = floor.signsIn(person);
    await levan.orders(pause(DATO, 'lunch'));
    await floor.pass(1);
    await until(() => onlooker.feed.document.agents[DATO]?.state === 'break');
    expect(await onlooker.item('agents', DATO)).toMatchObject({ changedBy: { who: 'levan' } });
    pbx.got();

    const message = `agent.reassign needs the role lead; this token is ${role} (${person})`;
    const order = move(NINO, 'support', 'billing');
    expect(await onlooker.isTurnedAway(order)).toMatchObject({ code: 'not-allowed', message });
    expect(await onlooker.isTurnedAway({ ...order, force: true })).toMatchObject({ code: 'not-allowed' });
    const { method, ...params } = order;
    expect(await onlooker.posts(method, params)).toMatchObject({
      status: 403,
      error: { message, data: { code: 'not-allowed' } },
    });
    await expect(onlooker.undoes('c1')).rejects.toThrow('not-allowed');
    expect(pbx.got()).toEqual([]);
    await wall.shows(/○ available .*Nino Beridze +support/);
    expect(await levan.log()).toHaveLength(1);
  });
});

test('a wall may tell who ordered what, a viewer may not', async () => {
  const floor = await openFloor();
  const [lobby, nika] = [floor.signsIn('lobby'), floor.signsIn('nika')];
  await floor.levan.orders(pause(DATO, 'lunch'));
  await floor.pass(1);
  expect(await lobby.log()).toMatchObject([{ command: 'c1', who: 'levan' }]);
  await expect(nika.log()).rejects.toThrow('command.list needs the role wall; this token is viewer (nika)');
});

test('a lead orders over either face, and leaves to an admin what is an admin’s', async () => {
  const floor = await openFloor();
  const { pbx, wall, levan } = floor;
  const ana = floor.signsIn('ana');
  await floor.pass(1);
  expect(await levan.posts('agent.pause', { agent: DATO, reason: 'lunch' })).toMatchObject({
    status: 200,
    result: { command: 'c1', outcome: 'applied', about: { name: 'Dato Kapanadze' } },
  });
  await wall.shows(/■ break .*Dato Kapanadze +support +lunch/);
  const reset = { method: 'queue.resetStats', queue: 'support' } as const;
  expect(await levan.isTurnedAway(reset)).toMatchObject({ code: 'not-allowed' });
  expect(await ana.orders(reset)).toMatchObject({ outcome: 'applied' });
  expect(pbx.got().at(-1)).toBe('QueueReset Queue=support');
  expect(await levan.log()).toMatchObject([
    { who: 'levan', role: 'lead', from: 'http 127.0.0.1' },
    { who: 'ana', role: 'admin', from: 'ws 127.0.0.1' },
  ]);
});

test('what is no token, and what is no order, does not get that far', async () => {
  const { pbx, gateway, levan } = await openFloor();
  const unknown = await fetch(`${gateway.httpUrl}/v1/agents`, {
    headers: { authorization: 'Bearer the-secret-of-somebody-else' },
  });
  expect(unknown.status).toBe(401);
  expect(await levan.posts('agent.pause', { agent: DATO, reason: 'lunch\r\nAction: Command' })).toMatchObject(
    {
      status: 400,
      error: { data: { code: 'bad-arguments' } },
    },
  );
  expect(await levan.posts('agent.pause', { agent: '4711' })).toMatchObject({
    status: 404,
    error: { data: { code: 'not-found' } },
  });
  expect(pbx.got()).toEqual([]);
});
