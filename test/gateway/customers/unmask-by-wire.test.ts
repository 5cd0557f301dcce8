// Who calls, asked of a real gateway that keeps its audit on a disk: by each role, with and without the right, each way in.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROLES } from '../../../src/floor/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket, type WireMessage } from '../../support/wire-socket.ts';

const NUMBER = '+995535291285';
const secretOf = (role: string, unmask: boolean): string => `the-secret-of-a-${role}-who-unmasks-${unmask}`;

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-unmask-'));
  const pbx = createFakeSource({ customerOf: () => ({ number: NUMBER }) });
  const tokens = ROLES.flatMap(role =>
    [true, false].map(unmask => ({
      ...{ name: `${role}-${unmask}`, role, unmask, secret: secretOf(role, unmask) },
      scope: { queues: ['sales'] },
    })),
  );
  const gateway = await openTestGateway({ sources: [pbx], tokens, journal: { folder } });
  pbx.emit(
    { type: 'queue.described', queue: 'sales' },
    { type: 'queue.described', queue: 'vip' },
    { type: 'contact.queued', contact: 'c1', queue: 'sales', ordinal: 1, customer: '+995…285' },
    { type: 'contact.queued', contact: 'c2', queue: 'vip', ordinal: 1, customer: '+995…285' },
  );
  return { gateway, audit: () => readFileSync(join(folder, 'audit.ndjson'), 'utf8') };
}

const ask = (id: number, contact: string) => ({
  ...{ jsonrpc: '2.0', id, method: 'customer.unmask' },
  params: { contact, reason: 'was cut off' },
});
const REQUESTS = [ask(1, 'c1'), ask(2, 'c2'), ask(3, 'nobody')];

const toldOf = ({ error, result }: WireMessage) => error?.data.code ?? result;

test.each(ROLES.flatMap(role => [true, false].map(unmask => [role, unmask] as const)))(
  'a %s of sales, whose token unmasks: %s, over a socket, by HTTP and in batches of both',
  async (role, unmask) => {
    const { gateway, audit } = await open();
    const authorization = `Bearer ${secretOf(role, unmask)}`;
    const post = async <Answer>(body: object): Promise<Answer> => {
      const headers = { authorization, 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await fetch(`${gateway.httpUrl}/rpc`, init)).json() as Promise<Answer>;
    };
    const socket = await openWireSocket(gateway.url, { authorization });
    const may = unmask && (role === 'lead' || role === 'admin');
    const expected = may
      ? [{ contact: 'c1', number: NUMBER }, 'not-found', 'not-found']
      : ['not-allowed', 'not-allowed', 'not-allowed'];
    const alone = async (say: (request: object) => Promise<WireMessage>) => {
      const answers: WireMessage[] = [];
      for (const request of REQUESTS) answers.push(await say(request));
      return answers;
    };
    // One way after the other: three at a time are within what one token may ask.
    for (const answers of [
      await alone(request => socket.say(JSON.stringify(request))),
      await socket.sayBatch(REQUESTS),
      await alone(post<WireMessage>),
    ])
      expect(answers.map(toldOf)).toEqual(expected);
    expect((await post<readonly WireMessage[]>(REQUESTS.slice(0, 1))).map(toldOf)).toEqual(
      expected.slice(0, 1),
    );
    const unmasked = audit()
      .split('\n')
      .filter(line => line.includes('"what":"customer.unmasked"'));
    expect(unmasked).toHaveLength(may ? 4 : 0);
    expect(audit()).not.toContain('535291');
  },
);
