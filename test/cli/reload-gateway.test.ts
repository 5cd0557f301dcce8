// `systemctl reload`: a gateway's process that is hung up on reads its config again, and one on a terminal ends as ever.
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

async function start(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'ringtop-reload-')), 'ringtop.yaml');
  writeFileSync(file, text);
  const home = ownHome();
  const child = startRingtop(['gateway', '--port', '0', '--config', file], { env: home });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  const url = (await firstLine(child)).replace('ringtop gateway at ', '');
  return {
    child,
    url,
    home,
    async reload(next: string) {
      writeFileSync(file, next);
      child.kill('SIGHUP');
      const told = [];
      for (;;) {
        const line = JSON.parse(String((await lines.next()).value));
        told.push(line);
        if (/^config (read again|not taken)/.test(line.msg)) return told;
      }
    },
    async nameOf(queue: string): Promise<unknown> {
      const { stdout } = await runRingtop(['get', 'queues', '-o', 'json'], { env: home });
      return JSON.parse(stdout).items.find(({ id }: { id: string }) => id === queue)?.name;
    },
  };
}

const CONFIG = 'sources: [{ type: simulator, seed: 7 }]\nqueues: { support: { name: Support } }\n';

test('a queue has its new name at once, a new seed waits, and the gateway is the same process', async () => {
  const gateway = await start(CONFIG);
  const told = await gateway.reload(CONFIG.replace('name: Support', 'name: Helpdesk').replace('7', '8'));
  expect(told).toMatchObject([
    { level: 'note', msg: 'config change took effect', key: 'queues.support.name' },
    { level: 'warn', msg: 'config change needs a restart', key: 'sources' },
    { level: 'note', msg: 'config read again', tookEffect: 1, needRestart: 1 },
  ]);
  while ((await gateway.nameOf('support')) !== 'Helpdesk');
  expect(gateway.child.exitCode).toBeNull();
});

test('a token that is taken out of the config lets nobody in any more, and another does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-tokens-'));
  writeFileSync(join(folder, 'levan.token'), 'the-first-secret-of-levan\n', { mode: 0o600 });
  const line = `tokens: [{ name: levan, role: lead, secretFile: ${join(folder, 'levan.token')} }]\n`;
  const gateway = await start(CONFIG + line);
  const exitWith = async (token: string) =>
    (await runRingtop(['get', 'queues'], { env: { RINGTOP_URL: gateway.url, RINGTOP_TOKEN: token } })).exit;
  expect(await exitWith('the-first-secret-of-levan')).toBe(0);
  writeFileSync(join(folder, 'levan.token'), 'the-second-secret-of-levan\n', { mode: 0o600 });
  await gateway.reload(CONFIG + line);
  expect(await exitWith('the-first-secret-of-levan')).toBe(4);
  expect(await exitWith('the-second-secret-of-levan')).toBe(0);
  await gateway.reload(CONFIG);
  expect(await exitWith('the-second-secret-of-levan')).toBe(4);
});

test('the screens are told of other layouts and another word at once', async () => {
  const gateway = await start(CONFIG);
  const next = 'layouts: { lobby: { pages: [[tiles, queues], [tiles, agents]] } }\nword: TEST\n';
  expect(await gateway.reload(CONFIG + next)).toMatchObject([
    { msg: 'config change took effect', key: 'layouts' },
    { msg: 'config change took effect', key: 'word' },
    { msg: 'config read again', tookEffect: 2, needRestart: 0 },
  ]);
});

test('a config that will not do is told with its line, and the gateway goes on with the one it has', async () => {
  const gateway = await start(CONFIG);
  expect(await gateway.reload('queues: { support: { nam: Helpdesk } }\n')).toMatchObject([
    {
      level: 'error',
      msg: expect.stringMatching(/^config not taken/),
      reason: expect.stringMatching(/ringtop\.yaml:1: unknown key queues\.support\.nam$/),
    },
  ]);
  expect(await gateway.nameOf('support')).toBe('Support');
  gateway.child.kill('SIGTERM');
  expect(await once(gateway.child, 'exit')).toEqual([0, null]);
});
