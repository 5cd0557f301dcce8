// What the doctor says of the gateway that left its address, asked as the other commands ask it.
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runtimeFilePath, writeRuntimeFile } from '../../../src/cli/connect/runtime-file.ts';
import { examineGateway } from '../../../src/cli/doctor/examine-gateway.ts';
import { contractList } from '../../../src/protocol/index.ts';
import { NOON, sampleFloor } from '../../protocol/contract/sample-floor.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../../support/test-certificate.ts';

test('a gateway with TLS is asked by the certificate that it left, and tells what it says of itself', async () => {
  const sources = JSON.stringify(
    contractList('sources', sampleFloor(), { at: NOON, epoch: 'k3f', offset: 1 }),
  );
  const alerts = JSON.stringify({
    ...{ apiVersion: 'ringtop/v1', kind: 'AlertList', at: '2026-11-23T12:00:00.000Z' },
    items: [
      { state: 'raised', subject: { kind: 'gateway', id: 'customers-key-lost' }, text: 'a key was lost' },
      { state: 'recovered', subject: { kind: 'gateway', id: 'history-stopped' }, text: 'the disk was full' },
      { state: 'raised', subject: { kind: 'queues', id: 'sales' }, text: 'too many wait' },
    ],
  });
  const server = createServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, ({ url }, answer) => {
    answer
      .writeHead(200, { 'content-type': 'application/json' })
      .end(url === '/v1/alerts' ? alerts : sources);
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-doctor-'));
  const env = { XDG_STATE_HOME: folder };
  writeFileSync(join(folder, 'wall.crt'), TEST_CERTIFICATE);
  writeRuntimeFile(runtimeFilePath(env), { url, token: 'left', cert: join(folder, 'wall.crt') });
  const report = await examineGateway(env);
  expect(report.of('nobody')).toMatchObject([
    { level: 'note', sentence: `the gateway at ${url} has another config: it has no such source` },
    { level: 'warning', sentence: 'a key was lost' },
  ]);
});
