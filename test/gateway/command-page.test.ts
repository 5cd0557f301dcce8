// `GET /v1/commands`: the command log by plain HTTP, asked as over a socket.
import { expect, test } from 'vitest';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { obey } from './commands/obedient.ts';

async function open() {
  const pbx = createFakeSource({ perform: obey });
  const gateway = await openTestGateway({
    sources: [pbx],
    tokens: [{ name: 'eve', role: 'viewer', secret: 'the-secret-of-eve' }],
  });
  pbx.emit({ type: 'agent.described', agent: '1002' }, { type: 'queue.described', queue: 'sales' });
  pbx.emit({ type: 'membership.added', agent: '1002', queue: 'sales', penalty: 0 });
  gateway.hub.publish();
  const rpc = (params: object) =>
    fetch(`${gateway.httpUrl}/rpc`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'agent.pause', params }),
    });
  const get = async (query = '', { token = TOKEN, accept = '' } = {}) => {
    const response = await fetch(`${gateway.httpUrl}/v1/commands${query}`, {
      headers: { authorization: `Bearer ${token}`, accept },
    });
    return { status: response.status, text: await response.text() };
  };
  const ids = async (query: string): Promise<string[]> =>
    JSON.parse((await get(query)).text).items.map(({ id }: { readonly id: string }) => id);
  for (const reason of ['coffee', 'lunch', 'tea']) {
    const asked = rpc({ agent: '1002', reason });
    const publishing = setInterval(() => gateway.hub.publish(), 2);
    await asked.finally(() => clearInterval(publishing));
  }
  return { gateway, get, ids };
}

test('has the newest, oldest first; as many as are asked for, before one, by one name, within a time', async () => {
  const { ids } = await open();
  expect(await ids('')).toEqual(['c1', 'c2', 'c3']);
  expect(await ids('?limit=2')).toEqual(['c2', 'c3']);
  expect(await ids('?limit=1&before=c3')).toEqual(['c2']);
  expect(await ids('?who=nobody')).toEqual([]);
  expect(await ids('?since=2020-01-01T00:00:00Z&limit=1')).toEqual(['c3']);
  expect(await ids('?until=2020-01-01T00:00:00Z')).toEqual([]);
});

test('has those whose ids are asked for, and none of the others', async () => {
  const { ids } = await open();
  expect(await ids('?id=c3&id=c1&id=c77&id=c3')).toEqual(['c3', 'c1']);
});

test('is read in lines by whoever takes lines', async () => {
  const { get } = await open();
  const { text } = await get('?limit=1', { accept: 'application/x-ndjson' });
  expect(
    text
      .trimEnd()
      .split('\n')
      .map(line => Object.keys(JSON.parse(line))[0]),
  ).toEqual(['apiVersion', 'id']);
  expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ itemCount: 1 });
});

test.each([
  ['?limit=0', /limit/],
  ['?limit=many', /limit/],
  ['?since=yesterday', /since/],
  ['?colour=red', /colour/],
  ['?id=', /command/],
  [`?${Array.from({ length: 101 }, (_, n) => `id=c${n}`).join('&')}`, /101 of them, at most 100/],
])('says what is wrong with %.40s', async (query, words) => {
  const { get } = await open();
  const { status, text } = await get(query);
  expect(status).toBe(400);
  expect(text).toMatch(words);
});

test('takes the role that the log takes', async () => {
  const { get } = await open();
  expect(await get('', { token: 'the-secret-of-eve' })).toMatchObject({
    status: 403,
    text: expect.stringContaining('command.list needs the role wall'),
  });
});
