// Alerts on their way out: to webhooks that fail, hang and redirect, to commands, and what becomes of what cannot be told.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Channel, Sent } from '../../../src/gateway/alerts/delivery/channel.ts';
import type { Letter } from '../../../src/gateway/alerts/delivery/letter.ts';
import {
  createPostOffice,
  type PostOfficeOptions,
} from '../../../src/gateway/alerts/delivery/post-office.ts';
import { createCommandChannel } from '../../../src/gateway/alerts/delivery/run-command.ts';
import { createWebhook } from '../../../src/gateway/alerts/delivery/webhook.ts';
import { type AlertStore, openAlertStore } from '../../../src/gateway/alerts/store/alert-store.ts';
import { realTimers } from '../../../src/lib/timers.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../../support/test-certificate.ts';
import { until } from '../../support/until.ts';

const NOW = 1_795_428_332_000;
const SECRET = 'a-secret-of-the-pager';

function letterOf(id = 'pager/a1/raised'): Letter {
  const [channel = ''] = id.split('/');
  return {
    id,
    channel,
    alert: 'a1',
    event: 'raised',
    body: '{"kind":"AlertEvent"}',
    madeAt: NOW,
    attempts: 0,
  };
}

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A receiver that answers as it is told to, and keeps what it was sent. */
async function openReceiver(answer: (response: ServerResponse, count: number) => void, isSecure = false) {
  const received: Received[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const piece of request) body += piece;
    received.push({ headers: request.headers, body });
    answer(response, received.length);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch(() => response.destroy());
  };
  const server = isSecure
    ? createSecureServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, listener)
    : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { received, port, url: `http://127.0.0.1:${port}/hook` };
}

const say =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end('{}');

function sendTo(url: string, more: { timeoutMs?: number; ca?: string } = {}): Promise<Sent> {
  const webhook = createWebhook({ name: 'pager', url, secret: SECRET, ...more }, realTimers, () => NOW);
  return webhook.send(letterOf());
}

describe('a webhook', () => {
  test('is sent the alert as JSON, signed over the time and the body, with a key that is the same at each try', async () => {
    const { received, url } = await openReceiver(say(204));
    expect(await sendTo(url)).toEqual({ ok: true });
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': 'pager/a1/raised',
      'x-ringtop-event': 'raised',
    });
    const [, seconds, hash = ''] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-ringtop-signature'])) ?? [];
    expect(Number(seconds)).toBe(NOW / 1000);
    const own = createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest();
    expect(timingSafeEqual(own, Buffer.from(hash, 'hex'))).toBe(true);
  });

  test.each([
    [500, 'it answered 500'],
    [302, 'it answered 302, and redirects are not followed'],
  ])('that answers %i has not been told', async (status, reason) => {
    const inside = await openReceiver(say(200));
    const { url } = await openReceiver(say(status, { location: inside.url }));
    expect(await sendTo(url)).toEqual({ ok: false, reason });
    expect(inside.received).toEqual([]);
  });

  test.each([400, 401, 403, 404, 410, 413, 422])(
    'that answers %i will say so again: it is not asked',
    async status => {
      const { url } = await openReceiver(say(status));
      expect(await sendTo(url)).toEqual({ ok: false, reason: `it answered ${status}`, isFinal: true });
    },
  );

  test.each([408, 425, 429, 503])('that answers %i says no more than "not now"', async status => {
    const { url } = await openReceiver(say(status));
    expect(await sendTo(url)).toEqual({ ok: false, reason: `it answered ${status}` });
  });

  test('says when it wants to be asked again', async () => {
    const { url } = await openReceiver(say(429, { 'retry-after': '120' }));
    expect(await sendTo(url)).toEqual({ ok: false, reason: 'it answered 429', afterMs: 120_000 });
  });

  test('that says nothing is given up when its time is over', async () => {
    const { url } = await openReceiver(() => {});
    expect(await sendTo(url, { timeoutMs: 50 })).toEqual({ ok: false, reason: 'no answer within 0.05 s' });
  });

  test('that answers and then goes on for ever has been told', async () => {
    const { url } = await openReceiver(response => {
      response.writeHead(200);
      response.write('x'.repeat(1_000_000));
    });
    expect(await sendTo(url, { timeoutMs: 2_000 })).toEqual({ ok: true });
  });

  test('whose answer trickles for ever is left when the time of the try is over', async () => {
    let isLeft: Promise<unknown> | undefined;
    const receiver = await openReceiver(response => {
      isLeft = once(response, 'close');
      response.writeHead(200).write('.');
    });
    expect(await sendTo(receiver.url, { timeoutMs: 200 })).toEqual({ ok: true });
    await isLeft;
  });

  test('where nothing listens is told by its code, without its address', async () => {
    const { port } = await openReceiver(say(200));
    const sent = await sendTo(`http://127.0.0.1:${port === 1 ? 2 : 1}/hook`);
    expect(sent).toEqual({ ok: false, reason: 'ECONNREFUSED' });
  });

  test('over TLS has to be who it says, by the certificates that are trusted', async () => {
    const { port } = await openReceiver(say(200), true);
    const url = `https://localhost:${port}/hook`;
    expect(await sendTo(url)).toMatchObject({ ok: false, reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(await sendTo(url, { ca: TEST_CERTIFICATE })).toMatchObject({
      ok: false,
      reason: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });
});

describe('a command', () => {
  const run = (script: string, more: { timeoutMs?: number } = {}, env: Record<string, string> = {}) =>
    createCommandChannel(
      { name: 'page', run: [process.execPath, '-e', script], ...more },
      realTimers,
      env,
    ).send(letterOf('page/a1/raised'));

  test('reads the alert from its stdin, and nothing of the gateway’s own secrets from its surroundings', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'told.json');
    const script = `const fs = require('fs'); let text = ''; process.stdin.on('data', d => text += d).on('end', () =>
      fs.writeFileSync(${JSON.stringify(file)}, JSON.stringify({ text, env: process.env })))`;
    expect(await run(script, {}, { PATH: '/bin', RINGTOP_TOKEN: 'secret' })).toEqual({ ok: true });
    const { text, env } = JSON.parse(await readFile(file, 'utf8'));
    expect(text).toBe('{"kind":"AlertEvent"}');
    expect(env).toMatchObject({ RINGTOP_EVENT: 'raised', RINGTOP_LETTER: 'page/a1/raised', PATH: '/bin' });
    expect(env).not.toHaveProperty('RINGTOP_TOKEN');
  });

  test('is no shell: what stands in its arguments is what it gets', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'argument');
    const script = `require('fs').writeFileSync(${JSON.stringify(file)}, process.argv[1])`;
    const channel = createCommandChannel(
      { name: 'page', run: [process.execPath, '-e', script, '$(id); `id`'] },
      realTimers,
      {},
    );
    expect(await channel.send(letterOf())).toEqual({ ok: true });
    expect(await readFile(file, 'utf8')).toBe('$(id); `id`');
  });

  test('that fails says what it said last, as clean text', async () => {
    const sent = await run(`console.error('\\x1b[31mno such pager\\x1b[0m'); process.exit(3)`);
    expect(sent).toEqual({ ok: false, reason: 'it ended with 3: no such pager' });
  });

  test('that never ends is killed', async () => {
    const sent = await run('setInterval(() => {}, 1000)', { timeoutMs: 200 });
    expect(sent).toEqual({ ok: false, reason: 'it did not end within 0.2 s, and was killed' });
  });

  test('that does not exist is told', async () => {
    const channel = createCommandChannel({ name: 'page', run: ['/nowhere/page'] }, realTimers, {});
    expect(await channel.send(letterOf())).toMatchObject({
      ok: false,
      reason: expect.stringContaining('ENOENT'),
    });
  });

  test('that cannot even be tried is told', async () => {
    const channel = createCommandChannel({ name: 'page', run: ['/nowhere/page\0'] }, realTimers, {});
    expect(await channel.send(letterOf())).toMatchObject({
      ok: false,
      reason: expect.stringContaining('null bytes'),
    });
  });
});

describe('a letter', () => {
  test('is tried again, later each time, and is dead after ten tries', async () => {
    const timers = createFakeTimers();
    const tries: number[] = [];
    const office = open({
      timers,
      send: async () => {
        tries.push(timers.now());
        return { ok: false, reason: 'it answered 500' };
      },
    });
    office.post(letterOf());
    await settle();
    for (let n = 0; n < 4_000 && office.dead().length === 0; n++) {
      timers.advance(500);
      await settle();
    }
    expect(tries).toHaveLength(10);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(gaps).toEqual([2_500, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 450_000]);
    expect(office.dead()).toEqual([
      {
        letter: 'pager/a1/raised',
        channel: 'pager',
        alert: 'a1',
        event: 'raised',
        madeAt: NOW,
        attempts: 10,
        reason: 'it answered 500',
      },
    ]);
  });

  test('that its receiver refuses for good is dead at once, and can still be sent again', async () => {
    const timers = createFakeTimers();
    const answers: Sent[] = [{ ok: false, reason: 'it answered 404', isFinal: true }, { ok: true }];
    const told: unknown[] = [];
    const office = open({
      timers,
      send: async () => answers.shift() ?? { ok: true },
      onHealth: (...health) => told.push(health),
    });
    office.post(letterOf());
    await settle();
    expect(office.dead()).toMatchObject([{ attempts: 1, reason: 'it answered 404' }]);
    office.resend();
    await settle();
    expect([office.dead(), told]).toEqual([
      [],
      [
        ['pager', 'it answered 404'],
        ['pager', undefined],
      ],
    ]);
  });

  test('that is dead can be sent again', async () => {
    const timers = createFakeTimers();
    let isUp = false;
    const office = open({ timers, send: async () => (isUp ? { ok: true } : { ok: false, reason: 'down' }) });
    office.post(letterOf());
    for (let n = 0; n < 4_000 && office.dead().length === 0; n++) {
      timers.advance(1_000);
      await settle();
    }
    isUp = true;
    expect(office.resend()).toEqual(['pager/a1/raised']);
    await settle();
    expect([office.dead(), office.waitingCount]).toEqual([[], 0]);
  });

  test('waits as long as the receiver wishes', async () => {
    const timers = createFakeTimers();
    let count = 0;
    const office = open({
      timers,
      send: async () => {
        count += 1;
        return { ok: false, reason: 'it answered 503', afterMs: 600_000 };
      },
    });
    office.post(letterOf());
    await settle();
    timers.advance(599_000);
    await settle();
    expect(count).toBe(1);
    timers.advance(1_001);
    await settle();
    expect(count).toBe(2);
  });

  test('is still sent after the gateway was started again, as the same letter', async () => {
    const folder = await temporaryFolder();
    const timers = createFakeTimers();
    const before = openAlertStore(folder, () => {});
    const first = open({ timers, store: before, send: async () => ({ ok: false, reason: 'down' }) });
    first.post(letterOf());
    await settle();
    first.close();
    before.close();
    const sent: string[] = [];
    open({
      timers,
      store: openAlertStore(folder, () => {}),
      send: async letter => {
        sent.push(letter.id);
        return { ok: true };
      },
    });
    timers.advance(0);
    await settle();
    expect(sent).toEqual(['pager/a1/raised']);
  });

  test('to a channel that the config has no more is dead, and says so', async () => {
    const timers = createFakeTimers();
    const office = open({ timers, send: async () => ({ ok: true }) });
    office.post(letterOf('other/a1/raised'));
    await settle();
    expect(office.dead()).toMatchObject([{ reason: 'the config has no other any more' }]);
  });

  test('never keeps another channel waiting, nor more of its own at once than may be', async () => {
    const timers = createFakeTimers();
    let open_ = 0;
    let most = 0;
    const { promise: stuck } = Promise.withResolvers<Sent>();
    const office = open({
      timers,
      concurrency: 1,
      send: () => {
        open_ += 1;
        most = Math.max(most, open_);
        return stuck;
      },
    });
    for (let n = 0; n < 5; n++) office.post(letterOf(`pager/a${n}/raised`));
    await settle();
    expect([most, office.waitingCount]).toEqual([1, 5]);
  });
});

test('a store that cannot be opened is memory, and the log says so', async () => {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, 'alerts.db'),
    'no database at all, but a text that is long enough to be read as one',
  );
  const log: string[] = [];
  const store = openAlertStore(folder, ({ what }) => log.push(what));
  store.keepTold('a1');
  expect([store.told(), log]).toEqual([['a1'], ['alerts are not written down']]);
});

interface OfficeOptions {
  readonly timers: ReturnType<typeof createFakeTimers>;
  readonly send: Channel['send'];
  readonly store?: AlertStore;
  readonly concurrency?: number;
  readonly onHealth?: PostOfficeOptions['onHealth'];
}

function open(options: OfficeOptions) {
  const { timers, send, concurrency = 4, store = openAlertStore(undefined, () => {}), onHealth } = options;
  return createPostOffice({
    channels: [{ name: 'pager', concurrency, send }],
    store,
    timers,
    random: () => 0.5,
    log: () => {},
    ...(onHealth === undefined ? {} : { onHealth }),
  });
}

/** What was promised is kept. */
async function settle(): Promise<void> {
  let turns = 0;
  await until(() => {
    turns += 1;
    return turns > 3;
  });
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ringtop-alerts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
