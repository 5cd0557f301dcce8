// `ringtop demo --events`: the simulated day as a stream that is the same for everybody.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { writeDemoEvents } from '../../src/cli/serve/write-demo-events.ts';
import { floorEventSchema } from '../../src/protocol/index.ts';
import { ownHome, PROJECT, RINGTOP, runRingtop } from './run-ringtop.ts';

const DAY = ['demo', '--seed', '7', '--date', '2026-11-23'];
const HOUR = ['--until', '3600'];

describe('ringtop demo --events', () => {
  test('prints floor events, one JSON object a line, from the first instant of the day', async () => {
    const { exit, stdout, stderr } = await runRingtop([...DAY, ...HOUR, '--events', '-']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const events = stdout
      .trimEnd()
      .split('\n')
      .map(line => floorEventSchema.parse(JSON.parse(line)));
    expect(events.length).toBeGreaterThan(100);
    const midnight = Date.parse('2026-11-23T00:00:00+04:00');
    expect(events[0]?.at).toBe(midnight);
    expect(events.at(-1)?.at).toBeLessThanOrEqual(midnight + 3_600_000);
    expect(events.at(-1)?.at).toBeGreaterThan(midnight + 3_000_000);
  });

  test('prints the same bytes again for the same seed and date, at any speed, and others for another seed', async () => {
    const print = async (...words: string[]) => {
      const { stdout } = await runRingtop([...words, ...HOUR, '--events', '-']);
      return createHash('sha256').update(stdout).digest('hex');
    };
    const first = await print(...DAY);
    expect(await print(...DAY, '--speed', '10')).toBe(first);
    expect(await print('demo', '--seed', '8', '--date', '2026-11-23')).not.toBe(first);
  });

  test('writes the same into a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ringtop-events-')), 'day.ndjson');
    const { stdout } = await runRingtop([...DAY, ...HOUR, '--events', '-']);
    expect(await runRingtop([...DAY, ...HOUR, '--events', file])).toEqual({
      exit: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  test('says when the file cannot be written', async () => {
    expect(await runRingtop([...DAY, ...HOUR, '--events', '/nowhere/day.ndjson'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'ringtop: cannot write /nowhere/day.ndjson (ENOENT)\nIs the path right?\n',
    });
  });

  test('ends quietly when its reader has seen enough', async () => {
    const shell = spawn(
      'bash',
      [
        '-c',
        'set -o pipefail; "$0" "$@" | head -n 2; echo $?',
        process.execPath,
        RINGTOP,
        ...DAY,
        '--events',
        '-',
      ],
      {
        cwd: PROJECT,
        env: { PATH: process.env.PATH, ...ownHome() },
      },
    );
    const [stdout, stderr] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(stdout.split('\n').at(-2)).toBe('0');
    expect(stderr).toBe('');
  });

  test('makes no more of the day than its reader has taken', async () => {
    const taken: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (_piece, _encoding, done) => {
        taken.push(done);
      },
    });
    const day = { seed: 7, date: '2026-11-23', untilMs: undefined, file: '-' };
    const written = writeDemoEvents({ stdout: slow, now: Date.now }, day);
    for (const piece of [1, 2, 3]) {
      await vi.waitUntil(() => taken.length >= piece);
      await new Promise(setImmediate);
      expect(taken).toHaveLength(piece);
      taken.at(-1)?.();
    }
    slow.destroy();
    await expect(written).rejects.toThrow();
  });
});

describe('ringtop demo without a terminal', () => {
  test('says what can be done without one', async () => {
    expect(await runRingtop(['demo'])).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'ringtop: the wall needs a terminal, and standard output is not one\n' +
        'Without a screen: ringtop demo --events - prints its events, ringtop gateway serves it.\n',
    });
  });

  test('says that an end goes with events only', async () => {
    expect(await runRingtop(['demo', '--until', '60'])).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'ringtop: --until goes with --events: the wall runs on until it is quit\nSee ringtop demo --help.\n',
    });
  });
});
