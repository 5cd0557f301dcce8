// A session lives as long as its token, and no longer: expiry, revocation, rotation, renewal, a changed scope.
import { expect, test } from 'vitest';
import type { TokenStore } from '../../../src/gateway/access/store/token-store.ts';
import { CLOSE } from '../../../src/protocol/index.ts';
import type { Performed } from '../../../src/sources/index.ts';
import { applied, createFakeSource } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { AT_THE_MACHINE as BY, newTokenFile, openTestStore } from '../../support/token-store.ts';
import { until } from '../../support/until.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const LEAD = { role: 'lead', unmask: false } as const;
const look = { kinds: ['queues'] };

/** A gateway, and beside it a command that has opened the same store. */
async function openBoth() {
  const timers = createFakeTimers();
  const startMs = timers.now();
  const wallNow = (): number => NOON + timers.now() - startMs;
  const file = newTokenFile();
  const command = openTestStore(file, wallNow);
  const tokenStore = openTestStore(file, wallNow);
  // No ping: in a test that lets an hour pass at once nobody would have answered one.
  const tuning = { timers, wallNow, pingMs: 1e12 };
  const open = () => openTestGateway({ tokenStore, tuning });
  return { timers, command, file, open, wallNow, tuning };
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

test('a session ends at the instant at which its token expires, and not before', async () => {
  const { timers, command, open } = await openBoth();
  const { secret } = command.create('levan', { ...LEAD, expiresAt: NOON + 3_600_000 }, BY);
  const gateway = await open();
  const socket = await openWireSocket(gateway.url, bearer(secret));
  timers.advance(3_600_000 - 1);
  expect(await socket.call('floor.get', look)).toMatchObject({ result: { offset: expect.any(Number) } });
  timers.advance(1);
  expect(await socket.closed).toBe(CLOSE.expired.code);
});

test('where the clock is set ahead, of which no timer knows, the next message is not served', async () => {
  const { tuning, wallNow } = await openBoth();
  const nino = {
    name: 'nino',
    role: 'lead',
    secret: 'the-secret-of-nino',
    expiresAt: NOON + 60_000,
  } as const;
  let aheadMs = 0;
  const ahead = { ...tuning, wallNow: () => wallNow() + aheadMs };
  const gateway = await openTestGateway({ tokens: [nino], tuning: ahead });
  const socket = await openWireSocket(gateway.url, bearer(nino.secret));
  aheadMs = 3_600_000;
  socket.webSocket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'floor.get', params: look }));
  expect(await socket.closed).toBe(CLOSE.expired.code);
});

test('what another process revokes is closed within a second, and lets nobody in again', async () => {
  const { timers, command, open } = await openBoth();
  const { secret } = command.create('levan', LEAD, BY);
  const gateway = await open();
  const socket = await openWireSocket(gateway.url, bearer(secret));
  command.revoke('levan', BY);
  timers.advance(1_000);
  expect(await socket.closed).toBe(CLOSE.revoked.code);
  const answer = await fetch(`${gateway.httpUrl}/v1/queues`, { headers: bearer(secret) });
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { code: 'token-ended', message: 'the token was revoked' },
  ]);
});

test('after a rotation the old secret lets in for the grace, and its sessions end with that', async () => {
  const { timers, command, open } = await openBoth();
  const old = command.create('levan', LEAD, BY).secret;
  const gateway = await open();
  const socket = await openWireSocket(gateway.url, bearer(old));
  const { secret } = command.rotate('levan', { graceMs: 60_000 }, BY);
  timers.advance(1_000);
  const newcomer = await openWireSocket(gateway.url, bearer(secret));
  timers.advance(59_000);
  expect(await socket.closed).toBe(CLOSE.expired.code);
  expect(await newcomer.call('floor.get', look)).toMatchObject({ result: {} });
});

test('a session that renews itself with the new secret goes on past the end of the old one', async () => {
  const { timers, command, open } = await openBoth();
  const old = command.create('levan', { ...LEAD, expiresAt: NOON + 60_000 }, BY).secret;
  const gateway = await open();
  const socket = await openWireSocket(gateway.url, bearer(old));
  expect(await socket.call('floor.subscribe', { ...look, encoding: 'rows' })).toMatchObject({
    result: { you: { name: 'levan', role: 'lead', expiresAt: NOON + 60_000 } },
  });
  const { secret } = command.rotate('levan', { graceMs: 60_000, expiresAt: NOON + 3_600_000 }, BY);
  timers.advance(500);
  expect(await socket.call('session.renew', { token: secret })).toMatchObject({
    result: { expiresAt: NOON + 3_600_000 },
  });
  timers.advance(120_000);
  expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
});

test.each([
  ['of another name', { name: 'nino', role: 'lead' }, 'not-allowed'],
  ['that nobody knows', undefined, 'not-authenticated'],
  ['that has expired', { name: 'nino', role: 'lead', expiresAt: NOON - 1 }, 'token-ended'],
] as const)(
  'a session is not renewed with a token %s, and goes on as it was',
  async (_title, other, code) => {
    const { tuning } = await openBoth();
    const levan = { name: 'levan', role: 'lead', secret: 'the-secret-of-levan' } as const;
    const tokens = [levan, ...(other === undefined ? [] : [{ ...other, secret: 'another-secret-here' }])];
    const gateway = await openTestGateway({ tokens, tuning });
    const socket = await openWireSocket(gateway.url, bearer(levan.secret));
    const { error } = await socket.call('session.renew', { token: 'another-secret-here' });
    expect(error?.data.code).toBe(code);
    expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
  },
);

test('a role or a scope that is changed closes the session with a code of its own, and lets in again at once', async () => {
  const { timers, command, open } = await openBoth();
  const { secret } = command.create('levan', LEAD, BY);
  const gateway = await open();
  const socket = await openWireSocket(gateway.url, bearer(secret));
  command.change('levan', { ...LEAD, scope: { queues: ['sales'] } }, BY);
  timers.advance(1_000);
  expect(await socket.closed).toBe(CLOSE.changed.code);
  const again = await openWireSocket(gateway.url, bearer(secret));
  expect(await again.call('floor.get', look)).toMatchObject({ result: {} });
});

test('a note that is changed, or a later expiry, closes nothing', async () => {
  const { timers, command, open } = await openBoth();
  const { secret } = command.create('levan', { ...LEAD, expiresAt: NOON + 10_000 }, BY);
  const gateway = await open();
  const socket = await openWireSocket(gateway.url, bearer(secret));
  command.change('levan', { ...LEAD, note: 'night shift', expiresAt: NOON + 60_000 }, BY);
  timers.advance(30_000);
  expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
  timers.advance(30_000);
  expect(await socket.closed).toBe(CLOSE.expired.code);
});

test('a config that is read again without a token ends its sessions, and leaves the others', async () => {
  const levan = { name: 'levan', role: 'lead', secret: 'the-secret-of-levan' } as const;
  const nino = { name: 'nino', role: 'lead', secret: 'the-secret-of-nino' } as const;
  const gateway = await openTestGateway({ tokens: [levan, nino] });
  const sockets = [
    await openWireSocket(gateway.url, bearer(levan.secret)),
    await openWireSocket(gateway.url, bearer(nino.secret)),
  ] as const;
  gateway.setTokens([nino]);
  expect(await sockets[0].closed).toBe(CLOSE.revoked.code);
  expect(await sockets[1].call('floor.get', look)).toMatchObject({ result: {} });
});

test('where the store cannot be read for a while, who is inside stays, and the log says so once', async () => {
  const { timers, tuning } = await openBoth();
  const store = openTestStore(newTokenFile());
  const { secret } = store.create('nino', LEAD, BY);
  let isBroken = false;
  const version = (): number => {
    if (isBroken) throw new Error('disk I/O error');
    return store.version();
  };
  const gateway = await openTestGateway({ tokenStore: { ...store, version }, tuning });
  const socket = await openWireSocket(gateway.url, bearer(secret));
  isBroken = true;
  timers.advance(2_000);
  const lines = gateway.log.filter(({ what }) => what === 'tokens cannot be read');
  expect(lines).toEqual([{ level: 'error', what: 'tokens cannot be read', reason: 'disk I/O error' }]);
  expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
});

test.each([
  ['revoked', (store: TokenStore) => store.revoke('levan', BY), 'the token was revoked'],
  [
    'narrowed',
    (store: TokenStore) => store.change('levan', { ...LEAD, scope: { queues: ['vip'] } }, BY),
    'the token grants something else by now',
  ],
])(
  'an order that waits for its turn while its token is %s is not carried out',
  async (_title, end, words) => {
    const { timers, command, tuning, file } = await openBoth();
    const { secret } = command.create('levan', LEAD, BY);
    const answers: ((performed: Performed) => void)[] = [];
    const pbx = createFakeSource({ perform: () => new Promise(resolve => answers.push(resolve)) });
    const tokenStore = openTestStore(file, tuning.wallNow);
    const gateway = await openTestGateway({ sources: [pbx], tokenStore, tuning });
    pbx.emit(
      { type: 'queue.described', queue: 'sales' },
      { type: 'agent.described', agent: '1002' },
      { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 0 },
    );
    gateway.hub.publish();
    const order = (method: string, headers?: Record<string, string>) =>
      fetch(`${gateway.httpUrl}/rpc`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bearer(TOKEN), ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { agent: '1002' } }),
      });
    const first = order('agent.pause');
    await until(() => answers.length === 1);
    const second = order('agent.unpause', bearer(secret));
    // Counted where it is taken: from then on it waits for its turn.
    const metrics = async () =>
      (await fetch(`${gateway.httpUrl}/metrics`, { headers: bearer(TOKEN) })).text();
    while (!(await metrics()).includes('method="agent.unpause"'));
    end(command);
    timers.advance(1_000);
    answers[0]?.(applied('paused'));
    expect((await first).status).toBe(200);
    const refused = await second;
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { error: { data: { code: 'not-allowed' }, message: `${words} before the turn of this order came` } },
    ]);
    expect(pbx.asked.map(({ method }) => method)).toEqual(['agent.pause']);
  },
);

test('on a full disk, where nothing can be told of it, a revoked token still ends its session', async () => {
  const { timers, command, file, wallNow, tuning } = await openBoth();
  const { secret } = command.create('levan', LEAD, BY);
  let isFull = false;
  const store = openTestStore(file, wallNow);
  const tokenStore: TokenStore = {
    ...store,
    told(seq) {
      if (isFull) throw new Error('database or disk is full');
      store.told(seq);
    },
  };
  const gateway = await openTestGateway({ tokenStore, tuning });
  const socket = await openWireSocket(gateway.url, bearer(secret));
  isFull = true;
  command.revoke('levan', BY);
  timers.advance(1_000);
  expect(await socket.closed).toBe(CLOSE.revoked.code);
});

test('tokens that cannot be read any more end neither the gateway nor who is in', async () => {
  const { timers, command, file, wallNow, tuning } = await openBoth();
  const { secret } = command.create('levan', LEAD, BY);
  let isBroken = false;
  const store = openTestStore(file, wallNow);
  const read: TokenStore['read'] = () => {
    if (isBroken) throw new Error('database disk image is malformed');
    return store.read();
  };
  const gateway = await openTestGateway({ tokenStore: { ...store, read }, tuning });
  const socket = await openWireSocket(gateway.url, bearer(secret));
  isBroken = true;
  // When each was last used is written down.
  expect(() => timers.advance(10_000)).not.toThrow();
  await until(() => gateway.log.some(({ what }) => what === 'last uses of tokens not written'));
  expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
});
