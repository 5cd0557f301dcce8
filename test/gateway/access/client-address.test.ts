// Where a client is: straight, or as a believed proxy says; and which names a request may come by.
import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/gateway/access/check-request.ts';
import { neighbourhoodOf, placeOf, toBlockList } from '../../../src/gateway/access/client-address.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';

const proxies = (...ranges: string[]) => {
  const list = toBlockList(ranges);
  if (list === undefined) throw new Error('no ranges');
  return list;
};
const FROM_PROXY = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };

test.each([
  ['straight from loopback', '127.0.0.1', {}, [], ['127.0.0.1', true, true]],
  ['over IPv6 that carries IPv4', '::ffff:127.0.0.1', {}, [], ['127.0.0.1', true, true]],
  ['straight from the network', '203.0.113.7', {}, [], ['203.0.113.7', false, false]],
  ['by a believed proxy', '127.0.0.1', FROM_PROXY, ['127.0.0.1'], ['203.0.113.9', false, true]],
  [
    'by a believed proxy, in the clear up to it',
    '127.0.0.1',
    { ...FROM_PROXY, 'x-forwarded-proto': 'http' },
    ['127.0.0.1'],
    ['203.0.113.9', false, false],
  ],
  [
    'by two believed proxies',
    '10.0.0.7',
    { ...FROM_PROXY, 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.8' },
    ['10.0.0.0/8'],
    ['203.0.113.9', false, true],
  ],
  [
    'with a header that nobody believes',
    '203.0.113.7',
    FROM_PROXY,
    ['10.0.0.7'],
    ['203.0.113.7', false, false],
  ],
  [
    'by a proxy of this machine that nobody named',
    '127.0.0.1',
    { 'x-forwarded-for': '203.0.113.9' },
    [],
    ['127.0.0.1', false, true],
  ],
  [
    'with an address that is none',
    '127.0.0.1',
    { ...FROM_PROXY, 'x-forwarded-for': 'localhost' },
    ['127.0.0.1'],
    ['127.0.0.1', false, true],
  ],
] as const)('%s', (_title, remoteAddress, headers, from, [address, isLocal, isPrivate]) => {
  expect(placeOf({ remoteAddress }, headers, proxies(...from))).toEqual({ address, isLocal, isPrivate });
});

test('who comes from the very address of this machine is on it', () => {
  const wire = { remoteAddress: '192.0.2.4', localAddress: '192.0.2.4' };
  expect(placeOf(wire, {}, proxies())).toMatchObject({ isLocal: true, isPrivate: true });
});

test.each(['10.0.0.0/33', 'wall.example', '::1/200', '1.2.3', ''])('%j is no range of addresses', range => {
  expect(toBlockList([range])).toBeUndefined();
});

test('a household of IPv6 has one allowance', () => {
  expect(neighbourhoodOf('2001:db8:1:2::7')).toBe(neighbourhoodOf('2001:db8:1:2:ffff::1'));
  expect(neighbourhoodOf('2001:db8:1:2::7')).not.toBe(neighbourhoodOf('2001:db8:1:3::7'));
  expect(neighbourhoodOf('::1')).toBe('0:0:0:0');
});

const rules = { allowedOrigins: [], names: ['wall.example'], loopbackOnly: false, insecure: false };

test.each([
  ['wall.example:7420', true],
  ['WALL.example.', true],
  ['203.0.113.7', true],
  ['[2001:db8::1]:7420', true],
  ['127.0.0.1:7420', true],
  ['evil.example', false],
  ['wall.example.evil.example', false],
  ['', false],
])('beyond loopback, a request to %j is let in: %s', (host, isLetIn) => {
  expect(refusalOf({ host }, { isPrivate: true }, rules) === undefined).toBe(isLetIn);
});

test('behind a proxy, what came to it in the clear is refused before its token is looked at', async () => {
  const gateway = await openTestGateway({ access: { proxies: ['127.0.0.1'] } });
  const ask = (proto: string) =>
    fetch(`${gateway.httpUrl}/v1/queues`, {
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-proto': proto,
      },
    });
  expect((await ask('https')).status).toBe(200);
  const refused = await ask('http');
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'not-allowed' }]);
});
