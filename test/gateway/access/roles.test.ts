// Every command × every role, by both faces: what a token may do is asked of each message.
import { expect, test } from 'vitest';
import { type CommandMethod, ROLES, type Role } from '../../../src/floor/index.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

/** Which roles may order it: written out, not computed, so that a slip in the table shows here. */
const MAY: Readonly<Record<CommandMethod, readonly Role[]>> = {
  'agent.pause': ['lead', 'admin'],
  'agent.unpause': ['lead', 'admin'],
  'agent.reassign': ['lead', 'admin'],
  'agent.add': ['lead', 'admin'],
  'agent.remove': ['lead', 'admin'],
  'agent.setPenalty': ['lead', 'admin'],
  'agent.logout': ['lead', 'admin'],
  'contact.transfer': ['lead', 'admin'],
  'contact.hangup': ['lead', 'admin'],
  'contact.prioritize': ['lead', 'admin'],
  'contact.withdraw': ['lead', 'admin'],
  'monitor.listen': ['lead', 'admin'],
  'monitor.whisper': ['lead', 'admin'],
  'monitor.barge': ['lead', 'admin'],
  'queue.resetStats': ['admin'],
  'campaign.pause': ['lead', 'admin'],
  'campaign.resume': ['lead', 'admin'],
  'campaign.stop': ['admin'],
  'campaign.pace': ['lead', 'admin'],
};

const secretOf = (role: Role): string => `the-secret-of-a-${role}`;

async function open() {
  const pbx = createFakeSource();
  const tokens = ROLES.map(role => ({ name: `${role}-1`, role, secret: secretOf(role) }));
  const gateway = await openTestGateway({ sources: [pbx], tokens });
  pbx.emit(
    { type: 'queue.described', queue: 'sales' },
    { type: 'agent.described', agent: '1002' },
    { type: 'campaign.described', campaign: 'spring' },
    { type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 },
  );
  return { pbx, gateway };
}

const requests = EVERY_COMMAND.map(({ method, ...params }) => ({ method, params }));

test.each(ROLES)(
  'a %s orders over a socket what its role covers, and nothing else reaches a source',
  async role => {
    const { pbx, gateway } = await open();
    const socket = await openWireSocket(gateway.url, { authorization: `Bearer ${secretOf(role)}` });
    for (const { method, params } of requests) {
      const asked = pbx.asked.length;
      const { error } = await socket.call(method, params);
      const may = MAY[method].includes(role);
      expect([method, error?.data.code]).toEqual([method, may ? undefined : 'not-allowed']);
      expect(pbx.asked.length - asked).toBe(may ? 1 : 0);
    }
  },
);

test.each(ROLES)(
  'a %s orders by POST /rpc what its role covers, and nothing else reaches a source',
  async role => {
    const { pbx, gateway } = await open();
    for (const { method, params } of requests) {
      const asked = pbx.asked.length;
      const response = await fetch(`${gateway.httpUrl}/rpc`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secretOf(role)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      });
      const may = MAY[method].includes(role);
      expect([method, response.status]).toEqual([method, may ? 200 : 403]);
      expect(pbx.asked.length - asked).toBe(may ? 1 : 0);
    }
  },
);

test.each([
  ['viewer', 200],
  ['wall', 200],
  ['lead', 200],
  ['admin', 200],
  ['source', 403],
] as const)('a %s who reads the floor is answered %i', async (role, status) => {
  const { gateway } = await open();
  const headers = { authorization: `Bearer ${secretOf(role)}` };
  for (const page of ['/v1/floor', '/v1/agents'])
    expect((await fetch(`${gateway.httpUrl}${page}`, { headers })).status).toBe(status);
});

test('a refusal names what is needed and who asked, as on the wall', async () => {
  const { gateway } = await open();
  const socket = await openWireSocket(gateway.url, { authorization: `Bearer ${secretOf('viewer')}` });
  const { error } = await socket.call('agent.logout', { agent: '1002' });
  expect(error?.message).toBe('agent.logout needs the role lead; this token is viewer (viewer-1)');
});

test.each([
  ['the name of another', { name: 'levan', secret: 'another-secret-of-levan' }, /two tokens are of "levan"/],
  [
    'the operator’s name',
    { name: 'operator', secret: 'a-secret-for-operator' },
    /two tokens are of "operator"/,
  ],
  [
    'the secret of another',
    { name: 'olena', secret: 'the-secret-of-levan' },
    /"olena" is that of another name/,
  ],
  ['the gateway’s own secret', { name: 'olena', secret: TOKEN }, /"olena" is that of another name/],
  ['a short secret', { name: 'olena', secret: 'olena123' }, /shorter than 16 characters/],
  ['no secret', { name: 'olena', secret: '' }, /shorter than 16 characters/],
])('a further token with %s is refused before the gateway opens', async (_title, grant, words) => {
  const levan = { name: 'levan', role: 'lead', secret: 'the-secret-of-levan' } as const;
  const tokens = [levan, { role: 'lead' as const, ...grant }];
  await expect(openTestGateway({ tokens })).rejects.toThrow(words);
});
