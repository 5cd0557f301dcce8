// Every method × every role × every way in: what a token may do is asked of each message by itself.
import { expect, test } from 'vitest';
import { ROLES, type Role } from '../../../src/floor/index.ts';
import { CODES, type Method } from '../../../src/protocol/index.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { AT_THE_MACHINE as BY, newTokenFile, openTestStore } from '../../support/token-store.ts';
import { openWireSocket, type WireMessage } from '../../support/wire-socket.ts';

const READERS = ['viewer', 'wall', 'lead', 'admin'] as const;
const SCREENS = ['wall', 'lead', 'admin'] as const;
const LEADS = ['lead', 'admin'] as const;
const ADMINS = ['admin'] as const;

/** Written out, not computed, so that a slip in the table of roles shows here. A new method does not compile without. */
const MAY: Readonly<Record<Method, readonly Role[]>> = {
  'floor.subscribe': READERS,
  'floor.unsubscribe': READERS,
  'floor.get': READERS,
  'floor.changes': READERS,
  'command.list': SCREENS,
  'command.get': SCREENS,
  'command.undo': LEADS,
  'report.get': READERS,
  'report.agents': LEADS,
  'agent.history': LEADS,
  'contact.history': LEADS,
  'metric.contacts': LEADS,
  'event.list': LEADS,
  'alert.acknowledge': LEADS,
  'alert.silence': LEADS,
  'alert.endSilence': LEADS,
  'alert.silences': SCREENS,
  'alert.deadLetters': ADMINS,
  'alert.resend': ADMINS,
  'announcement.post': LEADS,
  'announcement.withdraw': LEADS,
  'announcement.shown': SCREENS,
  'customer.unmask': LEADS,
  'token.create': ADMINS,
  'token.list': ADMINS,
  'token.rotate': ADMINS,
  'token.change': ADMINS,
  'token.revoke': ADMINS,
  'session.renew': ROLES,
  'session.list': ADMINS,
  'agent.pause': LEADS,
  'agent.unpause': LEADS,
  'agent.reassign': LEADS,
  'agent.add': LEADS,
  'agent.remove': LEADS,
  'agent.setPenalty': LEADS,
  'agent.logout': LEADS,
  'contact.transfer': LEADS,
  'contact.hangup': LEADS,
  'contact.prioritize': LEADS,
  'contact.withdraw': LEADS,
  'monitor.listen': LEADS,
  'monitor.whisper': LEADS,
  'monitor.barge': LEADS,
  'queue.resetStats': ADMINS,
  'campaign.pause': LEADS,
  'campaign.resume': LEADS,
  'campaign.stop': ADMINS,
  'campaign.pace': LEADS,
};

const day = { from: '2026-11-23', to: '2026-11-23' };
const OTHERS: readonly { readonly method: Method; readonly params: object }[] = [
  { method: 'floor.get', params: { kinds: ['queues'] } },
  { method: 'floor.changes', params: { kinds: ['queues'], since: { epoch: 'k3f', offset: 0 } } },
  { method: 'floor.unsubscribe', params: {} },
  { method: 'floor.subscribe', params: { kinds: ['queues'], encoding: 'rows' } },
  { method: 'command.list', params: {} },
  { method: 'command.get', params: { command: 'c-1' } },
  { method: 'command.undo', params: { command: 'c-1' } },
  { method: 'report.get', params: { report: 'day', ...day } },
  { method: 'report.agents', params: day },
  { method: 'agent.history', params: { agent: '1002' } },
  { method: 'contact.history', params: { contact: 'call 1' } },
  { method: 'metric.contacts', params: { metric: 'abandonRate', queue: 'sales' } },
  { method: 'event.list', params: { since: 0 } },
  { method: 'alert.acknowledge', params: { alert: 'a-1' } },
  { method: 'alert.silence', params: { queue: 'sales', forMs: 60_000, reason: 'a drill' } },
  { method: 'alert.endSilence', params: { silence: 's-1' } },
  { method: 'alert.silences', params: {} },
  { method: 'alert.deadLetters', params: {} },
  { method: 'alert.resend', params: {} },
  { method: 'announcement.post', params: { text: 'Lunch is at one', forMs: 60_000 } },
  { method: 'announcement.withdraw', params: { announcement: 'n-1' } },
  { method: 'announcement.shown', params: { announcement: 'n-1' } },
  { method: 'customer.unmask', params: { contact: 'call 1', reason: 'he was cut off' } },
  { method: 'token.list', params: {} },
  { method: 'token.create', params: { name: 'somebody', role: 'viewer' } },
  { method: 'token.rotate', params: { name: 'somebody' } },
  { method: 'token.change', params: { name: 'somebody', note: 'night shift' } },
  { method: 'token.revoke', params: { name: 'somebody' } },
  { method: 'session.list', params: {} },
  { method: 'session.renew', params: { token: 'no token of this gateway' } },
];
/** Looking at what would come of it is for those who may do it. */
const LOOKS: typeof OTHERS = [
  { method: 'announcement.post', params: { text: 'Lunch is at one', forMs: 60_000, dryRun: true } },
  { method: 'announcement.withdraw', params: { announcement: 'n-1', dryRun: true } },
  { method: 'alert.acknowledge', params: { alert: 'a-1', dryRun: true } },
  { method: 'alert.silence', params: { queue: 'sales', forMs: 60_000, reason: 'a drill', dryRun: true } },
  { method: 'alert.endSilence', params: { silence: 's-1', dryRun: true } },
];
const REQUESTS = [
  ...OTHERS,
  ...LOOKS,
  ...EVERY_COMMAND.map(({ method, ...params }) => ({ method: method as Method, params })),
];

const secretOf = (role: Role): string => `the-secret-of-a-${role}`;
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

async function open() {
  const pbx = createFakeSource();
  const tokens = ROLES.map(role => ({ name: `${role}-1`, role, secret: secretOf(role), unmask: true }));
  const tokenStore = openTestStore(newTokenFile());
  // So many wrong tokens would be answered slowly, which is a test of its own.
  const gateway = await openTestGateway({
    sources: [pbx],
    tokens,
    tokenStore,
    limits: { failedLogins: 1_000 },
  });
  pbx.emit(
    { type: 'queue.described', queue: 'sales' },
    { type: 'agent.described', agent: '1002' },
    { type: 'campaign.described', campaign: 'spring' },
    { type: 'contact.queued', contact: 'call 1', queue: 'sales', ordinal: 1 },
  );
  return { pbx, gateway, tokenStore };
}

type Opened = Awaited<ReturnType<typeof open>>;
type Ask = (method: string, params: object) => Promise<string | undefined>;

/** The error's code, or undefined where it was served. */
const codeOf = ({ error }: WireMessage): string | undefined => error?.data.code;

async function post({ gateway }: Opened, secret: string, body: unknown): Promise<Response> {
  const headers = { ...bearer(secret), 'content-type': 'application/json' };
  return fetch(`${gateway.httpUrl}/rpc`, { method: 'POST', headers, body: JSON.stringify(body) });
}

const request = (id: number, method: string, params: object) => ({ jsonrpc: '2.0', id, method, params });
const harmless = request(1, 'floor.get', { kinds: ['center'] });

/** Every way in. A batch has a harmless call before it, which must not open the door for the next. */
const WAYS: Readonly<Record<string, (opened: Opened, role: Role) => Promise<Ask>>> = {
  'over a socket': async ({ gateway }, role) => {
    const socket = await openWireSocket(gateway.url, bearer(secretOf(role)));
    return async (method, params) => codeOf(await socket.call(method, params));
  },
  'in a batch over a socket': async ({ gateway }, role) => {
    const socket = await openWireSocket(gateway.url, bearer(secretOf(role)));
    return async (method, params) => {
      const answers = await socket.sayBatch([harmless, request(2, method, params)]);
      return codeOf(answers[1] ?? {});
    };
  },
  'by POST /rpc': async (opened, role) => async (method, params) => {
    const response = await post(opened, secretOf(role), request(1, method, params));
    const answer = (await response.json()) as WireMessage;
    const code = codeOf(answer);
    expect(response.status).toBe(code === undefined ? 200 : CODES[code as keyof typeof CODES].http);
    return code;
  },
  'in a batch by POST /rpc': async (opened, role) => async (method, params) => {
    const response = await post(opened, secretOf(role), [harmless, request(2, method, params)]);
    const answers = (await response.json()) as readonly WireMessage[];
    return codeOf(answers[1] ?? {});
  },
};

const CASES = Object.entries(WAYS).flatMap(([way, ask]) => ROLES.map(role => ({ way, ask, role })));

test.each(CASES)('a $role reaches $way what its role covers, and nothing else', async ({ ask, role }) => {
  const opened = await open();
  const { pbx, tokenStore } = opened;
  const askHim = await ask(opened, role);
  for (const { method, params } of REQUESTS) {
    const [asked, tokens] = [pbx.asked.length, tokenStore.read().tokens.length];
    const code = await askHim(method, params);
    const may = MAY[method].includes(role);
    expect([method, code === 'not-allowed']).toEqual([method, !may]);
    if (may) continue;
    // Neither a source nor the store has heard of it.
    expect([pbx.asked.length, tokenStore.read().tokens.length]).toEqual([asked, tokens]);
  }
  expect(pbx.asked.length).toBe(EVERY_COMMAND.filter(({ method }) => MAY[method].includes(role)).length);
});

test('the table has every method that there is', () => {
  expect([...new Set(REQUESTS.map(({ method }) => method))].sort()).toEqual(Object.keys(MAY).sort());
});

const ENDED = { role: 'admin', unmask: false } as const;

test.each([
  ['a wrong', 'not-authenticated', () => 'the-secret-of-nobody'],
  ['a missing', 'not-authenticated', () => ''],
  ['an expired', 'token-ended', store => store.create('old', { ...ENDED, expiresAt: 1_000 }, BY).secret],
  [
    'a revoked',
    'token-ended',
    store => {
      const { secret } = store.create('gone', ENDED, BY);
      store.revoke('gone', BY);
      return secret;
    },
  ],
  ['a tampered', 'not-authenticated', store => `${store.create('one', ENDED, BY).secret.slice(0, -4)}AAAA`],
] as const satisfies readonly (readonly [string, string, (store: Opened['tokenStore']) => string])[])(
  '%s token reaches no method by any way in: %s',
  async (_title, code, make) => {
    const opened = await open();
    const { gateway, pbx, tokenStore } = opened;
    const secret = make(tokenStore);
    gateway.setTokens([]);
    const headers: Record<string, string> = { authorization: secret === '' ? '' : `Bearer ${secret}` };
    for (const { method, params } of REQUESTS) {
      const response = await post(opened, secret, [request(1, method, params)]);
      expect([method, response.status, await response.json()]).toMatchObject([method, 401, { code }]);
    }
    for (const page of ['/v1/floor', '/v1/agents', '/metrics'])
      expect((await fetch(`${gateway.httpUrl}${page}`, { headers })).status).toBe(401);
    await expect(openWireSocket(gateway.url, headers)).rejects.toThrow(/401/);
    expect(pbx.asked).toEqual([]);
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
