// `ringtop gateway` and the commands that find it: a real gateway, a real socket, a home of its own.

import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractSchemas } from '../../src/protocol/contract/schema/contract-schemas.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../support/test-certificate.ts';
import { firstLine, hearOut, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

describe('a gateway on loopback', () => {
  const home = ownHome();
  const file = join(home.XDG_STATE_HOME, 'ringtop/gateway.json');
  const child = startRingtop(['gateway', '--port', '0'], { env: home });
  const said = hearOut(child);
  let line = '';

  beforeAll(async () => {
    line = await firstLine(child);
  });
  afterAll(() => {
    child.kill('SIGKILL');
  });

  test('says where it listens, and nothing of its token', () => {
    expect(line).toMatch(/^ringtop gateway at http:\/\/127\.0\.0\.1:\d+$/);
    expect(line).not.toContain(addressIn(file).token);
  });

  test('leaves its address and a token where only this user can read them', () => {
    expect(line).toBe(`ringtop gateway at ${addressIn(file).url}`);
    expect(addressIn(file).token).toMatch(/^[\w-]{32}$/);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700');
  });

  test.each(['queues', 'agents', 'contacts', 'campaigns', 'sources', 'channels'] as const)(
    'is found by `ringtop get %s`, and answers as the schema says',
    async kind => {
      const { exit, stdout, stderr } = await runRingtop(['get', kind, '-o', 'json'], { env: home });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      const answer: unknown = JSON.parse(stdout);
      const schema = Object.values(contractSchemas).find(one => one.safeParse(answer).success);
      expect(schema?.parse(answer)).toEqual(answer);
    },
  );

  test('can be asked what has been on the built-in floor today, though nothing of it is kept', async () => {
    const asked = ['explain', 'serviceLevelRate', '--queue', 'support', '--contacts', '-o', 'json'];
    const { exit, stdout, stderr } = await runRingtop(asked, { env: home });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(JSON.parse(stdout).items.length).toBeGreaterThan(0);
    expect(existsSync(join(home.XDG_STATE_HOME, 'ringtop/data'))).toBe(false);
  });

  test('shows its queues as a table', async () => {
    const { stdout } = await runRingtop(['get', 'queues'], { env: home });
    expect(stdout).toMatch(/^ID +NAME +CHANNEL +WAITING/);
    expect(stdout).toMatch(/^support +Support +voice/m);
  });

  test('lets nobody in with another token', async () => {
    const env = { RINGTOP_URL: addressIn(file).url, RINGTOP_TOKEN: 'guessed' };
    expect(await runRingtop(['get', 'queues'], { env })).toEqual({
      exit: 4,
      stdout: '',
      stderr:
        `ringtop: the gateway at ${addressIn(file).url} does not know this token\n` +
        'It is that of RINGTOP_TOKEN. Is it of this gateway, and whole?\n',
    });
  });

  test('tells who takes its port that it is taken', async () => {
    const { port } = new URL(addressIn(file).url);
    const other = ownHome();
    const { exit, stdout, stderr } = await runRingtop(['gateway', '--port', port], { env: other });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^ringtop: cannot listen on 127\\.0\\.0\\.1 port ${port}\n.+port`));
    expect(existsSync(join(other.XDG_STATE_HOME, 'ringtop/gateway.json'))).toBe(false);
  });

  test('keeps its address from a second one, which says how itself is reached', async () => {
    const before = addressIn(file);
    const env = { ...home, RINGTOP_TOKEN: 'a-token-that-others-have' };
    const second = startRingtop(['gateway', '--port', '0'], { env });
    const heard = hearOut(second);
    const url = (await firstLine(second)).replace('ringtop gateway at ', '');
    expect(addressIn(file)).toEqual(before);
    second.kill('SIGTERM');
    expect(await heard).toMatchObject({
      exit: 0,
      stderr:
        `ringtop: another gateway of yours, ${before.url}, has left its address in ${file}; ` +
        `reach this one by --url ${url}, with its token in RINGTOP_TOKEN\n`,
    });
    expect(addressIn(file)).toEqual(before);
  });

  test('keeps it also by TLS, with a certificate that nobody else vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
    for (const [name, text] of [
      ['wall.crt', TEST_CERTIFICATE],
      ['wall.key', TEST_KEY],
      ['tls.yaml', 'listen: { port: 0, tls: { cert: wall.crt, key: wall.key } }'],
    ] as const)
      writeFileSync(join(folder, name), text, { mode: 0o600 });
    const env = ownHome();
    const own = join(env.XDG_STATE_HOME, 'ringtop/gateway.json');
    const first = startRingtop(['gateway', '--config', join(folder, 'tls.yaml')], { env });
    await firstLine(first);
    const before = addressIn(own);
    const second = startRingtop(['gateway', '--port', '0', '--no-data'], { env });
    await firstLine(second);
    expect(addressIn(own)).toEqual(before);
    for (const one of [first, second]) one.kill('SIGKILL');
    await Promise.all([once(first, 'exit'), once(second, 'exit')]);
  });

  test('takes its address back when it is stopped', async () => {
    child.kill('SIGTERM');
    expect(await said).toMatchObject({ exit: 0, stderr: '' });
    expect(existsSync(file)).toBe(false);
    expect(await runRingtop(['get', 'queues'], { env: home })).toMatchObject({ exit: 8 });
  });
});

describe('a gateway that was killed', () => {
  test('leaves an address at which nothing listens, says so to who asks, and gives way to the next', async () => {
    const home = ownHome();
    const child = startRingtop(['gateway', '--port', '0'], { env: home });
    await firstLine(child);
    const { url } = addressIn(join(home.XDG_STATE_HOME, 'ringtop/gateway.json'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { exit, stderr } = await runRingtop(['get', 'queues'], { env: home });
    expect(exit).toBe(8);
    expect(stderr).toContain(`ringtop: nothing listens at ${url}\n`);
    const next = startRingtop(['gateway', '--port', '0'], { env: home });
    await firstLine(next);
    expect(await runRingtop(['get', 'queues'], { env: home })).toMatchObject({ exit: 0, stderr: '' });
    next.kill('SIGTERM');
    await once(next, 'exit');
  });
});

describe('a gateway with a config', () => {
  test('serves the sources and the queue settings that it names', async () => {
    const home = ownHome();
    const config = writeConfig(
      'listen: { port: 0 }\nsources:\n  - { type: simulator, seed: 7, date: 2026-11-23 }\n',
    );
    const child = startRingtop(['gateway', '--config', config], { env: home });
    await firstLine(child);
    const { stdout } = await runRingtop(['get', 'sources', '-o', 'json'], { env: home });
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(JSON.parse(stdout).at).toMatch(/^2026-11-23T10:05:\d\d/);
  });

  test('that is wrong says file, line, key and value, and what would do', async () => {
    const config = writeConfig('center:\n  name: Tbilisi\n  zone: Mars\n');
    expect(await runRingtop(['gateway', '--config', config])).toEqual({
      exit: 2,
      stdout: '',
      stderr: `ringtop: ${config}:3: center.zone is "Mars"\nWanted: an IANA zone: Asia/Tbilisi.\n`,
    });
  });

  test('that is not there says so', async () => {
    expect(await runRingtop(['gateway', '--config', '/nowhere/ringtop.yaml'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'ringtop: cannot read the config /nowhere/ringtop.yaml (ENOENT)\nIs the path right?\n',
    });
  });

  test('is not run with a token that can be guessed', async () => {
    const env = { RINGTOP_TOKEN: 'abc' };
    expect(await runRingtop(['gateway', '--port', '0'], { env })).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringMatching(/^ringtop: the gateway’s own token is shorter than 16 characters/),
    });
  });

  test('does not listen beyond loopback in the clear', async () => {
    expect(await runRingtop(['gateway', '--host', '0.0.0.0', '--port', '0'])).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'ringtop: listening on "0.0.0.0" would send tokens over the network in the clear\n' +
        'Listen on 127.0.0.1 and let ssh carry it, or set listen.tls, or listen.proxy, or insecure: true\n',
    });
  });
});

test('a gateway that accepts and does not answer is given up on, not waited for', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const said = await runRingtop(['get', 'queues', '--timeout', '0.2', '--url', `http://127.0.0.1:${port}`]);
  server.close();
  expect(said).toEqual({
    exit: 124,
    stdout: '',
    stderr: `ringtop: the gateway at http://127.0.0.1:${port} did not answer within 0.2 s\nIt may hang. Its own log says more.\n`,
  });
});

function addressIn(file: string): { url: string; token: string } {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeConfig(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'ringtop-config-')), 'ringtop.yaml');
  writeFileSync(file, text);
  return file;
}
