// The way to a server that is not there, not safe, or not Asterisk: each has its own sentence.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { RENEWED_CERTIFICATE } from '../../../../support/renewed-certificate.ts';
import { TEST_CERTIFICATE, TEST_FINGERPRINT, TEST_KEY } from '../../../../support/test-certificate.ts';
import { until } from '../../../../support/until.ts';
import { closeAll, openLive, startPbx } from '../support/open-live.ts';

const closing: (() => void)[] = [];
afterEach(async () => {
  await closeAll();
  for (const close of closing.splice(0)) close();
});

/** A server that does this to whoever connects. */
async function serve(greet: (socket: Socket) => void): Promise<{ port: number; readonly count: number }> {
  const sockets: Socket[] = [];
  const server = createServer(socket => {
    sockets.push(socket);
    socket.on('error', () => {});
    greet(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    get count() {
      return sockets.length;
    },
  };
}

describe('nobody there', () => {
  test('is a refused connection, told as the source’s loss with the time of the next try', async () => {
    const live = await openLive({ port: 1 });
    await live.reach('unreachable');
    expect(live.report?.sentence).toBe(
      'connection refused by 127.0.0.1 port 1: is Asterisk running, and does manager.conf say enabled = yes?',
    );
    expect(live.events).toEqual([
      {
        ...{ type: 'source.lost', source: 'pbx', at: live.events[0]?.at, trouble: 'unreachable' },
        ...{ reason: live.report?.sentence, retryAt: (live.events[0]?.at ?? 0) + 500 },
      },
    ]);
  });

  test('is an unknown name', async () => {
    const live = await openLive({ host: 'no-such-host.invalid', port: 5038 });
    await live.reach('unreachable');
    expect(live.report?.sentence).toMatch(
      /^(no host is known by the name no-such-host.invalid|the name no-such-host.invalid cannot be looked up at the moment)$/,
    );
  });

  test('is a port that cannot be, without an exception', async () => {
    const live = await openLive({ port: 70_000 });
    await live.reach('unreachable');
    expect(live.report?.sentence).toMatch(/^cannot connect to 127.0.0.1 port 70000: /);
  });
});

describe('somebody else', () => {
  test.each([
    ['SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n', 'an SSH server'],
    ['HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n', 'a web server'],
    ['Content-Type: auth/request\n\n', 'a FreeSWITCH event socket'],
    ['220 mail.example ESMTP\r\n', 'a mail or file server'],
    ['\x1b[2JHello\r\n', '"Hello"'],
    ['x'.repeat(300), `"${'x'.repeat(59)}…"`],
  ])('that greets by %j is told as %s', async (greeting, who) => {
    const { port } = await serve(socket => socket.write(greeting));
    const live = await openLive({ port });
    await live.reach('not-ami');
    expect(live.report?.sentence).toBe(
      `127.0.0.1 port ${port} is no Asterisk manager port: ${who} answers there, and manager.conf says which port it is`,
    );
    expect(live.told('source.connected')).toEqual([]);
  });

  test('who takes the connection and says nothing is given up after five seconds', async () => {
    const server = await serve(() => {});
    const live = await openLive({ port: server.port });
    await until(() => server.count === 1);
    await live.pass(6);
    expect(live.reports[0]).toMatchObject({
      state: 'not-responding',
      sentence: `127.0.0.1 port ${server.port} takes connections and does not greet within 5 s: Asterisk hangs, or another service (a web server, TLS) has that port`,
    });
  });

  test('who closes the connection without a word may have too many to look after', async () => {
    const { port } = await serve(socket => socket.end());
    const live = await openLive({ port });
    await live.reach('dropped');
    expect(live.report?.sentence).toBe(
      `127.0.0.1 port ${port} closed the connection without a word: too many sessions that are not logged in (authlimit in manager.conf), or this machine is not permitted`,
    );
  });
});

describe('a line by TLS', () => {
  const startTls = () => startPbx({ tls: { key: TEST_KEY, cert: TEST_CERTIFICATE } });

  test('to a certificate of a given authority, for the given name, is live', async () => {
    const live = await openLive({
      port: (await startTls()).port,
      tls: { ca: TEST_CERTIFICATE, servername: 'pbx.test' },
    });
    await live.reach('live');
  });

  test('to an authority that is renewed with its certificate is live again: it is read for each connection', async () => {
    const { port } = await startTls();
    let isThere = false;
    let authority = '';
    const live = await openLive({
      ...{ port, tls: { servername: 'pbx.test' } },
      async authority() {
        if (!isThere) throw new Error('ENOENT: no such file /etc/ringtop/ca.pem');
        return authority;
      },
    });
    await live.reach('tls-failed');
    expect(live.report?.sentence).toBe(
      `the authority for the certificate of 127.0.0.1 port ${port} cannot be read: ENOENT: no such file /etc/ringtop/ca.pem`,
    );
    isThere = true;
    authority = RENEWED_CERTIFICATE;
    await live.pass(60);
    await until(() => live.report?.sentence.includes('is of no known authority') === true);
    authority = TEST_CERTIFICATE;
    await live.pass(60);
    await live.reach('live');
  });

  test('to exactly this certificate is live, whoever has issued it and for whom', async () => {
    const { port } = await startTls();
    const live = await openLive({ port, tls: { fingerprint256: TEST_FINGERPRINT.toLowerCase() } });
    await live.reach('live');
  });

  test('to any certificate is live where the config insists', async () => {
    const live = await openLive({ port: (await startTls()).port, tls: { rejectUnauthorized: false } });
    await live.reach('live');
  });

  test('carries the secret as it is where no challenge is offered: nobody else can read it', async () => {
    const pbx = await startPbx({
      tls: { key: TEST_KEY, cert: TEST_CERTIFICATE },
      without: ['Challenge'],
    });
    const live = await openLive({ port: pbx.port, tls: { rejectUnauthorized: false } });
    await live.reach('live');
  });

  test.each([
    [
      'of nobody known',
      true,
      `is of no known authority: give that as tls.ca, or the certificate by its tls.fingerprint256; its fingerprint256 is ${TEST_FINGERPRINT}`,
    ],
    [
      'for another name',
      { ca: TEST_CERTIFICATE, servername: 'other.test' },
      `is for another name: give that as tls.servername; its fingerprint256 is ${TEST_FINGERPRINT}`,
    ],
    [
      'that is another than the one expected',
      { fingerprint256: 'AB:CD' },
      `is not the one expected: its fingerprint is ${TEST_FINGERPRINT}, not AB:CD`,
    ],
  ] as const)(
    'to a certificate %s is not opened, and nothing is sent over it',
    async (_what, tls, sentence) => {
      const pbx = await startTls();
      const live = await openLive({ port: pbx.port, tls });
      await live.reach('tls-failed');
      expect(live.report?.sentence).toBe(`the certificate of 127.0.0.1 port ${pbx.port} ${sentence}`);
      expect(pbx.actions).toEqual([]);
    },
  );

  test('to a plain port waits in vain: both sides wait for the other to begin', async () => {
    const server = await serve(() => {});
    const live = await openLive({ port: server.port, tls: true });
    await until(() => server.count === 1);
    await live.pass(6);
    expect(live.reports[0]).toMatchObject({
      state: 'tls-failed',
      sentence: `127.0.0.1 port ${server.port} did not finish the TLS handshake within 5 s: is it the plain port (5038)?`,
    });
  });

  test('to Asterisk’s plain port says so', async () => {
    const { port } = await startPbx();
    const live = await openLive({ port, tls: true });
    await live.reach('tls-failed');
    expect(live.report?.sentence).toBe(
      `127.0.0.1 port ${port} does not speak TLS: is it the plain port (5038), and tlsenable = yes in manager.conf?`,
    );
  });

  test('that ends in the middle of the handshake says so', async () => {
    const { port } = await serve(socket => socket.once('data', () => socket.end()));
    const live = await openLive({ port, tls: true });
    await live.reach('tls-failed');
    expect(live.report?.sentence).toBe(
      `127.0.0.1 port ${port} closed the connection in the middle of the TLS handshake`,
    );
  });

  test('with an authority that is none says so, without an exception', async () => {
    const live = await openLive({ port: 1, tls: { ca: 'no certificate' } });
    await live.reach('tls-failed', 'unreachable');
  });
});
