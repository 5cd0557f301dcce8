// TLS by files: only the versions of today, renewed while the gateway runs, and never worse than it was.
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import type { GatewayPlace } from '../../../src/client/link/feed-socket.ts';
import { openWsSocket } from '../../../src/client/link/open-ws-socket.ts';
import { readTlsPair } from '../../../src/gateway/listen/tls-pair.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestGateway, type TestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { RENEWED_CERTIFICATE, RENEWED_KEY } from '../../support/renewed-certificate.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../../support/test-certificate.ts';

function writePair(cert = TEST_CERTIFICATE, key = TEST_KEY, mode = 0o600) {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-tls-'));
  const files = { cert: join(folder, 'wall.crt'), key: join(folder, 'wall.key') };
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key, { mode });
  return files;
}

/** The certificate that a handshake of now is answered with. */
function shakeHands({ port }: TestGateway, options: object = {}): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
    onTestFinished(() => void socket.destroy());
    socket.on('error', reject);
    socket.on('secureConnect', () => resolve(socket.getPeerCertificate()));
  });
}

/** `opened`, or why it was not. */
function joinAs(place: GatewayPlace): Promise<string> {
  return new Promise(resolve => {
    const socket = openWsSocket(place, {
      opened: () => resolve('opened'),
      heard: () => {},
      closed: resolve,
    });
    onTestFinished(() => socket.leave());
  });
}

async function open() {
  const timers = createFakeTimers();
  const files = writePair();
  const gateway = await openTestGateway({ tls: files, tuning: { timers, pingMs: 1e12 } });
  return { timers, files, gateway };
}

test('a wall joins over wss, trusting the certificate of its own gateway', async () => {
  const { gateway } = await open();
  expect(gateway.url).toBe(`wss://127.0.0.1:${gateway.port}`);
  const trust = { ca: TEST_CERTIFICATE, isOwn: true } as const;
  expect(await joinAs({ url: gateway.httpUrl, token: TOKEN, trust })).toBe('opened');
});

test('one that trusts nobody in particular does not send its token', async () => {
  const { gateway } = await open();
  expect(await joinAs({ url: gateway.httpUrl, token: TOKEN })).toMatch(/self-signed certificate/);
});

test('one that trusts it under another name does not either', async () => {
  const { gateway } = await open();
  const trust = { ca: TEST_CERTIFICATE };
  expect(await joinAs({ url: gateway.httpUrl, token: TOKEN, trust })).toMatch(/does not match certificate/);
});

test('TLS 1.1 is not spoken', async () => {
  const { gateway } = await open();
  await expect(shakeHands(gateway, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
  expect(await shakeHands(gateway, { maxVersion: 'TLSv1.2' })).toMatchObject({ subject: { CN: 'pbx.test' } });
});

test('a renewed pair is used by the next handshake, once its files stand still', async () => {
  const { timers, files, gateway } = await open();
  const { fingerprint256: before } = await shakeHands(gateway);
  writeFileSync(files.cert, RENEWED_CERTIFICATE);
  timers.advance(5_000);
  writeFileSync(files.key, RENEWED_KEY);
  timers.advance(10_000);
  expect((await shakeHands(gateway)).fingerprint256).not.toBe(before);
  const told = gateway.log.filter(({ what }) => /certificate/.test(what));
  expect(told.map(({ what }) => what)).toEqual(['certificate renewed']);
});

test('a broken pair leaves the old one in use, and is warned of once', async () => {
  const { timers, files, gateway } = await open();
  const { fingerprint256: before } = await shakeHands(gateway);
  writeFileSync(files.cert, RENEWED_CERTIFICATE);
  timers.advance(60_000);
  expect((await shakeHands(gateway)).fingerprint256).toBe(before);
  const warnings = gateway.log.filter(({ level }) => level === 'warn');
  expect(warnings.map(({ what }) => what)).toEqual(['new certificate not taken, the old one stays']);
});

test.each([
  [
    'a key that is not that of the certificate',
    () => writePair(RENEWED_CERTIFICATE),
    /is not that of the cert/,
  ],
  ['a certificate that is none', () => writePair('hello'), /holds no certificate/],
  ['a key that is none', () => writePair(TEST_CERTIFICATE, 'hello'), /holds no private key/],
  [
    'a key that others can read',
    () => writePair(TEST_CERTIFICATE, TEST_KEY, 0o644),
    /others can open the key/,
  ],
  ['files that are not there', () => ({ cert: '/nowhere', key: '/nowhere' }), /cannot read .* \(ENOENT\)/],
])('%s is refused by name before the gateway opens', (_title, write, words) => {
  expect(() => readTlsPair(write())).toThrow(words);
});

test('who begins a handshake and does not go on is hung up on', async () => {
  const gateway = await openTestGateway({ tls: writePair(), limits: { seconds: { handshake: 1 } } });
  const socket = connectPlain(gateway.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  // The first bytes of a hello.
  socket.write(Buffer.from('160301', 'hex'));
  await once(socket.resume(), 'close');
  expect(gateway.log.at(-1)).toMatchObject({ what: 'TLS handshake failed', reason: 'TLS handshake timeout' });
});
