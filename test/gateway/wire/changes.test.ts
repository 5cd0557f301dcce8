// Who kept a position and no document asks which rows are otherwise since.
import { expect, test } from 'vitest';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

const KINDS = ['agents', 'queues'];

async function open() {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx] });
  pbx.emit(
    { type: 'queue.described', queue: 'sales', name: 'Sales' },
    { type: 'agent.described', agent: '1002', name: 'Nino' },
    { type: 'agent.described', agent: '1014', name: 'Dato' },
  );
  gateway.hub.publish();
  const socket = await openWireSocket(gateway.url, { authorization: `Bearer ${TOKEN}` });
  const look = async (kinds = KINDS) =>
    (await socket.call('floor.get', { kinds })).result as { epoch: string; offset: number };
  const changesSince = async (since: object, kinds = KINDS) =>
    (await socket.call('floor.changes', { kinds, since })).result;
  const positionOf = ({ epoch, offset }: { epoch: string; offset: number }) => ({ epoch, offset });
  return { pbx, gateway, look: async (kinds?: string[]) => positionOf(await look(kinds)), changesSince };
}

test('the rows that changed, came and went are named, by kind', async () => {
  const { pbx, gateway, look, changesSince } = await open();
  const since = await look();
  expect(await changesSince(since)).toMatchObject({ ...since, recovered: true, rows: {} });
  pbx.emit(
    { type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch' },
    { type: 'agent.removed', agent: '1014' },
    { type: 'agent.described', agent: '__proto__', name: 'Nobody' },
  );
  gateway.hub.publish();
  expect(await changesSince(since)).toMatchObject({
    ...{ epoch: since.epoch, offset: since.offset + 1, recovered: true },
    rows: { agents: expect.arrayContaining(['1002', '1014', '__proto__']) },
  });
});

test('of another run, another view, or a time to come it is not known', async () => {
  const { look, changesSince } = await open();
  const since = await look();
  for (const odd of [
    { ...since, epoch: 'other' },
    { ...since, offset: since.offset + 1 },
  ])
    expect(await changesSince(odd)).toMatchObject({ recovered: false, rows: {} });
  expect(await changesSince(await look(['queues']))).toMatchObject({ recovered: false });
});
