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
