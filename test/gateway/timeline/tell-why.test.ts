// Why an agent was moved stands in his timeline, for whoever may read the order.
import { expect, test } from 'vitest';
import { IN_MEMORY_HISTORY } from '../../../src/gateway/index.ts';
import type { AgentTimeline } from '../../../src/protocol/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket, type WireSocket } from '../../support/wire-socket.ts';
import { obey } from '../commands/obedient.ts';

const TEAM = 'the-secret-of-a-team-lead';
const OPERATOR_WHY = 'two of Support are ill';

async function open() {
  const pbx = createFakeSource({ perform: obey });
  const teamLead = { name: 'ana', role: 'lead', secret: TEAM, scope: { teams: ['Sales'] } } as const;
  const gateway = await openTestGateway({
    ...{ sources: [pbx], tokens: [teamLead], history: { ...IN_MEMORY_HISTORY, flushMs: 5 } },
  });
  pbx.emit(
    { type: 'queue.described', queue: 'sales', name: 'Sales', team: 'Sales' },
    { type: 'queue.described', queue: 'support', name: 'Support', team: 'Support' },
    { type: 'agent.described', agent: '1002', name: 'Nino', team: 'Sales' },
    { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 1 },
  );
  gateway.hub.publish();
  const operator = await openWireSocket(gateway.url);
  /** Once so many places are told. */
  const placesOf = async (count: number, socket: WireSocket = operator) => {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const { result } = await socket.call('agent.history', { agent: '1002', kinds: ['place'], from: 0 });
      const { entries } = result as AgentTimeline;
      if (entries.length >= count) return entries.slice(1).map(({ kind, by }) => [kind, by?.how, by?.why]);
    }
    throw new Error('it is not told');
  };
  const asTeamLead = () => openWireSocket(gateway.url, { authorization: `Bearer ${TEAM}` });
  return { pbx, operator, placesOf, asTeamLead };
}

test('an order and its undo are told with the reasons that were given', async () => {
  const { operator, placesOf } = await open();
  await operator.call('agent.setPenalty', {
    agent: '1002',
    queue: 'sales',
    penalty: 3,
    reason: OPERATOR_WHY,
  });
  await operator.call('command.undo', { command: 'c1', reason: 'they are back' });
  await operator.call('agent.setPenalty', { agent: '1002', queue: 'sales', penalty: 4 });
  expect(await placesOf(4)).toEqual([
    ['place', 'command c1', OPERATOR_WHY],
    ['place', 'command c2', 'they are back'],
    ['place', 'command c3', undefined],
  ]);
});

test('that of a pause stands once: it is what he is paused for', async () => {
  const { operator, placesOf } = await open();
  await operator.call('agent.pause', { agent: '1002', queues: ['sales'], reason: 'coffee' });
  expect(await placesOf(2)).toEqual([['paused', 'command c1', undefined]]);
});

test('whoever may not know of the order is not told why it was given', async () => {
  const { operator, placesOf, asTeamLead } = await open();
  const to = [{ queue: 'support', penalty: 1 }];
  await operator.call('agent.reassign', { agent: '1002', from: ['sales'], to, reason: OPERATOR_WHY });
  expect((await placesOf(3)).map(([, , why]) => why)).toEqual([OPERATOR_WHY, OPERATOR_WHY]);
  const told = await placesOf(2, await asTeamLead());
  expect(told).toEqual([['left', 'command c1', undefined]]);
});

test('a source that says it was an order about somebody else is not believed about why', async () => {
  const { pbx, operator, placesOf } = await open();
  pbx.emit({ type: 'agent.described', agent: '1003', name: 'Eka' });
  pbx.emit({ type: 'membership.added', agent: '1003', queue: 'sales', penalty: 1 });
  await operator.call('agent.setPenalty', {
    agent: '1003',
    queue: 'sales',
    penalty: 3,
    reason: OPERATOR_WHY,
  });
  const by = { who: 'pbx', how: 'command c1' };
  pbx.emit({ type: 'membership.changed', agent: '1002', queue: 'sales', penalty: 9, by });
  expect(await placesOf(2)).toEqual([['place', 'command c1', undefined]]);
});
