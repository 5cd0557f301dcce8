// A file with a secret is read only where others cannot.
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPrivateFile } from '../../../src/cli/connect/read-private-file.ts';

test('a folder is none, and nobody is told to close it to others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
  chmodSync(folder, 0o755);
  expect(() => readPrivateFile(folder, '--token-file')).toThrow(
    `cannot read ${folder} (EISDIR), which --token-file names`,
  );
});
