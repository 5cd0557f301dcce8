// A timeline asked of a gateway that runs: read beside the feed, and told off where nothing is remembered.
import { expect, test } from 'vitest';
import { IN_MEMORY_HISTORY } from '../../../src/gateway/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket, type WireMessage } from '../../support/wire-socket.ts';
import { newFolder, settingsIn } from '../history/support/data-folder.ts';

type Told = { readonly entries: readonly { readonly kind: string }[] };

test.each([
  ['in a data folder', () => settingsIn(newFolder())],
  ['in memory', () => ({ ...IN_MEMORY_HISTORY, flushMs: 5 })],
])('%s, what was told a moment ago is in the timeline, and the feed went on meanwhile', async (_, kept) => {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx], history: kept() });
  const by = { who: 'levan', how: 'command c1' };
  pbx.emit(
    { type: 'agent.described', agent: '1002', name: 'Nino' },
    { type: 'agent.state-changed', agent: '1002', state: 'available' },
    { type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch', by },
  );
  const socket = await openWireSocket(gateway.url);
  await socket.call('floor.subscribe', { kinds: ['agents'], encoding: 'rows' });
  let told: WireMessage;
  let tries = 0;
  do {
    told = await socket.call('agent.history', { agent: '1002', kinds: ['state'], from: 0 });
    tries += 1;
  } while ((told.result as Told | undefined)?.entries.length !== 2 && tries < 1_000);
  expect(told.result).toMatchObject({
    name: 'Nino',
    entries: [{ state: 'available' }, { state: 'break', reason: 'lunch', by }],
  });
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'available' });
  const asked = socket.call('agent.history', { agent: '1002' });
  await socket.next('floor.patch');
  expect(await asked).toHaveProperty('result');
});

test('a gateway that remembers nothing says so', async () => {
  const gateway = await openTestGateway({ sources: [createFakeSource()] });
  const socket = await openWireSocket(gateway.url);
  const { error } = await socket.call('agent.history', { agent: '1002' });
  expect(error?.data.code).toBe('not-found');
  expect(error?.message).toContain('remembers nothing');
});

test('what is kept in memory is gone with its gateway', async () => {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx], history: IN_MEMORY_HISTORY });
  pbx.emit({ type: 'agent.described', agent: '1002', name: 'Nino' });
  await gateway.close();
  const next = await openTestGateway({ sources: [createFakeSource()], history: IN_MEMORY_HISTORY });
  const socket = await openWireSocket(next.url);
  const { error } = await socket.call('agent.history', { agent: '1002' });
  expect(error?.message).toBe('the history has no agent "1002"');
});
