// Secrets as canaries: given to a gateway and its commands in every way there is, and found in nothing that is written down.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

const CANARY = 'canary';
const secretFor = (whose: string): string => `${CANARY}-${whose}-0123456789abcdef`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-secrets-'));
  for (const [name, words] of Object.entries(files))
    writeFileSync(join(folder, name), words, { mode: 0o600 });
  return folder;
}

/** Of every file in it and below. */
function bytesIn(folder: string): string {
  return readdirSync(folder)
    .map(name => join(folder, name))
    .map(path => (statSync(path).isDirectory() ? bytesIn(path) : readFileSync(path, 'latin1')))
    .join('\n');
}

async function askOver(url: string, token: string): Promise<void> {
  const webSocket = new WebSocket(url.replace('http', 'ws'), 'ringtop.v1', {
    headers: { authorization: `Bearer ${token}` },
  });
  webSocket.on('error', () => webSocket.terminate());
  webSocket.on('open', () => {
    const params = { token: secretFor('renewal') };
    webSocket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'session.renew', params }));
    webSocket.send(`{"jsonrpc":"2.0","id":2,"method":"${secretFor('method')}`);
    webSocket.once('message', () => webSocket.close());
  });
  await new Promise(resolve => webSocket.on('close', resolve));
}

test('no secret is in a log, an error, the audit, the metrics, a database or the list of processes', async () => {
  const home = ownHome();
  const folder = folderWith({
    'levan.token': `${secretFor('levan')}\n`,
    'ringtop.yaml':
      'sources: [{ type: simulator, seed: 7 }]\nlisten: { port: 0 }\ndata: data\n' +
      'tokens: [{ name: levan, role: lead, secretFile: levan.token }]\n',
  });
  const child = startRingtop(['gateway', '--config', join(folder, 'ringtop.yaml'), '--log-level', 'info'], {
    env: { ...home, RINGTOP_TOKEN: secretFor('operator') },
  });
  const told = Promise.all([text(child.stderr)]);
  const url = /http:\S+/.exec(await firstLine(child))?.[0] ?? '';
  const commandLine = readFileSync(`/proc/${child.pid}/cmdline`, 'latin1');
  const get = (path: string, token: string) =>
    fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });

  expect((await get('/v1/queues', secretFor('levan'))).status).toBe(200);
  expect((await get('/v1/queues', secretFor('nobody'))).status).toBe(401);
  expect((await get(`/v1/floor?token=${secretFor('query')}`, '')).status).toBe(401);
  await askOver(url, secretFor('levan'));
  await askOver(url, secretFor('stranger'));
  const metrics = await (await get('/metrics', secretFor('operator'))).text();
  const env = { ...home, RINGTOP_TOKEN: secretFor('operator') };
  const made = await runRingtop(['token', 'create', 'nino', '--role', 'viewer'], { env });
  const secret = made.stdout.trim();
  const said = [
    await runRingtop(['token', 'list', '-o', 'json'], { env }),
    await runRingtop(['get', 'queues'], { env: { ...home, RINGTOP_TOKEN: secretFor('wrong') } }),
    await runRingtop(['get', 'queues'], {
      env: { ...home, RINGTOP_URL: `http://me:${secretFor('url')}@x/` },
    }),
    await runRingtop(['token', 'rotate', 'nino', '--out', '/nowhere/at/all'], { env }),
  ];
  child.kill('SIGTERM');
  await once(child, 'exit');

  const written = [
    ...[commandLine, metrics, made.stderr, JSON.stringify(said), ...(await told)],
    bytesIn(join(folder, 'data')),
  ].join('\n');
  expect(secret).toMatch(/^rt_/);
  expect(written).not.toContain(CANARY);
  expect(written).not.toContain(secret.slice(12));
  // The test is not blind: what is no secret does stand there.
  expect(written).toContain('nino');
  expect(written).toContain('not-authenticated');
});

test.each([
  ['a token that can be guessed', { RINGTOP_TOKEN: CANARY }, 'sources: []\n'],
  ['a secret in the config', {}, `tokens: [{ name: levan, role: lead, secret: ${CANARY} }]\n`],
  [
    'a secret in the place of a variable',
    {},
    `tokens: [{ name: levan, role: lead, env: ${CANARY}-s3cr3t }]\n`,
  ],
  ['a config that is no YAML', {}, `tokens: [{ name: levan, role: lead, secret: "${CANARY} }]\n`],
])('a gateway that is refused for %s does not repeat it', async (_title, env, config) => {
  const file = join(folderWith({ 'ringtop.yaml': config }), 'ringtop.yaml');
  const { exit, stdout, stderr } = await runRingtop(['gateway', '--config', file, '--port', '0'], { env });
  expect([exit, stdout]).toEqual([2, '']);
  expect(stderr).not.toContain(CANARY);
});
