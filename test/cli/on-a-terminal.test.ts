// ringtop on a real terminal: the demo, joining a gateway, losing it, finding it again, and every way out.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstLine, ownHome, PROJECT, startRingtop } from './run-ringtop.ts';
import { runOnTerminal } from './terminal.ts';

const DEMO = ['demo', '--seed', '7', '--date', '2026-11-23'];

describe('ringtop on a terminal', () => {
  test('shows the demo at work, and leaves the terminal as it was', async () => {
    const home = ownHome();
    const wall = await runOnTerminal(DEMO, home);
    await wall.shows(/14:05:0[12].*\n[\s\S]*Support/);
    expect(wall.screen()).toMatch(/● live/);
    wall.press('q');
    expect(await wall.ended).toMatchObject({ exit: 0, isRestored: true });
    // Its gateway is its own: no other command finds it.
    expect(existsSync(join(home.XDG_STATE_HOME, 'ringtop'))).toBe(false);
  });

  test.each([
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)('ends on %s with %i, and leaves the terminal as it was', async (signal, exit) => {
    const wall = await runOnTerminal(DEMO);
    await wall.shows(/Support/);
    wall.signal(signal);
    expect(await wall.ended).toMatchObject({ exit, isRestored: true });
  });

  test('plays a recording on the wall, and keeps what it shows when it is over', async () => {
    const recording = join(PROJECT, 'test/sources/asterisk/fixtures/longnames.ndjson.gz');
    const wall = await runOnTerminal(['replay', recording, '--speed', '100']);
    await wall.shows(/callback/);
    await wall.shows(/■ at its end \d\d:\d\d:\d\d/);
    expect(wall.screen()).not.toMatch(/not live|partial/);
    expect(wall.screen()).toMatch(/callback/);
    wall.press('q');
    expect(await wall.ended).toMatchObject({ exit: 0, isRestored: true });
  });

  test('offers the demo where nothing is to be joined, and says what to start where that is not wanted', async () => {
    const tool = await runOnTerminal([]);
    await tool.shows(/Looking for a gateway that is being started here/);
    await tool.shows(/No gateway runs here, and no context is current\. Show a simulated center\? Y\/n/);
    tool.press('n\r');
    const { exit, left } = await tool.ended;
    expect(exit).toBe(8);
    expect(left).toMatch(/\nringtop: no gateway runs here: none has left its address\n/);
    expect(left).toMatch(/ringtop demo/);
  });

  test('shows the demo where it was offered and wanted, with keys', async () => {
    const tool = await runOnTerminal([]);
    await tool.shows(/simulated center\? Y\/n/);
    tool.press('\r');
    await tool.shows(/DEMO[\s\S]*Support/);
    tool.press('q');
    expect(await tool.ended).toMatchObject({ exit: 0, isRestored: true });
  });

  test('is left by Ctrl-C where the demo is offered', async () => {
    const tool = await runOnTerminal([]);
    await tool.shows(/simulated center\? Y\/n/);
    tool.press('\x03');
    expect(await tool.ended).toMatchObject({ exit: 130 });
  });
});

describe('a login on a terminal', () => {
  test('asks for the token, and never shows it', async () => {
    const home = ownHome();
    const gateway = startRingtop(['gateway', '--port', '0'], { env: { ...home, RINGTOP_TOKEN: TOKEN } });
    const [, url = ''] = /(http:\S+)/.exec(await firstLine(gateway)) ?? [];
    const other = ownHome();
    const login = await runOnTerminal(['login', '--url', url], other);
    await login.shows(/Token for http:/);
    login.press(`${TOKEN}\r`);
    const { exit, written } = await login.ended;
    expect(written).toMatch(/Logged in at http:\S+ as \S+, admin\. The current context is 127\.0\.0\.1\./);
    expect(written).not.toMatch(/s3cret/);
    expect(exit).toBe(0);
    const tool = await runOnTerminal([], other);
    await tool.shows(/● live/);
    tool.press('q');
    expect(await tool.ended).toMatchObject({ exit: 0 });
    gateway.kill('SIGTERM');
  });

  test('is left by Ctrl-C, and nothing is stored', async () => {
    const home = ownHome();
    const login = await runOnTerminal(['login', '--url', 'http://127.0.0.1:1'], home);
    await login.shows(/Token for http:/);
    login.press('half of i\x03');
    expect(await login.ended).toMatchObject({ exit: 130 });
    expect(existsSync(join(home.HOME, '.config'))).toBe(false);
  });
});

const TOKEN = 's3cret-s3cret-s3cret-s3cret-s3cret';

describe('a table on a terminal', () => {
  const queues = async (env: Readonly<Record<string, string>>) => {
    const home = ownHome();
    const gateway = await startGateway(home);
    const table = await runOnTerminal(['get', 'queues'], { ...home, ...env });
    const { written } = await table.ended;
    gateway.kill('SIGTERM');
    return written;
  };

  test('has colours, and only the columns that it has room for; what is left out is told', async () => {
    const written = await queues({ COLUMNS: '80' });
    expect(written).toMatch(/\u001b\[1mNAME\u001b\[0m/);
    expect(written).toMatch(
      /ringtop: no room for CHANNEL[^\n]*,\r?\n +\w[\s\S]*; -o wide has them[\s\S]*wider\s+terminal\r?\n/,
    );
  });

  test('has none with NO_COLOR', async () => {
    expect(await queues({ NO_COLOR: '1' })).not.toContain('\u001b[1m');
  });
});

describe('ringtop beside a gateway', () => {
  test('that is started in the same breath waits for it', async () => {
    const home = ownHome();
    const tool = await runOnTerminal([], home);
    const gateway = await startGateway(home);
    await tool.shows(/● live/);
    tool.press('q');
    expect(await tool.ended).toMatchObject({ exit: 0, isRestored: true });
    gateway.kill('SIGTERM');
  });

  test('joins it, says when it is gone, and is live again by itself when it is back', async () => {
    const home = ownHome();
    const first = await startGateway(home);
    const wall = await runOnTerminal([], home);
    await wall.shows(/● live/);
    first.kill('SIGKILL');
    await wall.shows(NOT_LIVE);
    expect(wall.screen()).toMatch(/Support/);
    const second = await startGateway(home);
    await wall.shows(/● live/);
    wall.press('q');
    expect(await wall.ended).toMatchObject({ exit: 0, isRestored: true });
    second.kill('SIGTERM');
    await once(second, 'exit');
  });

  test('as a wall waits for it, if it is not there yet', async () => {
    const home = ownHome();
    const wall = await runOnTerminal(['wall'], home);
    await wall.shows(/waiting for a gateway on this machine/);
    const gateway = await startGateway(home);
    await wall.shows(/● live/i);
    wall.signal('SIGTERM');
    await wall.ended;
    gateway.kill('SIGTERM');
    await once(gateway, 'exit');
  });
});

const NOT_LIVE = /not live since \d/;

async function startGateway(home: Readonly<Record<string, string>>) {
  const gateway = startRingtop(['gateway', '--port', '0'], { env: home });
  await firstLine(gateway);
  return gateway;
}
