// The store of tokens: what it keeps, what it never keeps, and who may open it.
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Grant } from '../../../src/gateway/access/store/stored-token.ts';
import { openTokenStore } from '../../../src/gateway/access/store/token-store.ts';
import { secretIdOf } from '../../../src/gateway/access/token-text.ts';
import { AT_THE_MACHINE as BY, newTokenFile, openTestStore } from '../../support/token-store.ts';

const LEAD = { role: 'lead', unmask: false } as const;

test('a token is shown once, in a form that a scanner for secrets finds', () => {
  const { secret, token } = openTestStore(newTokenFile()).create('levan', LEAD, BY);
  expect(secret).toMatch(/^rt_[a-z2-7]{8}_[A-Za-z0-9_-]{43}$/);
  expect(secretIdOf(secret)).toBe(token.id);
  expect(JSON.stringify(token)).not.toContain(secret.slice(12));
});

test('its secret is in none of the files, only the hash of it is', () => {
  const file = newTokenFile();
  const store = openTestStore(file);
  const secrets = [store.create('levan', LEAD, BY).secret, store.rotate('levan', { graceMs: 0 }, BY).secret];
  for (const name of readdirSync(dirname(file))) {
    const bytes = readFileSync(join(dirname(file), name), 'latin1');
    for (const secret of secrets) expect([name, bytes.includes(secret.slice(12))]).toEqual([name, false]);
  }
});

test('its files are open to their owner alone', () => {
  const file = newTokenFile();
  openTestStore(file).create('levan', LEAD, BY);
  const modes = readdirSync(dirname(file)).map(name => statSync(join(dirname(file), name)).mode & 0o777);
  expect(modes).toEqual(modes.map(() => 0o600));
  expect(modes.length).toBeGreaterThan(1);
});

test.each([0o640, 0o604, 0o660, 0o602])(
  'a store of mode %o is refused: others could make themselves admins',
  mode => {
    const file = newTokenFile();
    openTestStore(file).close();
    chmodSync(file, mode);
    expect(() => openTokenStore(file)).toThrow(/are open to others \(mode 06/);
  },
);

test('one that a newer ringtop wrote is left alone', () => {
  const file = newTokenFile();
  openTestStore(file).close();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => openTokenStore(file)).toThrow(/were written by a newer ringtop \(form 99; this one knows 1\)/);
});

test('a file that is no database is not written over', () => {
  const file = newTokenFile();
  writeFileSync(file, 'these are my notes, and no database at all', { mode: 0o600 });
  expect(() => openTokenStore(file)).toThrow(/not a database/);
  expect(readFileSync(file, 'utf8')).toMatch(/^these are my notes/);
});

test('a name has one token at a time; who comes back after it has expired gets another', () => {
  let now = 1_000;
  const store = openTestStore(newTokenFile(), () => now);
  store.create('levan', { ...LEAD, expiresAt: 2_000 }, BY);
  expect(() => store.create('levan', LEAD, BY)).toThrow(/there is a token of "levan" already/);
  now = 2_000;
  store.create('levan', LEAD, BY);
  expect(store.read().tokens.map(({ name, revokedAt }) => [name, revokedAt])).toEqual([
    ['levan', 2_000],
    ['levan', undefined],
  ]);
});

test('all that was said of a token is there again, also for another process', () => {
  const file = newTokenFile();
  const grant: Grant = {
    ...{ role: 'wall', unmask: true, note: 'the screen by the door', expiresAt: 9_000 },
    scope: { queues: ['sales', '__proto__'], teams: [] },
  };
  openTestStore(file, () => 1_000).create('screen-2', grant, BY);
  const [token] = openTestStore(file).read().tokens;
  expect(token).toMatchObject({ name: 'screen-2', createdAt: 1_000, createdBy: 'giorgi', ...grant });
});

test('another process sees by its version that something was written, and nothing else changes it', () => {
  const file = newTokenFile();
  const [gateway, command] = [openTestStore(file), openTestStore(file)];
  const before = gateway.version();
  gateway.read();
  expect(gateway.version()).toBe(before);
  command.create('levan', LEAD, BY);
  expect(gateway.version()).not.toBe(before);
});

test('a rotation brings out a new secret, and leaves the old ones no more than the grace', () => {
  let now = 1_000;
  const store = openTestStore(newTokenFile(), () => now);
  const first = store.create('levan', LEAD, BY).secret;
  const second = store.rotate('levan', { graceMs: 500 }, BY).secret;
  now = 1_100;
  store.rotate('levan', { graceMs: 5_000 }, BY);
  const ends = new Map(store.read().secrets.map(({ id, validUntil }) => [id, validUntil]));
  // The first keeps the end that it was given, though the later grace is longer.
  expect(ends.get(secretIdOf(first) ?? '')).toBe(1_500);
  expect(ends.get(secretIdOf(second) ?? '')).toBe(6_100);
  expect(ends.size).toBe(3);
});

test('every change is told once and in order, also those that were made while nobody listened', () => {
  const file = newTokenFile();
  const command = openTestStore(file);
  command.create('levan', LEAD, BY);
  command.change('levan', { ...LEAD, role: 'viewer' }, BY);
  command.revoke('levan', BY);
  const gateway = openTestStore(file);
  const told = gateway.untoldChanges();
  expect(told.map(({ what, name, by, grant }) => [what, name, by.name, grant.role])).toEqual([
    ['create', 'levan', 'giorgi', 'lead'],
    ['change', 'levan', 'giorgi', 'viewer'],
    ['revoke', 'levan', 'giorgi', 'viewer'],
  ]);
  gateway.told(told[1]?.seq ?? 0);
  expect(gateway.untoldChanges().map(({ what }) => what)).toEqual(['revoke']);
});

test('the last use stays, with where it came from', () => {
  const file = newTokenFile();
  const store = openTestStore(file);
  const { token } = store.create('levan', LEAD, BY);
  store.noteUses([{ token: token.id, at: 5_000, from: 'ws 10.1.2.3' }]);
  store.noteUses([{ token: token.id, at: 6_000, from: 'http 10.1.2.4' }]);
  expect(openTestStore(file).read().tokens[0]).toMatchObject({
    lastUsedAt: 6_000,
    lastUsedFrom: 'http 10.1.2.4',
  });
});

test.each(['rotate', 'revoke', 'change'] as const)('who is not there cannot be asked to %s', what => {
  const store = openTestStore(newTokenFile());
  const ask = {
    rotate: () => store.rotate('levan', { graceMs: 0 }, BY),
    revoke: () => store.revoke('levan', BY),
    change: () => store.change('levan', LEAD, BY),
  };
  expect(ask[what]).toThrow(/there is no token of "levan"/);
});
