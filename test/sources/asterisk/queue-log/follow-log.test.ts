// Following the log as it grows: rotations, files that vanish, places that are remembered, and what is in the way.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { followLog } from '../../../../src/sources/asterisk/queue-log/follow-log.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';
import { until } from '../../../support/until.ts';
import { type FollowedLog, followed } from './support/followed-log.ts';
import { at, line, linesOf, makeFolder } from './support/log-folder.ts';

/** A log with one line, read. */
async function begun() {
  const folder = makeFolder();
  const path = join(folder, 'queue_log');
  writeFileSync(path, linesOf(1));
  const log = followed({ path });
  await log.start();
  return { folder, path, log };
}
const toldBy = ({ told }: FollowedLog, ...seconds: readonly number[]) =>
  expect(told).toEqual(seconds.map(second => line(second)));

describe('a log that grows', () => {
  test('what comes after the start is live', async () => {
    const { path, log } = await begun();
    appendFileSync(path, linesOf(2, 3));
    await log.poll();
    toldBy(log, 1, 2, 3);
    expect(log.origins).toEqual(['history', 'live', 'live']);
    await log.follower.stop();
  });

  test('half a line waits for its end', async () => {
    const { path, log } = await begun();
    appendFileSync(path, line(2).slice(0, 30));
    await log.poll();
    toldBy(log, 1);
    appendFileSync(path, `${line(2).slice(30)}\n`);
    await log.poll();
    toldBy(log, 1, 2);
    await log.follower.stop();
  });

  test('whoever is told lines finds the place behind them', async () => {
    const path = join(makeFolder(), 'queue_log');
    writeFileSync(path, linesOf(1));
    const places: unknown[] = [];
    const follower = followLog({
      path,
      since: 0,
      onLines: () => places.push(follower.place?.endByte, follower.place?.at),
      onTrouble: () => {},
      onRecovered: () => {},
      onDamage: () => {},
      timers: createFakeTimers(),
    });
    expect(follower.place).toBeUndefined();
    await follower.start();
    expect(places).toEqual([linesOf(1).length, at(1)]);
    await follower.stop();
  });

  test('nothing is told any more once it has stopped', async () => {
    const { path, log } = await begun();
    await log.follower.stop();
    appendFileSync(path, linesOf(2));
    log.beginPoll();
    toldBy(log, 1);
  });
});

describe('a log that is rotated', () => {
  test('Asterisk goes on writing to the renamed file until it is told to reopen', async () => {
    const { folder, path, log } = await begun();
    const renamed = join(folder, 'queue_log.1');
    renameSync(path, renamed);
    writeFileSync(path, '');
    appendFileSync(renamed, linesOf(2));
    await log.poll();
    appendFileSync(renamed, linesOf(3));
    appendFileSync(path, linesOf(4));
    await log.poll();
    toldBy(log, 1, 2, 3, 4);
    expect(log.troubles).toEqual([]);
    await log.follower.stop();
  });

  test('a line that shows late in the file before is told late, and not lost', async () => {
    const { folder, path, log } = await begun();
    const renamed = join(folder, 'queue_log.1');
    renameSync(path, renamed);
    writeFileSync(path, linesOf(3));
    await log.poll();
    appendFileSync(renamed, linesOf(2));
    await log.poll(60_000);
    toldBy(log, 1, 3, 2);
    expect(log.follower.place?.at).toBe(at(3));
    await log.follower.stop();
  });

  test('the renamed file may even be deleted while Asterisk writes to it', async () => {
    const { folder, path, log } = await begun();
    appendFileSync(path, linesOf(2));
    renameSync(path, join(folder, 'elsewhere'));
    rmSync(join(folder, 'elsewhere'));
    writeFileSync(path, linesOf(3));
    await log.poll();
    toldBy(log, 1, 2, 3);
    await log.follower.stop();
  });

  test('a file that is the same with more lines takes its place without a line told twice', async () => {
    const { folder, path, log } = await begun();
    const other = join(folder, 'new');
    writeFileSync(other, linesOf(1, 2));
    renameSync(other, path);
    await log.poll();
    toldBy(log, 1, 2);
    expect(log.damages).toEqual([]);
    await log.follower.stop();
  });

  test('a file that was edited is taken up behind the last line known, and that is told', async () => {
    const { folder, path, log } = await begun();
    appendFileSync(path, linesOf(2, 3));
    await log.poll();
    const other = join(folder, 'new');
    writeFileSync(other, linesOf(1, 3, 4));
    renameSync(other, path);
    await log.poll();
    toldBy(log, 1, 2, 3, 4);
    expect(log.damages.map(({ what }) => what)).toEqual(['edited']);
    await log.follower.stop();
  });

  test('one that is emptied by hand goes on from its beginning, and that lines may be lost is told once', async () => {
    const { path, log } = await begun();
    truncateSync(path);
    await log.poll();
    await log.poll();
    appendFileSync(path, linesOf(5));
    await log.poll();
    await log.poll();
    toldBy(log, 1, 5);
    expect(log.damages.map(({ what }) => what)).toEqual(['gap']);
    expect(log.troubles).toEqual([]);
    await log.follower.stop();
  });

  test('a link that leads elsewhere is followed there', async () => {
    const folder = makeFolder();
    const path = join(folder, 'queue_log');
    writeFileSync(join(folder, 'ql-2023-10'), linesOf(1));
    symlinkSync('ql-2023-10', path);
    const log = followed({ path });
    await log.start();
    appendFileSync(join(folder, 'ql-2023-10'), linesOf(2));
    writeFileSync(join(folder, 'ql-2023-11'), linesOf(3));
    unlinkSync(path);
    symlinkSync('ql-2023-11', path);
    await log.poll();
    toldBy(log, 1, 2, 3);
    await log.follower.stop();
    const next = followed({ path, from: log.remembered() });
    await next.start();
    expect(next.told).toEqual([]);
    await next.follower.stop();
  });
});

describe('a place that is remembered', () => {
  test('after a restart only what follows it is told, and lines older than the day are not', async () => {
    const { path, log } = await begun();
    await log.follower.stop();
    appendFileSync(path, linesOf(2, 3));
    const next = followed({ path, from: log.remembered(), since: at(3) });
    await next.start();
    toldBy(next, 3);
    await next.follower.stop();
  });

  test('a file with the same number and other lines is another file: all of it is told, and the gap', async () => {
    const { path, log } = await begun();
    await log.follower.stop();
    truncateSync(path);
    appendFileSync(path, linesOf(5, 6));
    const next = followed({ path, from: log.remembered() });
    await next.start();
    toldBy(next, 5, 6);
    expect(next.damages).toMatchObject([
      {
        what: 'gap',
        reason:
          `${path}: the line last read, of 2023-11-14T22:13:21.000Z, is in no file there any more; ` +
          'some that followed may be lost',
      },
    ]);
    await next.follower.stop();
  });

  test('where its file is gone, the files that began later are told', async () => {
    const { folder, path, log } = await begun();
    await log.follower.stop();
    writeFileSync(join(folder, 'queue_log.2'), linesOf(0));
    writeFileSync(join(folder, 'queue_log.1'), linesOf(5));
    writeFileSync(path, linesOf(6));
    const next = followed({ path, from: log.remembered() });
    await next.start();
    toldBy(next, 5, 6);
    expect(next.damages.map(({ what }) => what)).toEqual(['gap']);
    await next.follower.stop();
  });
});

describe('a log that cannot be read', () => {
  test('a missing one is told once, and that it came', async () => {
    const path = join(makeFolder(), 'queue_log');
    const log = followed({ path });
    await log.start();
    await log.poll();
    expect(log.troubles).toMatchObject([
      {
        what: 'missing',
        reason: `there is no ${path}: is queue_log written to a file there (logger.conf), and the path right?`,
      },
    ]);
    writeFileSync(path, linesOf(1));
    await log.poll();
    toldBy(log, 1);
    expect(log.recoveries.count).toBe(1);
    await log.follower.stop();
  });

  test('one that goes away is told only when it stays away', async () => {
    const { path, log } = await begun();
    rmSync(path);
    await log.poll();
    await log.poll(1_000);
    expect(log.troubles).toEqual([]);
    await log.poll(2_000);
    await log.poll(60_000);
    expect(log.troubles.map(({ what }) => what)).toEqual(['missing']);
    writeFileSync(path, linesOf(2));
    await log.poll();
    toldBy(log, 1, 2);
    expect(log.recoveries.count).toBe(1);
    await log.follower.stop();
  });

  test('a folder, a pipe and a circle of links are refused with the reason', async () => {
    const path = join(makeFolder(), 'queue_log');
    const log = followed({ path });
    mkdirSync(path);
    await log.start();
    rmdirSync(path);
    execFileSync('mkfifo', [path]);
    await log.poll();
    unlinkSync(path);
    symlinkSync(path, path);
    await log.poll();
    unlinkSync(path);
    writeFileSync(path, linesOf(1));
    await log.poll();
    expect(log.troubles.map(({ what, reason }) => `${what}: ${reason}`)).toEqual([
      `not-a-file: ${path} is a folder: name the log file itself`,
      expect.stringContaining(`unreadable: ${path} cannot be read: ELOOP`),
    ]);
    toldBy(log, 1);
    expect(log.recoveries.count).toBe(1);
    await log.follower.stop();
  });

  test('a pipe does not hold it up', async () => {
    const path = join(makeFolder(), 'queue_log');
    execFileSync('mkfifo', [path]);
    const log = followed({ path });
    await log.start();
    expect(log.troubles).toMatchObject([
      { reason: `${path} is a named pipe, which keeps nothing to be read again: name the log file itself` },
    ]);
    await log.follower.stop();
  });

  test.runIf(existsSync('/proc/self/mem'))('an error of the disk is told, and no crash', async () => {
    const log = followed({ path: '/proc/self/mem' });
    await log.start();
    await log.poll();
    expect(log.troubles).toMatchObject([{ what: 'unreadable', reason: expect.stringContaining('EIO') }]);
    await log.follower.stop();
  });

  test.runIf(process.getuid?.() !== 0)(
    'one that this user may not read is told with what to do',
    async () => {
      const { path, log } = await begun();
      execFileSync('chmod', ['000', path]);
      const other = followed({ path });
      await other.start();
      expect(other.troubles).toMatchObject([
        {
          what: 'unreadable',
          reason: `${path} may not be read (EACCES): give this user the group that Asterisk writes it with`,
        },
      ]);
      execFileSync('chmod', ['600', path]);
      await other.poll();
      toldBy(other, 1);
      await log.follower.stop();
      await other.follower.stop();
    },
  );
});

test('what the listener throws is its own fault and ends the start', async () => {
  const path = join(makeFolder(), 'queue_log');
  writeFileSync(path, linesOf(1));
  const timers = createFakeTimers();
  const follower = followLog({
    path,
    since: 0,
    onLines: () => {
      throw new Error('a bug');
    },
    onTrouble: () => {},
    onRecovered: () => {},
    onDamage: () => {},
    timers,
  });
  await expect(follower.start()).rejects.toThrow('a bug');
  await until(() => timers.count === 0);
});
