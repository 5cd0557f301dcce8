// Where the secret of an account may stand, and where not.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSecret } from '../../../src/cli/config/read-secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
const env = { SECRET: 'hunter4711', EMPTY: '' };

function file(name: string, text: string, mode: number): string {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), mode);
  return name;
}

describe('the secret of an account', () => {
  test.each([
    ['in the config', { secret: 'hunter4711' }],
    ['in a variable', { env: 'SECRET' }],
    ['in a file of this user', { secretFile: file('own', 'hunter4711\n', 0o600) }],
    ['in a file that a group may read', { secretFile: file('group', 'hunter4711', 0o640) }],
  ])('may stand %s', async (_where, said) => {
    expect(await readSecret(said, { folder, env })).toBe('hunter4711');
  });

  test('may not stand in a file that everybody can read', async () => {
    const secretFile = file('open', 'hunter4711', 0o644);
    await expect(readSecret({ secretFile }, { folder, env })).rejects.toMatchObject({
      code: 'bad-config',
      message: `everybody on this machine can open the secret in ${join(folder, 'open')}`,
      hint: `Run: chmod 600 ${join(folder, 'open')}`,
    });
  });

  test.each([
    ['a variable that is not set', { env: 'NOT_SET' }, /^the environment variable NOT_SET holds no secret$/],
    ['a variable that is empty', { env: 'EMPTY' }, /^the environment variable EMPTY holds no secret$/],
    ['a file that is not there', { secretFile: 'gone' }, /^cannot read the secret in .*gone \(ENOENT\)$/],
    [
      'a file of two lines',
      { secretFile: file('two', 'hunter\n4711', 0o600) },
      /two holds more than one line$/,
    ],
    ['an empty file', { secretFile: file('none', '\n', 0o600) }, /none holds no secret$/],
  ])('is missed in %s', async (_where, said, message) => {
    await expect(readSecret(said, { folder, env })).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringMatching(message),
    });
  });
});
