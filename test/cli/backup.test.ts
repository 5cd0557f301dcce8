// `ringtop backup`, of a gateway that runs and writes: the copy is whole, and a gateway that starts on it knows what it held.
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

/** A busy simulated day, a hundred times as fast as it happens. */
const BUSY = 'sources: [{ type: simulator, seed: 7, speed: 100, date: 2026-11-23 }]\n';

async function start(folder: string, data: string) {
  const config = join(folder, 'ringtop.yaml');
  writeFileSync(config, BUSY);
  const home = ownHome();
  const child = startRingtop(['gateway', '--port', '0', '--config', config, '--data', data], { env: home });
  onTestFinished(() => void child.kill('SIGKILL'));
  await firstLine(child);
  const ask = async (...words: string[]) =>
    JSON.parse((await runRingtop([...words, '-o', 'json'], { env: home })).stdout);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { home, ask, stop };
}

function countEvents(folder: string): number {
  const db = new DatabaseSync(join(folder, 'history.db'), { readOnly: true });
  const { count } = db.prepare('SELECT count(*) AS count FROM events').get() ?? {};
  db.close();
  return Number(count);
}

test('is whole while the gateway writes, is private, and a gateway goes on from it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-backup-'));
  const data = join(folder, 'data');
  const copy = join(folder, 'copy');
  const first = await start(folder, data);
  const agent = (await first.ask('get', 'agents')).items.find(
    ({ state }: { state: string }) => state === 'available',
  ).id;
  await runRingtop(['agent', 'pause', agent, '--reason', 'training'], { env: first.home });
  const [{ command: ordered }] = (await first.ask('log')).items;
  expect(ordered).toMatch(/^\w+-1$/);
  const folded = countEvents(data);
  while (countEvents(data) < folded + 100);
  const { exit, stdout, stderr } = await runRingtop(['backup', copy], { env: first.home });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  for (const name of ['audit.ndjson', 'customers.key', 'history.db', 'journal.db'])
    expect(stdout).toContain(`  ${name}\n`);
  await first.stop();

  expect((statSync(copy).mode & 0o777).toString(8)).toBe('700');
  const names = readdirSync(copy);
  expect(names.filter(name => /-wal|-shm|\.lock$/.test(name))).toEqual([]);
  for (const name of names) {
    expect([name, (statSync(join(copy, name)).mode & 0o077).toString(8)]).toEqual([name, '0']);
    if (!name.endsWith('.db')) continue;
    const db = new DatabaseSync(join(copy, name), { readOnly: true });
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    db.close();
  }
  expect(readFileSync(join(copy, 'customers.key'))).toEqual(readFileSync(join(data, 'customers.key')));

  expect(countEvents(copy)).toBeGreaterThanOrEqual(folded + 100);
  const second = await start(folder, copy);
  expect((await second.ask('log')).items.map(({ command }: { command: string }) => command)).toContain(
    ordered,
  );
  await second.stop();
});

test.each([
  ['over a folder that is there', (folder: string) => [folder, '--data', folder], /is there already/, 2],
  [
    'of a folder that is not',
    (folder: string) => [join(folder, 'b'), '--data', join(folder, 'gone')],
    /there is no data folder/,
    3,
  ],
  [
    'of a folder of something else',
    (folder: string) => [join(folder, 'b'), '--data', folder],
    /nothing of a gateway/,
    3,
  ],
])('is not made %s, and says why', async (_, words, why, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-backup-'));
  const { exit, stderr } = await runRingtop(['backup', ...words(folder)]);
  expect([exit, stderr]).toEqual([code, expect.stringMatching(why)]);
  expect(existsSync(join(folder, 'b'))).toBe(false);
});

test('of a database that is broken leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-backup-'));
  writeFileSync(join(folder, 'history.db'), 'SQLite format 3\0 and then nonsense'.repeat(300));
  chmodSync(join(folder, 'history.db'), 0o600);
  const { exit, stderr } = await runRingtop(['backup', join(folder, 'b'), '--data', folder]);
  expect([exit, stderr]).toEqual([2, expect.stringMatching(/could not be copied|not whole/)]);
  expect(readdirSync(folder)).toEqual(['history.db']);
});
