// The file of the tokens is damaged, torn or taken away: nobody is let in again by that, and it is said in words.
import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTokenStore } from '../../../src/gateway/access/store/token-store.ts';
import { AT_THE_MACHINE, newTokenFile, openTestStore } from '../../support/token-store.ts';

const LEAD = { role: 'lead', unmask: false } as const;

function storeWithRevoked() {
  const file = newTokenFile();
  const store = openTestStore(file);
  store.create('ann', LEAD, AT_THE_MACHINE);
  store.revoke('ann', AT_THE_MACHINE);
  return { file, store };
}

test('a revocation stands in the file itself: without the log before it, whatever became of that, it holds', () => {
  const { file } = storeWithRevoked();
  // As a machine that was killed leaves it: nobody has closed the store.
  const copy = newTokenFile();
  writeFileSync(copy, readFileSync(file), { mode: 0o600 });
  const [ann] = openTestStore(copy).read().tokens;
  expect(ann).toMatchObject({ name: 'ann', revokedBy: 'giorgi' });
});

test.each([
  ['cut short', (file: string) => truncateSync(file, 9_000)],
  ['overwritten', (file: string) => writeFileSync(file, Buffer.alloc(20_000, 0xab))],
  [
    'with a page of zeros in it',
    (file: string) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0, 4_096, 8_192));
    },
  ],
])('%s, it opens for nobody, and says what would do', (_, damage) => {
  const { file, store } = storeWithRevoked();
  store.close();
  damage(file);
  for (const beside of ['-wal', '-shm']) if (existsSync(file + beside)) rmSync(file + beside);
  expect(() => openTokenStore(file)).toThrow(
    expect.objectContaining({
      code: 'bad-config',
      message: expect.stringContaining(`the tokens in ${file} are damaged`),
      hint: expect.stringContaining('backup'),
    }),
  );
});

test('taken away while it is open, it says so instead of looking at what nobody can change any more', () => {
  const { file, store } = storeWithRevoked();
  renameSync(file, `${file}.away`);
  expect(() => store.version()).toThrow('is gone');
});
