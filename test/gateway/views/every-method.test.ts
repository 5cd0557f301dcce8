// Every method × every role × in and out of scope × WebSocket, HTTP, batch: who is served, and what he is told.
import { expect, test } from 'vitest';
import { ROLES, type Role, roleCovers } from '../../../src/floor/index.ts';
import { openWireSocket } from '../../support/wire-socket.ts';
import { CALLS, type ScopedCalls } from './calls-in-scope.ts';
import { CANARY, openCanaryFloor, PRIVATE_WHY, scopedSecret, wholeSecret } from './canary-floor.ts';

type Face = 'WebSocket' | 'HTTP' | 'batch';
type Answer = { readonly code: string | undefined; readonly text: string };
type Ask = (method: string, params: object) => Promise<Answer>;

const FACES: readonly Face[] = ['WebSocket', 'HTTP', 'batch'];
const NEEDS_SOCKET: ReadonlySet<string> = new Set(['floor.subscribe', 'floor.unsubscribe']);
/** Of a part of the floor nobody is given what tells of all of it. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['alert.deadLetters', 'alert.resend', 'event.list']);
const READS =
  /^(floor|report)\.|^(agent|contact)\.history$|^command\.(list|get)$|^(token|event)\.list$|^alert\.(silences|deadLetters)$/;

function toAnswer(text: string): Answer {
  const parsed = JSON.parse(text);
  const [message] = Array.isArray(parsed) ? parsed : [parsed];
  return { code: message.error?.data.code, text };
}

async function openFace(
  face: Face,
  { url, httpUrl }: { url: string; httpUrl: string },
  secret: string,
): Promise<Ask> {
  const authorization = `Bearer ${secret}`;
  if (face === 'WebSocket') {
    const socket = await openWireSocket(url, { authorization });
    return async (method, params) => toAnswer(JSON.stringify(await socket.call(method, params)));
  }
  return async (method, params) => {
    const call = { jsonrpc: '2.0', id: 1, method, params };
    const response = await fetch(`${httpUrl}/rpc`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(face === 'batch' ? [call] : call),
    });
    return toAnswer(await response.text());
  };
}

const methods = Object.entries(CALLS);

function mayAsk(role: Role, { least }: ScopedCalls): boolean {
  return least === 'anybody' || roleCovers(role, least);
}

test.each(FACES.flatMap(face => ROLES.map(role => [role, face] as const)))(
  'a scoped %s by %s: what its role covers within the scope, and nothing that is elsewhere',
  async (role, face) => {
    const { gateway, pbx } = await openCanaryFloor();
    const ask = await openFace(face, gateway, scopedSecret(role));
    const asked = pbx.asked.length;
    for (const [method, calls] of methods) {
      const refused = !mayAsk(role, calls) || OF_THE_WHOLE.has(method);
      if (calls.outside !== undefined) {
        const { code, text } = await ask(method, calls.outside);
        expect([method, 'outside', code]).toEqual([method, 'outside', refused ? 'not-allowed' : 'not-found']);
        expect(text.replaceAll(calls.named ?? 'nothing', '')).not.toMatch(CANARY);
        expect([method, pbx.asked.length]).toEqual([method, asked]);
      }
    }
    for (const [method, calls] of methods) {
      const refused = !mayAsk(role, calls) || OF_THE_WHOLE.has(method);
      const before = pbx.asked.length;
      const { code, text } = await ask(method, calls.inside);
      if (refused) expect([method, 'inside', code]).toEqual([method, 'inside', 'not-allowed']);
      else if (NEEDS_SOCKET.has(method) && face !== 'WebSocket') expect(code).toBe('invalid-request');
      expect(text).not.toMatch(CANARY);
      if (refused || READS.test(method)) expect([method, pbx.asked.length]).toEqual([method, before]);
    }
    expect(JSON.stringify(pbx.asked.slice(asked))).not.toMatch(CANARY);
  },
);

test.each(ROLES)('an unscoped %s is refused by its role alone', async role => {
  const { gateway } = await openCanaryFloor();
  const ask = await openFace('HTTP', gateway, wholeSecret(role));
  // A lead takes back what is his own alone.
  for (const [method, calls] of methods.filter(([name]) => name !== 'command.undo')) {
    const { code } = await ask(method, calls.outside ?? calls.inside);
    expect([method, code === 'not-allowed' && mayAsk(role, calls)]).toEqual([method, false]);
    if (!mayAsk(role, calls)) expect([method, code]).toEqual([method, 'not-allowed']);
  }
});

test.each(ROLES.flatMap(role => (['scoped', 'whole'] as const).map(reach => [reach, role] as const)))(
  'a %s %s is told why an order was given where he may read it, and on no public screen by any method',
  async (reach, role) => {
    const { gateway } = await openCanaryFloor();
    const ask = await openFace('HTTP', gateway, reach === 'scoped' ? scopedSecret(role) : wholeSecret(role));
    const reads = methods.filter(([method]) => READS.test(method));
    const told: string[] = [];
    for (const [method, { inside }] of reads)
      if ((await ask(method, inside)).text.includes(PRIVATE_WHY)) told.push(method);
    const mayRead = roleCovers(role, 'lead');
    expect(told).toEqual(mayRead ? ['command.list', 'command.get'] : []);
  },
);

type Where = 'inside' | 'outside';
/** Mixed, as many as one batch may hold: calls that he may make stand before and between those that he may not. */
const BATCH = 11;

function toBatches(where: Where): (readonly (readonly [string, ScopedCalls])[])[] {
  const asked = methods.filter(([, calls]) => calls[where] !== undefined);
  const look = ['floor.get', { least: 'viewer', inside: {}, outside: {} }] as const;
  return Array.from({ length: Math.ceil(asked.length / BATCH) }, (_, index) => [
    look,
    ...asked.slice(index * BATCH, (index + 1) * BATCH),
  ]);
}

test.each(ROLES.flatMap(role => (['scoped', 'whole'] as const).map(reach => [reach, role] as const)))(
  'a %s %s is answered each call of a mixed batch over WebSocket, in its order, each by what he may do',
  async (reach, role) => {
    const { gateway, pbx } = await openCanaryFloor();
    const secret = reach === 'scoped' ? scopedSecret(role) : wholeSecret(role);
    const socket = await openWireSocket(gateway.url, { authorization: `Bearer ${secret}` });
    const asked = pbx.asked.length;
    for (const where of ['outside', 'inside'] as const)
      for (const batch of toBatches(where)) {
        const answers = await socket.sayBatch(
          batch.map(([method, calls], id) => ({ jsonrpc: '2.0', id, method, params: calls[where] })),
        );
        expect(answers.map(({ id }) => id)).toEqual(batch.map((_, id) => id));
        for (const [id, [method, calls]] of batch.entries()) {
          const answer = answers[id];
          const refused = !mayAsk(role, calls) || (reach === 'scoped' && OF_THE_WHOLE.has(method));
          const code = answer?.error?.data.code;
          if (refused) expect([method, where, code]).toEqual([method, where, 'not-allowed']);
          else if (method === 'floor.subscribe') expect(code).toBe('invalid-request');
          else if (reach === 'scoped' && where === 'outside' && method !== 'floor.get')
            expect([method, where, code]).toEqual([method, where, 'not-found']);
          if (reach === 'scoped')
            expect(JSON.stringify(answer).replaceAll(calls.named ?? 'nothing', '')).not.toMatch(CANARY);
        }
        if (!roleCovers(role, 'lead') || (reach === 'scoped' && where === 'outside'))
          expect(pbx.asked.length).toBe(asked);
      }
  },
);
