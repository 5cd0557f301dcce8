// An end that was given to a token can be taken away again, and by nobody whose own token ends.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { AT_THE_MACHINE, newTokenFile, openTestStore } from '../support/token-store.ts';
import { openWireSocket } from '../support/wire-socket.ts';
import { runRingtop } from './run-ringtop.ts';

test('ringtop token change and rotate take an end away with --expires never', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ringtop-expiry-'));
  const run = async (...words: string[]) => {
    const said = await runRingtop(['token', ...words, '-o', 'json', '--data', data]);
    expect(said).toMatchObject({ exit: 0, stderr: '' });
    return JSON.parse(said.stdout).token;
  };
  const made = await run('create', 'lobby', '--role', 'wall', '--expires', '30d');
  expect(made.expiresAt).toEqual(expect.any(String));
  expect((await run('change', 'lobby', '--note', 'by the door')).expiresAt).toBe(made.expiresAt);
  expect((await run('change', 'lobby', '--expires', 'never')).expiresAt).toBeNull();
  expect((await run('rotate', 'lobby', '--expires', '1h')).expiresAt).toEqual(expect.any(String));
  expect((await run('rotate', 'lobby', '--expires', 'never')).expiresAt).toBeNull();
  expect((await run('create', 'hall', '--role', 'wall', '--expires', 'never')).expiresAt).toBeNull();
});

test('whose own token ends takes no end away', async () => {
  const tokenStore = openTestStore(newTokenFile());
  const ends = { unmask: false, expiresAt: Date.now() + 3_600_000 };
  const { secret } = tokenStore.create('giorgi', { role: 'admin', ...ends }, AT_THE_MACHINE);
  tokenStore.create('levan', { role: 'lead', ...ends }, AT_THE_MACHINE);
  const gateway = await openTestGateway({ tokenStore });
  const socket = await openWireSocket(gateway.url, { authorization: `Bearer ${secret}` });
  const change = (expiresAt: number | null) => socket.call('token.change', { name: 'levan', expiresAt });
  expect(await change(null)).toMatchObject({ error: { data: { code: 'not-allowed' } } });
  expect(await change(ends.expiresAt - 60_000)).toMatchObject({ result: { token: { name: 'levan' } } });
});

test('an end is said as people say it, by the clock of --tz, and is told by it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ringtop-expiry-'));
  const run = (...words: string[]) => runRingtop(['token', ...words, '--data', data]);
  await run('create', 'lobby', '--role', 'wall');
  const endOf = async (...words: string[]): Promise<string> => {
    const { stdout, stderr } = await run('change', 'lobby', ...words);
    return (stdout + stderr).trim();
  };
  const berlin = ['--tz', 'Europe/Berlin'];
  expect(await endOf('--expires', '2099-01-31T18:00', ...berlin)).toBe(
    'lobby: wall, until 2099-01-31 18:00+01:00',
  );
  expect(await endOf('--expires', '2099-07-31', ...berlin)).toBe('lobby: wall, until 2099-08-01 00:00+02:00');
  expect(await endOf('--expires', '2099-01-31T18:00:00+04:00')).toBe('lobby: wall, until 2099-01-31 14:00Z');
  // That night the clock goes from two to three.
  expect(await endOf('--expires', '2099-03-29T02:30', ...berlin)).toBe(
    'lobby: wall, until 2099-03-29 03:00+02:00',
  );
  expect(await endOf('--expires', '2099-01-31T18:00')).toBe(
    'ringtop: --expires needs a zone here: no gateway is asked, which would know that of the center\n' +
      'Say it: 2027-01-31T18:00:00+04:00, or --tz Asia/Tbilisi.',
  );
  expect(await endOf('--expires', '2020-01-31', ...berlin)).toBe('ringtop: --expires is over by now');
  expect(await endOf('--expires', '-2h')).toContain('It is how long from now (30d, 12h), a day to its end');
});
