// `ringtop wall` as it is started on a monitor: before its gateway, with a token of its own, and through all that happens to both.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';
import { runOnTerminal, type TerminalRun } from './terminal.ts';

/** A port that nothing listens on, for a gateway that is started later, and again. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return String(address.port);
}

interface Center {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  start(): Promise<{ kill(): Promise<void> }>;
  token(...words: readonly string[]): Promise<void>;
}

async function openCenter(): Promise<Center> {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-wall-'));
  const config = join(folder, 'ringtop.yaml');
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(
    config,
    [
      'center: { name: Tbilisi, zone: Asia/Tbilisi }',
      'sources: [{ type: simulator, seed: 7 }]',
      `data: ${data}`,
      'layouts: { lobby: { pages: [[tiles, agents]], drift: false } }',
    ].join('\n'),
  );
  const port = await freePort();
  const env = {
    RINGTOP_URL: `http://127.0.0.1:${port}`,
    RINGTOP_TOKEN_FILE: join(folder, 'hall.token'),
  };
  return {
    folder,
    env,
    async start() {
      const words = ['gateway', '--port', port, '--config', config];
      const gateway = startRingtop(words, { env: ownHome() });
      onTestFinished(() => void gateway.kill('SIGKILL'));
      await firstLine(gateway);
      const kill = async (): Promise<void> => {
        gateway.kill('SIGKILL');
        await once(gateway, 'exit');
      };
      return { kill };
    },
    async token(...words) {
      const said = await runRingtop(['token', ...words, '--data', data]);
      expect(said).toMatchObject({ exit: 0 });
    },
  };
}

async function openWall(words: readonly string[], { env }: Center): Promise<TerminalRun> {
  const wall = await runOnTerminal(['wall', ...words], env);
  onTestFinished(() => wall.signal('SIGTERM'));
  return wall;
}

test('it is there before its gateway, shows the pages of its config, and comes back when that was killed', async () => {
  const center = await openCenter();
  await center.token('create', 'hall', '--role', 'wall', '--out', center.env.RINGTOP_TOKEN_FILE ?? '');
  const wall = await openWall(['--layout', 'lobby'], center);
  await wall.shows(/◌ waiting for the gateway at \S+, since \d\d:\d\d/);
  expect(wall.screen()).toMatch(/◌ STARTING/);
  expect(wall.screen()).not.toMatch(/█/);
  const first = await center.start();
  await wall.shows(/TBILISI[\s\S]*● LIVE[\s\S]*Agents by name/);
  await first.kill();
  await wall.shows(/× NOT LIVE\s*▒[\s\S]*NO DATA SINCE \d\d:\d\d:\d\d/);
  expect(wall.screen()).toMatch(/░/);
  expect(wall.screen()).not.toMatch(/█/);
  await center.start();
  await wall.shows(/● LIVE/);
  expect(wall.screen()).not.toMatch(/[░▒]/);
});

test('whose token is revoked it says so, and shows nothing as if it were live', async () => {
  const center = await openCenter();
  const file = center.env.RINGTOP_TOKEN_FILE ?? '';
  await center.token('create', 'hall', '--role', 'wall', '--out', file);
  await center.start();
  const wall = await openWall([], center);
  await wall.shows(/● LIVE/);
  await center.token('revoke', 'hall');
  await wall.shows(/× NOT LIVE/);
  await wall.shows(/its token is not accepted any more: ask an admin/);
  expect(wall.screen()).toMatch(/░/);
  expect(wall.screen()).not.toMatch(/█/);
});

test.each([
  [
    'layouts: { hall: { pages: [[queues]] }, floor: { pages: [[agents]] } }',
    ['--layout', 'lobby'],
    /^ringtop: .*wall\.yaml has no layout lobby\n.*It has hall, floor: choose one with --layout\.\n/,
  ],
  ['{}', [], /^ringtop: .*wall\.yaml has no layout default\n.*It has none at all: layouts: /],
  ['layouts: { hall: { pages: [[queue]] } }', [], /wall\.yaml:1: layouts\.hall\.pages\[0\]\[0\] is "queue"/],
])('of a file with %j it says what is wrong, before anything is drawn', async (text, words, said) => {
  const file = join(mkdtempSync(join(tmpdir(), 'ringtop-wall-')), 'wall.yaml');
  writeFileSync(file, text);
  const { exit, left } = await (await runOnTerminal(['wall', '--config', file, ...words])).ended;
  expect(left.replace(/\n(?=\S)/g, '\n')).toMatch(said);
  expect(exit).toBe(2);
});

test('a night that is none is a wrong option, told with what would do', async () => {
  const said = await runRingtop(['wall', '--dim', 'midnight']);
  expect(said).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('It is a time of the day, 22:00-06:00, or off.'),
  });
});
