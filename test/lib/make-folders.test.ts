// Folders are made with those above them, and what cannot be made is an error at once.
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolders } from '../../src/lib/make-folders.ts';

test('a folder is made with those above it, for their owner alone, and one that is there is left', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-folders-'));
  makeFolders(join(folder, 'a', 'b', 'c'));
  makeFolders(join(folder, 'a', 'b', 'c'));
  expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
});

test('below a file there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-folders-'));
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolders(join(folder, 'file', 'a', 'b'))).toThrow('ENOTDIR');
  expect(() => makeFolders(join(folder, 'file'))).toThrow('EEXIST');
});

test.runIf(existsSync('/proc/self'))('where the system has no room for any, it says so', () => {
  expect(() => makeFolders('/proc/ringtop')).toThrow('ENOENT');
  expect(() => makeFolders('/proc/ringtop/data')).toThrow('ENOENT');
});
