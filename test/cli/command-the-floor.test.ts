// A whole gateway from a config, with the simulated center: leads command it by their own tokens, and the rows show it.
import { once } from 'node:events';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
const LEVAN = 'the-token-of-levan';
const SCREEN = 'the-token-of-a-screen';
const home = ownHome();
let gateway: ReturnType<typeof startRingtop>;
let url = '';

beforeAll(async () => {
  writeFileSync(join(folder, 'levan.token'), `${LEVAN}\n`);
  chmodSync(join(folder, 'levan.token'), 0o600);
  writeFileSync(
    join(folder, 'ringtop.yaml'),
    [
      'listen: { port: 0 }',
      'sources: [{ type: simulator, seed: 7, date: 2026-11-23 }]',
      'tokens:',
      '  - { name: levan, role: lead, secretFile: levan.token }',
      '  - { name: screen-2, role: wall, env: SCREEN_2 }',
    ].join('\n'),
  );
  const env = { ...home, SCREEN_2: SCREEN };
  gateway = startRingtop(['gateway', '--config', join(folder, 'ringtop.yaml')], { env });
  url = (await firstLine(gateway)).replace('ringtop gateway at ', '');
});
afterAll(async () => {
  gateway.kill('SIGTERM');
  await once(gateway, 'exit');
});

const as = (token: string, ...words: string[]) =>
  runRingtop(words, { env: { RINGTOP_URL: url, RINGTOP_TOKEN: token } });

interface Agent {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly reason: string | null;
  readonly changedBy: { readonly who: string; readonly how: string } | null;
}

async function agents(): Promise<readonly Agent[]> {
  return JSON.parse((await as(LEVAN, 'get', 'agents', '-o', 'json')).stdout).items;
}

test('a lead pauses an agent, the row names him, and he takes it back', async () => {
  const free = (await agents()).find(({ state }) => state === 'available');
  const { id = '' } = free ?? {};
  const paused = await as(LEVAN, 'agent', 'pause', id, '--reason', 'training');
  expect(paused.stdout).toMatch(/^✓ ".+": paused: training \(\d\.\d s\)\nBack: ringtop undo c[a-z\d-]+\n$/);
  const command = /undo (c[a-z\d-]+)/.exec(paused.stdout)?.[1] ?? '';
  expect((await agents()).find(agent => agent.id === id)).toMatchObject({
    reason: 'training',
    changedBy: { who: 'levan', how: `command ${command}` },
  });
  expect(await as(LEVAN, 'undo', command)).toMatchObject({ exit: 0 });
  expect((await agents()).find(agent => agent.id === id)?.reason).toBeNull();
  const log = JSON.parse((await as(SCREEN, 'log', '-o', 'json')).stdout);
  expect(log.items.map((item: { who: string }) => item.who)).toEqual(['levan', 'levan']);
});

test('a wall’s token reads the floor, and commands nothing', async () => {
  expect(await as(SCREEN, 'get', 'queues')).toMatchObject({ exit: 0 });
  const { exit, stderr } = await as(SCREEN, 'agent', 'pause', '1001');
  expect(exit).toBe(4);
  expect(stderr).toContain('agent.pause needs the role lead; this token is wall (screen-2)');
});

test('who is fixed in the queue he is to leave is moved by pausing him there, once that is said', async () => {
  const move = ['agent', 'reassign', '1006', '--from', 'support', '--to', 'vip:3'];
  const listed = (await agents()).find(({ name }) => name === 'გიორგი მაისურაძე');
  const words = move.map(word => (word === '1006' ? (listed?.id ?? '') : word));
  const preview = await as(LEVAN, ...words, '--dry-run');
  expect(preview.stdout).toMatch(
    /QueueAdd vip .* penalty 3\n {2}QueueRemove support .*\n {2}would be refused: Member not dynamic/,
  );
  const refused = await as(LEVAN, ...words);
  expect(refused.exit).toBe(6);
  expect(refused.stdout).toContain('With --via pause he is paused there instead');
  const moved = await as(LEVAN, ...words, '--via', 'pause');
  expect(moved.stdout).toMatch(/^✓ "გიორგი მაისურაძე": in VIP, out of Support, paused where he is fixed/);
  const command = /undo (c[a-z\d-]+)/.exec(moved.stdout)?.[1] ?? '';
  const back = await as(LEVAN, 'undo', command, '--dry-run');
  expect(back.stdout).toMatch(/QueueUnpause support .*\n {2}QueueRemove vip /);
  expect(await as(LEVAN, 'undo', command)).toMatchObject({ exit: 0 });
});

test('what the simulated center cannot do, it says before it is tried', async () => {
  const { exit, stderr } = await as(LEVAN, 'monitor', 'listen', '1001', '--supervisor', 'levan', '--yes');
  expect(exit).toBe(6);
  expect(stderr).toContain('cannot carry out monitor.listen: there is no sound in a simulated center');
});
