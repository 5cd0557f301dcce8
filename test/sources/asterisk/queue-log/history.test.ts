// What happened before: read from the log and its rotated files, in the order of time, each line once.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { followed } from './support/followed-log.ts';
import { at, line, linesOf, makeFolder, writeFileAt } from './support/log-folder.ts';

async function readHistory(path: string, since = 0) {
  const log = followed({ path, since });
  await log.start();
  await log.follower.stop();
  const { told, origins, damages, troubles, batches } = log;
  return { told, isAllHistory: origins.every(origin => origin === 'history'), damages, troubles, batches };
}

test.each([
  ['the newest first, as Asterisk numbers them by `rotate`', ['queue_log.1', 'queue_log.0']],
  ['the oldest first, as Asterisk numbers them by `sequential`', ['queue_log.0', 'queue_log.1']],
  ['by the time of their rotation', ['queue_log.1700000020', 'queue_log.1700000040']],
  ['by the date', ['queue_log-20231114', 'queue_log-20231115']],
  ['somehow', ['queue_log.old', 'queue_log-again']],
])('rotated files may be numbered %s', async (_how, [older = '', newer = '']) => {
  const folder = makeFolder();
  writeFileAt(join(folder, older), linesOf(1, 2), 2);
  writeFileAt(join(folder, newer), linesOf(3, 4), 4);
  writeFileAt(join(folder, 'queue_log'), linesOf(5), 5);
  const { told, isAllHistory, damages } = await readHistory(join(folder, 'queue_log'));
  expect(told).toEqual([1, 2, 3, 4, 5].map(second => line(second)));
  expect(isAllHistory).toBe(true);
  expect(damages).toEqual([]);
});

test('rotated files may be compressed, whatever their names say', async () => {
  const folder = makeFolder();
  writeFileAt(join(folder, 'queue_log.2.gz'), gzipSync(linesOf(1)), 1);
  writeFileAt(join(folder, 'queue_log.1'), gzipSync(linesOf(2)), 2);
  writeFileAt(join(folder, 'queue_log'), linesOf(3), 3);
  expect((await readHistory(join(folder, 'queue_log'))).told).toEqual([line(1), line(2), line(3)]);
});

test('lines from before the day began are left out, and files that end before it are not opened', async () => {
  const folder = makeFolder();
  writeFileAt(join(folder, 'queue_log.2.xz'), '\xfd7zXZ, which nobody here can read', 5);
  writeFileAt(join(folder, 'queue_log.1'), linesOf(6, 7), 7);
  writeFileAt(join(folder, 'queue_log'), linesOf(3600, 3601), 3601);
  const { told, damages } = await readHistory(join(folder, 'queue_log'), at(3601));
  expect(told).toEqual([line(3601)]);
  expect(damages).toEqual([]);
});

test('a line that is in two files, for a copy was made, is told once', async () => {
  const folder = makeFolder();
  const path = join(folder, 'queue_log');
  writeFileAt(join(folder, 'queue_log.1'), linesOf(1, 2, 3), 3);
  writeFileAt(join(folder, 'queue_log.1.gz'), gzipSync(linesOf(1, 2, 3)).subarray(0, 40), 3);
  writeFileAt(join(folder, 'queue_log.1.bak'), linesOf(1, 2), 3);
  writeFileAt(path, linesOf(4, 5), 5);
  copyFileSync(path, join(folder, 'queue_log.copy'));
  writeFileAt(path, linesOf(4, 5, 6), 6);
  const { told, damages } = await readHistory(path);
  expect(told).toEqual([1, 2, 3, 4, 5, 6].map(second => line(second)));
  expect(damages).toEqual([]);
});

test('other logs in the folder, and what is no log, are left alone', async () => {
  const folder = makeFolder();
  writeFileAt(join(folder, 'queue_log_south'), linesOf(1), 1);
  writeFileAt(join(folder, 'queue_log.conf'), '[general]\nrotate = 7\n', 1);
  writeFileAt(join(folder, 'queue_log.empty'), '', 1);
  writeFileAt(join(folder, 'queue_log'), linesOf(2), 2);
  const { told, damages } = await readHistory(join(folder, 'queue_log'));
  expect(told).toEqual([line(2)]);
  expect(damages).toEqual([]);
});

test('a rotated file that cannot be read is named, and the others are read', async () => {
  const folder = makeFolder();
  writeFileAt(join(folder, 'queue_log.3.xz'), Buffer.from('\xfd7zXZ\0…', 'latin1'), 1);
  writeFileAt(join(folder, 'queue_log.2.gz'), gzipSync(linesOf(2)).subarray(0, 12), 2);
  writeFileAt(join(folder, 'queue_log'), linesOf(3), 3);
  const { told, damages } = await readHistory(join(folder, 'queue_log'));
  expect(told).toEqual([line(3)]);
  expect(damages.map(({ what }) => what)).toEqual(['rotated', 'rotated']);
  expect(damages[0]?.reason).toMatch(/^the rotated log .*queue_log\.\d\.[gx]z is left out: /);
});

test('a long history is told in batches of some hundred lines', async () => {
  const folder = makeFolder();
  const seconds = Array.from({ length: 20_000 }, (_, second) => second);
  writeFileAt(join(folder, 'queue_log.1.gz'), gzipSync(linesOf(...seconds)), 20_000);
  writeFileAt(join(folder, 'queue_log'), linesOf(20_001), 20_001);
  const { told, batches } = await readHistory(join(folder, 'queue_log'));
  expect(told).toHaveLength(20_001);
  expect(Math.max(...batches)).toBeLessThan(1000);
});

test('while the log is renamed and not opened anew, its last file is the one that is followed', async () => {
  const folder = makeFolder();
  const [path, renamed] = [join(folder, 'queue_log'), join(folder, 'queue_log.1')];
  writeFileAt(renamed, linesOf(1), 1);
  writeFileAt(path, '', 2);
  const log = followed({ path });
  await log.start();
  writeFileSync(renamed, linesOf(1, 2));
  await log.poll();
  expect(log.told).toEqual([line(1), line(2)]);
  expect(log.origins).toEqual(['history', 'live']);
  await log.follower.stop();
});

describe('what a crash or another program left in the file', () => {
  const read = async (content: string) => {
    const path = join(makeFolder(), 'queue_log');
    writeFileAt(path, content, 9);
    const { told, damages } = await readHistory(path);
    return { told, damages: damages.map(({ what, reason }) => `${what}: ${reason.replace(path, 'LOG')}`) };
  };

  test('a hole of zeros is skipped, with the line that stood before it', async () => {
    const hole = '\0'.repeat(100_000);
    expect(await read(`${linesOf(1)}17000${hole}${linesOf(3, 4)}`)).toEqual({
      told: [line(1), line(3), line(4)],
      damages: [
        'zeros: LOG: 100005 bytes of zeros, with what stood before them in the line, were skipped; ' +
          'a crash leaves such holes',
      ],
    });
  });

  test('a line without an end is not taken, and one that is too long is dropped up to its end', async () => {
    expect(await read(`${linesOf(1)}${'x'.repeat(200_000)}\n${linesOf(2)}17000`)).toEqual({
      told: [line(1), line(2)],
      damages: [
        expect.stringMatching(
          /^overlong: LOG: \d+ bytes without an end of line, and what follows up to the next, are dropped$/,
        ),
      ],
    });
  });

  test('what does not begin with a time is told too, as of the time of the line before', async () => {
    expect((await read(`${linesOf(1)}\nGeorge\n${linesOf(2)}`)).told).toEqual([
      line(1),
      '',
      'George',
      line(2),
    ]);
  });

  test('half a line at the end of a rotated file, whose writer died, is dropped', async () => {
    const folder = makeFolder();
    writeFileAt(join(folder, 'queue_log.1'), `${linesOf(1)}${line(2).slice(0, 20)}`, 2);
    writeFileAt(join(folder, 'queue_log'), linesOf(3), 3);
    const { told, damages } = await readHistory(join(folder, 'queue_log'));
    expect(told).toEqual([line(1), line(3)]);
    expect(damages.map(({ what }) => what)).toEqual(['torn']);
  });
});
