// What the gateway says of its own parts: each part its own alert, raised when it has lasted, over when it is well.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { AlertRow } from '../../../src/floor/index.ts';
import type { BuiltInSettings } from '../../../src/gateway/alerts/built-in/built-in.ts';
import type { WebhookSettings } from '../../../src/gateway/alerts/delivery/webhook.ts';
import { createOwnAlerts } from '../../../src/gateway/alerts/own-alerts.ts';
import { createHub } from '../../../src/gateway/hub.ts';
import { readTlsPair, watchTlsPair } from '../../../src/gateway/listen/tls-pair.ts';
import { createTroubles } from '../../../src/gateway/troubles.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestGateway, type TestGateway } from '../../support/open-test-gateway.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../../support/test-certificate.ts';
import { until } from '../../support/until.ts';

const START = Date.UTC(2026, 10, 23, 10);
const DAY_MS = 86_400_000;

function open(builtIn: BuiltInSettings = {}, silencedUntil = (): number | undefined => undefined) {
  const timers = createFakeTimers();
  const clock = { now: () => START + timers.now(), rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => {} });
  let given = 0;
  const nextId = (): string => `a${++given}`;
  const alerts = createOwnAlerts({ hub, clock, timers, nextId, builtIn: () => builtIn, silencedUntil });
  const rows = (): readonly AlertRow[] => {
    hub.publish();
    return Object.values(hub.ledger.document.alerts);
  };
  return { timers, alerts, rows, clock };
}

test('two channels that fail are two alerts, and one that is well again settles its own', () => {
  const { alerts, rows } = open();
  alerts.raiseBuiltIn('delivery-failing', 'pager cannot be told', 'pager');
  alerts.raiseBuiltIn('delivery-failing', 'chat cannot be told', 'chat');
  alerts.raiseBuiltIn('delivery-failing', 'pager cannot be told', 'pager');
  alerts.settleBuiltIn('delivery-failing', 'chat');
  expect(
    rows().map(({ rule, subject, recoveredAt }) => [rule, subject.name, recoveredAt !== undefined]),
  ).toEqual([
    ['delivery-failing', 'pager', false],
    ['delivery-failing', 'chat', true],
  ]);
});

test('an audit that does not reach its other place is an alert only when that has lasted', () => {
  const { timers, alerts, rows } = open();
  alerts.raiseBuiltIn('audit-failing', 'the audit does not reach the syslog', 'syslog');
  timers.advance(29_000);
  alerts.settleBuiltIn('audit-failing', 'syslog');
  timers.advance(60_000);
  expect(rows()).toEqual([]);
  alerts.raiseBuiltIn('audit-failing', 'the audit does not reach the syslog', 'syslog');
  timers.advance(30_000);
  expect(rows()).toMatchObject([{ rule: 'audit-failing', severity: 'critical' }]);
});

test('the config says how long, and how severe', () => {
  const { timers, alerts, rows } = open({ 'history-stopped': { severity: 'warning', forMs: 5_000 } });
  alerts.raiseBuiltIn('history-stopped', 'the disk is full');
  expect(rows()).toEqual([]);
  timers.advance(5_000);
  expect(rows()).toMatchObject([{ severity: 'warning' }]);
});

test('one that was silenced beforehand is raised silenced', () => {
  const { alerts, rows } = open({}, () => START + 3_600_000);
  alerts.raiseBuiltIn('delivery-failing', 'pager cannot be told', 'pager');
  expect(rows()).toMatchObject([{ silencedUntil: START + 3_600_000 }]);
});

test('what was not well before anybody listened is told to whoever listens', () => {
  const troubles = createTroubles();
  troubles.tell('syslog', 'ECONNREFUSED');
  troubles.tell('file', 'ENOSPC');
  troubles.tell('file', undefined);
  const heard: unknown[] = [];
  troubles.hear((...told) => heard.push(told));
  troubles.tell('syslog', undefined);
  troubles.tell('syslog', undefined);
  expect(heard).toEqual([
    ['syslog', 'ECONNREFUSED'],
    ['syslog', undefined],
  ]);
});

test('a certificate that ends within two weeks is told, until it is renewed', () => {
  const timers = createFakeTimers();
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-certificate-'));
  const files = { cert: join(folder, 'wall.crt'), key: join(folder, 'wall.key') };
  writeFileSync(files.cert, TEST_CERTIFICATE);
  writeFileSync(files.key, TEST_KEY, { mode: 0o600 });
  const soon = { ...readTlsPair(files), validUntil: START + 20 * DAY_MS };
  const told: unknown[] = [];
  const stop = watchTlsPair(files, soon, {
    ...{ timers, now: () => START + timers.now(), log: () => {}, use: () => {} },
    onTrouble: (file, reason) => told.push([file, reason]),
  });
  onTestFinished(stop);
  expect(told).toEqual([[files.cert, undefined]]);
  timers.advance(7 * DAY_MS);
  expect(told.at(-1)).toEqual([files.cert, 'expires on 2026-12-13']);
  timers.advance(14 * DAY_MS);
  expect(told.at(-1)).toEqual([files.cert, 'has expired on 2026-12-13']);
  writeFileSync(files.cert, `${TEST_CERTIFICATE}\n`);
  timers.advance(10_000);
  expect(told.at(-1)).toEqual([files.cert, undefined]);
});

/** Answers everything so, and counts. */
async function openReceiver(status: number): Promise<WebhookSettings & { readonly heard: string[] }> {
  const heard: string[] = [];
  const listener: RequestListener = (request, response) => {
    heard.push(String(request.headers['idempotency-key']));
    response.writeHead(status).end();
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await until(() => server.listening);
  const { port } = server.address() as AddressInfo;
  return { name: `to-${status}`, url: `http://127.0.0.1:${port}/`, secret: 'a-secret-of-the-pager', heard };
}

function standing({ hub }: TestGateway): readonly (string | undefined)[][] {
  hub.publish();
  return Object.values<AlertRow>(hub.ledger.document.alerts)
    .filter(({ recoveredAt }) => recoveredAt === undefined)
    .map(({ rule, subject }) => [rule, subject.name]);
}

test('on a living gateway a pager that refuses is an alert, which reaches the one that does not', async () => {
  const [bad, good] = [await openReceiver(404), await openReceiver(204)];
  const source = createFakeSource();
  const gateway = await openTestGateway({
    sources: [source],
    alerts: { webhooks: [bad, good], builtIn: { 'source-lost': { forMs: 0 } } },
  });
  source.emit({ type: 'source.lost', reason: 'gone' });
  await until(() => good.heard.length >= 2);
  expect(standing(gateway)).toEqual([
    ['source-lost', 'pbx'],
    ['delivery-failing', 'to-404'],
  ]);
  expect(bad.heard[0]).toBe('to-404/a1/raised');
});

test('on a living gateway an old certificate and an audit that goes nowhere are alerts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-own-alerts-'));
  const files = { cert: join(folder, 'wall.crt'), key: join(folder, 'wall.key') };
  writeFileSync(files.cert, TEST_CERTIFICATE);
  writeFileSync(files.key, TEST_KEY, { mode: 0o600 });
  const { validUntil } = readTlsPair(files);
  const lost = join(folder, 'no', 'such', 'audit.ndjson');
  const gateway = await openTestGateway({
    tls: files,
    journal: { folder, to: [{ file: lost }] },
    alerts: { builtIn: { 'audit-failing': { forMs: 0 } } },
    tuning: { wallNow: () => validUntil - DAY_MS },
  });
  await until(() => standing(gateway).length === 2);
  expect(standing(gateway)).toEqual(
    expect.arrayContaining([
      ['certificate-expiring', files.cert],
      ['audit-failing', `file ${lost}`],
    ]),
  );
});
