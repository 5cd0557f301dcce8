// The file by which the commands of one user find his gateway: where it is, who may read it, and whose it is.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  dataFolderLeft,
  readRuntimeFile,
  removeRuntimeFile,
  runtimeFilePath,
  writeRuntimeFile,
} from '../../../src/cli/connect/runtime-file.ts';

const ADDRESS = { url: 'http://127.0.0.1:7420', token: 'one' };
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const freshPath = () => join(mkdtempSync(join(tmpdir(), 'ringtop-state-')), 'ringtop/gateway.json');

describe('the runtime file', () => {
  test.each([
    ['in the state folder that is set', { XDG_STATE_HOME: '/var/state' }, '/var/state/ringtop/gateway.json'],
    ['in the usual one otherwise', {}, join(homedir(), '.local/state/ringtop/gateway.json')],
    [
      'in the usual one where the set one is relative, as the specification wants',
      { XDG_STATE_HOME: 'state' },
      join(homedir(), '.local/state/ringtop/gateway.json'),
    ],
    [
      'not in the runtime folder, which cron does not know',
      { XDG_RUNTIME_DIR: '/run/user/1000' },
      join(homedir(), '.local/state/ringtop/gateway.json'),
    ],
  ])('is %s', (_where, env, path) => {
    expect(runtimeFilePath(env)).toBe(path);
  });

  test('is read back as it was written, and by nobody else', () => {
    const path = freshPath();
    writeRuntimeFile(path, ADDRESS);
    expect(readRuntimeFile(path)).toEqual(ADDRESS);
    expect([modeOf(path), modeOf(dirname(path))]).toEqual(['600', '700']);
    expect(readdirSync(dirname(path))).toEqual(['gateway.json']);
  });

  test('closes a folder that was open to others', () => {
    const path = freshPath();
    mkdirSync(dirname(path), { mode: 0o755 });
    writeRuntimeFile(path, ADDRESS);
    expect(modeOf(dirname(path))).toBe('700');
  });

  test('takes the place of one that a dead gateway left, whoever could read that', () => {
    const path = freshPath();
    writeRuntimeFile(path, { ...ADDRESS, token: 'dead' });
    chmodSync(path, 0o644);
    writeRuntimeFile(path, ADDRESS);
    expect(readRuntimeFile(path)).toEqual(ADDRESS);
    expect(modeOf(path)).toBe('600');
  });

  test('is removed by the gateway that it names, and by no other', () => {
    const path = freshPath();
    writeRuntimeFile(path, ADDRESS);
    removeRuntimeFile(path, { ...ADDRESS, token: 'other' });
    expect(existsSync(path)).toBe(true);
    removeRuntimeFile(path, ADDRESS);
    expect(existsSync(path)).toBe(false);
    removeRuntimeFile(path, ADDRESS);
  });

  test('that is not there is nothing', () => {
    expect(readRuntimeFile(freshPath())).toBeUndefined();
  });

  test.each(['', '{', '[]', '{"url":1,"token":"x"}', 'null'])(
    'that holds %j is told to be no address',
    text => {
      const path = freshPath();
      mkdirSync(dirname(path));
      writeFileSync(path, text, { mode: 0o600 });
      expect(() => readRuntimeFile(path)).toThrow(`${path} does not hold a gateway's address`);
    },
  );
});

test('says where its gateway remembers, and names no folder where it is none', () => {
  const state = mkdtempSync(join(tmpdir(), 'ringtop-state-'));
  const env = { XDG_STATE_HOME: state };
  expect(dataFolderLeft(env)).toBeUndefined();
  writeRuntimeFile(runtimeFilePath(env), { ...ADDRESS, data: '/var/lib/ringtop' });
  expect(dataFolderLeft(env)).toBe('/var/lib/ringtop');
  writeFileSync(runtimeFilePath(env), 'nonsense');
  expect(dataFolderLeft(env)).toBeUndefined();
});
