// `--ca FILE` beside `--url`: certificates that a command trusts, as RINGTOP_CA does for all of them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../support/test-certificate.ts';
import { runRingtop } from './run-ringtop.ts';

/** Its certificate is of pbx.test: whoever trusts it is told that it is not of 127.0.0.1, whoever does not, that he does not. */
async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-ca-'));
  const files = { cert: join(folder, 'wall.crt'), key: join(folder, 'wall.key') };
  writeFileSync(files.cert, TEST_CERTIFICATE);
  writeFileSync(files.key, TEST_KEY, { mode: 0o600 });
  const gateway = await openTestGateway({ tls: files });
  const run = (...words: string[]) =>
    runRingtop([...words, '--url', gateway.httpUrl], { env: { RINGTOP_TOKEN: TOKEN } });
  return { files, run };
}

const UNTRUSTED = /self.signed|SELF_SIGNED/i;
const WRONG_NAME = /altnames|ALTNAME/i;

test.each([
  ['to read', ['get', 'queues']],
  ['to order', ['agent', 'pause', '1002']],
  ['to see who may come in', ['token', 'list']],
  ['to take up an alert', ['alert', 'ack', 'a1']],
  ['to be told who calls', ['contact', 'unmask', 'c1', '--reason', 'calling back']],
])('a command %s trusts the certificates that it is given', async (_title, words) => {
  const { files, run } = await open();
  expect((await run(...words)).stderr).toMatch(UNTRUSTED);
  expect((await run(...words, '--ca', files.cert)).stderr).toMatch(WRONG_NAME);
  expect((await run('--ca', files.cert, ...words)).stderr).toMatch(WRONG_NAME);
});

test('one that cannot be read is named', async () => {
  const { run } = await open();
  const said = await run('get', 'queues', '--ca', '/nowhere/ca.pem');
  expect([said.exit, said.stderr]).toEqual([
    expect.any(Number),
    expect.stringContaining('cannot read the certificates in /nowhere/ca.pem (ENOENT)'),
  ]);
});
