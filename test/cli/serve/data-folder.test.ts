// Where a gateway remembers, and that it is one gateway's alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseDataFolder, openDataFolder } from '../../../src/cli/serve/data-folder.ts';
import { firstLine, PROJECT } from '../run-ringtop.ts';

describe('the folder is', () => {
  const said = { said: undefined, folder: '/etc/ringtop' };
  const plain = { option: undefined, config: said, env: { XDG_STATE_HOME: '/state' }, isOnlyIfNamed: false };

  test.each([
    ['that of --data', { option: '/var/a', config: { ...said, said: 'b' } }, '/var/a'],
    ['else that of the config, from where that stands', { config: { ...said, said: 'b' } }, '/etc/ringtop/b'],
    ['else systemd’s', { env: { STATE_DIRECTORY: '/var/lib/ringtop:/var/lib/more' } }, '/var/lib/ringtop'],
    ['else in the user’s state', {}, '/state/ringtop/data'],
    ['none with --no-data', { option: false as const, config: { ...said, said: 'b' } }, undefined],
    ['none where the config says so', { config: { ...said, said: false as const } }, undefined],
    ['none for a floor with a clock of its own', { isOnlyIfNamed: true }, undefined],
    ['that of the gateway that runs here, where it is asked of', { left: '/var/c' }, '/var/c'],
    ['but the one that is named goes before', { left: '/var/c', option: '/var/a' }, '/var/a'],
    ['but the one that is named for it', { isOnlyIfNamed: true, option: '/var/a' }, '/var/a'],
  ])('%s', (_, given, folder) => {
    expect(chooseDataFolder({ ...plain, ...given })).toBe(folder);
  });
});

describe('a folder that is open', () => {
  test('is for its owner alone, as what is in it', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ringtop-data-')), 'some/where');
    const folder = openDataFolder(path);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('700');
    const modes = readdirSync(path).map(name => [
      name,
      (statSync(join(path, name)).mode & 0o077).toString(8),
    ]);
    expect(modes.filter(([, mode]) => mode !== '0')).toEqual([]);
    expect(modes.length).toBeGreaterThan(0);
    folder.release();
  });

  test('was open to others before, and is no more', () => {
    const path = mkdtempSync(join(tmpdir(), 'ringtop-data-'));
    mkdirSync(join(path, 'loose'), { mode: 0o777 });
    openDataFolder(join(path, 'loose')).release();
    expect((statSync(join(path, 'loose')).mode & 0o777).toString(8)).toBe('700');
  });

  test('is refused to a second gateway, in a sentence, until the first lets go', () => {
    const path = mkdtempSync(join(tmpdir(), 'ringtop-data-'));
    const folder = openDataFolder(path);
    expect(() => openDataFolder(path)).toThrow(`another gateway holds the data folder ${path}`);
    folder.release();
    openDataFolder(path).release();
  });

  test('is free again once its gateway was killed', async () => {
    const path = mkdtempSync(join(tmpdir(), 'ringtop-data-'));
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, path], { cwd: PROJECT });
    expect(await firstLine(holder)).toBe('held');
    expect(() => openDataFolder(path)).toThrow('another gateway holds');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    openDataFolder(path).release();
  });

  test('cannot be where there is a file, and says so', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ringtop-data-')), 'file');
    writeFileSync(path, '');
    expect(() => openDataFolder(path)).toThrow(`the data folder ${path} cannot be made: `);
  });

  test.runIf(existsSync('/proc/self'))(
    'cannot be where the system makes no folders, and says so at once',
    () => {
      expect(() => openDataFolder('/proc/ringtop')).toThrow('the data folder /proc/ringtop cannot be made: ');
    },
  );
});

const HOLD = `
const { openDataFolder } = await import('./src/cli/serve/data-folder.ts');
openDataFolder(process.argv[1]);
console.log('held');
setInterval(() => {}, 1000);
`;
