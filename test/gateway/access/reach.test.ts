// What an admin may hand out by wire: no more than he has, and no admin's token but on the gateway's own machine.
import { expect, test } from 'vitest';
import type { Scope } from '../../../src/gateway/access/principal.ts';
import { coversScope } from '../../../src/gateway/access/reach.ts';
import type { TokenGrant } from '../../../src/gateway/index.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { AT_THE_MACHINE as BY, newTokenFile, openTestStore } from '../../support/token-store.ts';

const SOON = Date.now() + 3_600_000;
const ana: TokenGrant = {
  ...{ name: 'ana', role: 'admin', secret: 'the-secret-of-ana', expiresAt: SOON },
  scope: { queues: ['sales', 'billing'] },
};

async function open() {
  const tokenStore = openTestStore(newTokenFile());
  tokenStore.create('root', { role: 'admin', unmask: false }, BY);
  tokenStore.create('vip-wall', { role: 'wall', unmask: false, scope: { queues: ['vip'] } }, BY);
  const gateway = await openTestGateway({ tokenStore, tokens: [ana] });
  const ask = async (secret: string, method: string, params: object, more: Record<string, string> = {}) => {
    const response = await fetch(`${gateway.httpUrl}/rpc`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...more },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return JSON.stringify(await response.json());
  };
  return { ask, tokenStore };
}

const nino = { name: 'nino', role: 'lead', scope: { queues: ['sales'] }, expiresAt: SOON - 1 };

test.each([
  ['within what he has', 'token.create', nino, /"secret":"rt_/],
  [
    'a wider scope',
    'token.create',
    { ...nino, scope: { queues: ['sales', 'vip'] } },
    /hands out no more than that/,
  ],
  ['the whole floor', 'token.create', { ...nino, scope: 'all' }, /hands out no more than that/],
  ['a scope that is not said', 'token.create', { ...nino, scope: undefined }, /hands out no more than that/],
  ['a scope that names nothing', 'token.create', { ...nino, scope: {} }, /names nothing/],
  ['lists that name nothing', 'token.create', { ...nino, scope: { queues: [] } }, /names nothing/],
  ['a mask that he does not see through', 'token.create', { ...nino, unmask: true }, /cannot hand that out/],
  ['a later end than his own', 'token.create', { ...nino, expiresAt: SOON + 1 }, /nothing that outlives it/],
  ['an end that is over', 'token.create', { ...nino, expiresAt: 1 }, /that instant is over/],
  ['an admin', 'token.create', { ...nino, role: 'admin' }, /own machine alone/],
  [
    'the secret of a token that he is not told of',
    'token.rotate',
    { name: 'vip-wall' },
    /there is no token of/,
  ],
  ['the end of a token that he is not told of', 'token.revoke', { name: 'vip-wall' }, /there is no token of/],
  ['what the config names', 'token.rotate', { name: 'ana' }, /is not kept here/],
])('an admin with a scope hands out %s', async (_title, method, params, words) => {
  const { ask } = await open();
  expect(await ask('the-secret-of-ana', method, params)).toMatch(words);
});

test('he is told of no token whose scope is beyond his own', async () => {
  const { ask } = await open();
  const told = await ask('the-secret-of-ana', 'token.list', {});
  expect(told).toContain('"ana"');
  expect(told).not.toMatch(/vip|root/);
});

test.each([
  ['from this machine, the operator', TOKEN, {}, /"secret":"rt_/],
  [
    'by a proxy of this machine, the operator',
    TOKEN,
    { 'x-forwarded-for': '203.0.113.9' },
    /own machine alone/,
  ],
  ['by a proxy that says only that it is one, the operator', TOKEN, { via: '1.1 wall' }, /own machine alone/],
])('an admin’s token is made %s: %s', async (_title, secret, headers, words) => {
  const { ask } = await open();
  expect(await ask(secret, 'token.create', { name: 'olga', role: 'admin' }, headers)).toMatch(words);
  expect(await ask(secret, 'token.rotate', { name: 'root' }, headers)).toMatch(words);
});

test.each<readonly [string, Scope | undefined, Scope | undefined, boolean]>([
  ['the whole floor covers a part of it', undefined, { queues: ['sales'] }, true],
  ['a part does not cover the whole', { queues: ['sales'] }, undefined, false],
  [
    'queues and teams cover the queues alone',
    { queues: ['sales'], teams: ['north'] },
    { queues: ['sales'] },
    true,
  ],
  [
    'queues do not cover a team besides',
    { queues: ['sales'] },
    { queues: ['sales'], teams: ['north'] },
    false,
  ],
  ['a scope that names nothing does not cover the whole floor', {}, undefined, false],
  ['nor a queue', {}, { queues: ['sales'] }, false],
  ['nor do lists that name nothing', { queues: [], teams: [] }, { queues: ['sales'] }, false],
])('%s', (_title, own, given, covers) => {
  expect(coversScope(own, given)).toBe(covers);
});

test('a config whose token has a scope that names nothing is refused', async () => {
  for (const scope of [{}, { queues: [], campaigns: [] }])
    await expect(openTestGateway({ tokens: [{ ...ana, scope }] })).rejects.toThrow(/names nothing/);
});
