// What alerts remember is written on a thread: whoever watches the floor does not wait for the disk.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStoreApart } from '../../../src/gateway/alerts/store/open-apart.ts';
import type { LogLine } from '../../../src/gateway/log.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'ringtop-alerts-'));
const silence = { silence: 's1', until: 2, by: 'levan' } as never;

test('what was written is there for the next gateway', async () => {
  const folder = newFolder();
  const before = openStoreApart({ folder, log: () => {} });
  before.keepTold('a1');
  before.keepTold('a2');
  before.forgetTold('a1');
  before.keepSilence(silence);
  await before.close();
  const after = openStoreApart({ folder, log: () => {} });
  expect([after.told(), after.silences()]).toEqual([['a2'], [silence]]);
  await after.close();
});

test('a disk that hangs is not waited for, and one that refuses is told', async () => {
  const lines: LogLine[] = [];
  const { promise: hung, resolve } = Promise.withResolvers<never>();
  const openThread = () => ({ call: () => hung, onFailure: () => {}, close: async () => {} });
  const store = openStoreApart({ folder: newFolder(), log: line => lines.push(line), openThread });
  store.keepTold('a1');
  expect(lines).toEqual([]);
  resolve('the disk is full' as never);
  await store.close();
  expect(lines).toMatchObject([{ what: 'alerts are not written down', reason: 'the disk is full' }]);
});

test('without a folder it is memory', async () => {
  const store = openStoreApart({ log: () => {} });
  store.keepTold('a1');
  expect(store.told()).toEqual(['a1']);
  await store.close();
});
