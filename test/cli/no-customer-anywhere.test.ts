// Who calls as a canary: unmasked once, for one who may know it, and found in nothing else that is sent, said or written.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

const OPERATOR = 'the-own-token-of-a-gateway';
const WHY = 'was cut off';

/** Of every file in it and below. */
function bytesIn(folder: string): string {
  return readdirSync(folder)
    .map(name => join(folder, name))
    .map(path => (statSync(path).isDirectory() ? bytesIn(path) : readFileSync(path, 'latin1')))
    .join('\n');
}

/** Whoever else looks on is sent all that there is. */
async function watch(url: string): Promise<{ readonly sent: string[]; close(): void }> {
  const sent: string[] = [];
  const webSocket = new WebSocket(url.replace('http', 'ws'), 'ringtop.v1', {
    headers: { authorization: `Bearer ${OPERATOR}` },
  });
  webSocket.on('message', message => sent.push(String(message)));
  await once(webSocket, 'open');
  const kinds = ['queues', 'agents', 'contacts', 'campaigns', 'alerts'];
  const params = { kinds, encoding: 'rows' };
  webSocket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'floor.subscribe', params }));
  await once(webSocket, 'message');
  return { sent, close: () => webSocket.terminate() };
}

test('a caller’s number is told to one who may know it, and stands nowhere else', async () => {
  const home = ownHome();
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-customers-'));
  writeFileSync(
    join(folder, 'ringtop.yaml'),
    'sources: [{ type: simulator, seed: 7, date: 2026-11-23, speed: 20 }]\n' +
      'listen: { port: 0 }\ndata: data\nhistory: { customers: clear }\n',
  );
  const child = startRingtop(['gateway', '--config', join(folder, 'ringtop.yaml'), '--log-level', 'info'], {
    env: { ...home, RINGTOP_TOKEN: OPERATOR },
  });
  const log = text(child.stderr);
  const url = /http:\S+/.exec(await firstLine(child))?.[0] ?? '';
  const env = { ...home, RINGTOP_TOKEN: OPERATOR };
  const ringtop = (...words: string[]) => runRingtop([...words, '--url', url], { env });
  const onlooker = await watch(url);

  const contacts = JSON.parse((await ringtop('get', 'contacts', '-o', 'json')).stdout);
  const ids: string[] = contacts.items.map(({ id }: { id: string }) => id);
  const numbers: string[] = [];
  for (const id of ids.slice(0, 9)) {
    const { exit, stdout } = await ringtop('contact', 'unmask', id, '--reason', WHY, '-o', 'json');
    if (exit === 0) numbers.push(JSON.parse(stdout).number);
  }
  const refused = await ringtop('contact', 'unmask', '1.1', '--reason', WHY);
  expect(refused).toMatchObject({ exit: 3, stdout: '' });
  const masked = await runRingtop(['token', 'create', 'eka', '--role', 'lead', '--url', url], { env });
  const [id = ''] = ids;
  const curious = await runRingtop(['contact', 'unmask', id, '--reason', WHY, '--url', url], {
    env: { ...home, RINGTOP_TOKEN: masked.stdout.trim() },
  });
  expect(curious).toMatchObject({ exit: 4, stdout: '' });
  const change = (...words: string[]) => ringtop('token', 'change', 'eka', ...words);
  expect((await change('--unmask')).stdout).toContain('eka: lead, may ask who calls');
  expect((await change('--no-unmask')).stdout).toBe('eka: lead\n');
  const said = [
    refused,
    curious,
    ...(await Promise.all(
      [['log'], ['get', 'contacts'], ['alert', 'list'], ['report', 'day', '--from', 'today']].map(words =>
        ringtop(...words),
      ),
    )),
  ];
  const pages = await Promise.all(
    ['/v1/floor', '/v1/contacts', '/metrics'].map(async page =>
      (await fetch(`${url}${page}`, { headers: { authorization: `Bearer ${OPERATOR}` } })).text(),
    ),
  );
  onlooker.close();
  child.kill('SIGTERM');
  await once(child, 'exit');

  const data = bytesIn(join(folder, 'data'));
  const written = [await log, data, JSON.stringify(said), ...pages, ...onlooker.sent].join('\n');
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(written).not.toContain(number);
  // The test is not blind: that somebody asked, and why, does stand in the audit.
  expect(data).toContain('customer.unmasked');
  expect(data).toContain(WHY);
}, 120_000);
