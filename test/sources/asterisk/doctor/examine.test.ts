// The doctor's visit: to a PBX over a real socket, and to the log beside it.
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { examineAsterisk } from '../../../../src/sources/asterisk/doctor/examine.ts';
import { openLogSurvey } from '../../../../src/sources/asterisk/doctor/survey/survey-log.ts';
import type { SettingsByQueue } from '../../../../src/sources/index.ts';
import { type FakePbx, type FakePbxOptions, startFakePbx } from '../../../support/fake-pbx/index.ts';
import { until } from '../../../support/until.ts';
import { SAID } from './build-survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
let pbx: FakePbx | undefined;
afterEach(() => pbx?.stop());

async function start(options: FakePbxOptions = {}): Promise<FakePbx> {
  pbx = await startFakePbx({
    queues: { support: { members: [{ interface: 'PJSIP/1002', name: 'Nino' }] } },
    ...options,
  });
  if (options.queues === undefined) pbx.setDevice('1002', 'free');
  return pbx;
}

interface Otherwise {
  readonly secret?: string;
  readonly queueLog?: string;
  readonly tls?: true;
  readonly queues?: SettingsByQueue;
  /** Between the two looks. */
  readonly meanwhile?: (pbx: FakePbx) => void;
}

async function examine(
  { port }: { port: number },
  { secret = 'secret', meanwhile, ...otherwise }: Otherwise = {},
) {
  const isListening = Promise.withResolvers<void>();
  const examined = examineAsterisk({
    ...{ host: '127.0.0.1', port, user: 'wallboard', secret: async () => secret, said: SAID, listenMs: 1 },
    timers: {
      now: () => performance.now(),
      // Listening ends once what was to be heard has been sent and read.
      after(waitMs, run) {
        if (waitMs > 1) return () => {};
        void isListening.promise.then(run);
        return () => {};
      },
    },
    ...otherwise,
  });
  if (pbx !== undefined && secret === 'secret' && otherwise.tls === undefined) {
    const there = pbx;
    await until(() => there.actionsOf('QueueStatus').length === 1);
    meanwhile?.(there);
  }
  isListening.resolve();
  const { end, results } = await examined;
  return {
    end,
    results,
    of: (check: string) =>
      results.filter(result => result.check === check).map(({ level, sentence }) => `${level}: ${sentence}`),
  };
}

describe('a visit to a PBX that is well', () => {
  test('tells of every check, changes nothing, and leaves', async () => {
    const there = await start();
    const { end, results } = await examine(there);
    expect(end).toBeUndefined();
    expect(new Set(results.map(({ check }) => check))).toEqual(
      new Set(
        'connect tls privileges clock app_queue commands events queues members ids names reasons nobody passed-over logged-in devices in-use paused idle counters queue_log'.split(
          ' ',
        ),
      ),
    );
    expect(results.filter(({ level }) => level === 'warning' || level === 'error')).toEqual([]);
    const asked = new Set(there.actions.map(({ name }) => name));
    expect(asked).toEqual(
      new Set([
        'Challenge',
        'Login',
        'ListCommands',
        'Ping',
        'QueueStatus',
        'CoreShowChannels',
        'Logoff',
        ...(asked.has('CoreSettings') ? ['CoreSettings'] : []),
      ]),
    );
    await until(() => there.connectionCount === 0);
  });

  test('hears what happens while it listens', async () => {
    const { of } = await examine(await start(), { meanwhile: there => there.join('support') });
    expect(of('events')[0]).toMatch(/^ok: .*agent 1/);
  });

  test('finds the caller whom nobody could answer', async () => {
    const there = await start({ queues: { sales: {} } });
    there.join('sales');
    const { of } = await examine(there);
    expect(of('nobody')).toEqual([expect.stringMatching(/^error: 1 caller in sales, .* it has no member/)]);
  });

  test('finds the caller for whom nobody is rung though somebody is free, as the wall does', async () => {
    let ahead = 0;
    const there = await start({ now: () => Date.now() + ahead });
    there.join('support');
    ahead = 60_000;
    const { of } = await examine(there);
    expect(of('passed-over')).toEqual([
      expect.stringMatching(
        /^note: in support 1 caller waited over 20 s, the longest for 60 s, and no phone rang, though 1 member is free/,
      ),
    ]);
  });

  test('finds the queue with nobody logged in, unless it is closed', async () => {
    const there = await start({ queues: { sales: {}, night: {} } });
    const { of } = await examine(there, { queues: { night: { hours: [] } } });
    expect(of('logged-in')).toEqual([expect.stringMatching(/^warning: nobody is logged in in sales: /)]);
  });

  test('finds the member who is in use without a call', async () => {
    const there = await start();
    there.setDevice('1002', 'in use');
    const { of } = await examine(there);
    expect(of('in-use')).toEqual([expect.stringMatching(/^warning: PJSIP\/1002 \(Nino\) is in use/)]);
  });

  test('sees counters run backwards', async () => {
    const there = await start();
    there.abandon(there.join('support'));
    const { of } = await examine(there, { meanwhile: each => each.resetStats('support') });
    expect(of('counters')).toEqual([
      expect.stringMatching(/^warning: the counters of support ran backwards/),
    ]);
  });

  test('finds the name whose events never come', async () => {
    const there = await start({
      queues: { a: { members: [{ interface: 'PJSIP/1', name: 'ნ'.repeat(30) }] } },
    });
    const { of } = await examine(there);
    expect(of('names')).toEqual([expect.stringMatching(/^error: Asterisk sends no event of PJSIP\/1 /)]);
  });

  test('shows no name that would move the cursor', async () => {
    const there = await start({ queues: { '\u001b[2Jsales': {} } });
    there.join('\u001b[2Jsales');
    const { results } = await examine(there);
    expect(results.map(({ sentence }) => sentence).join()).not.toContain('\u001b');
  });
});

describe('a visit that comes to nothing', () => {
  test('for a wrong secret says so, as a refused login', async () => {
    const { end, results } = await examine(await start(), { secret: 'hunter4711' });
    expect({ end, results }).toMatchObject({
      end: 'login-refused',
      results: [{ check: 'login', level: 'error', sentence: expect.stringContaining('wrong secret') }],
    });
    expect(JSON.stringify(results)).not.toContain('4711');
  });

  test('for a port that does not speak TLS says so', async () => {
    const { end, of } = await examine(await start(), { tls: true });
    expect({ end, told: of('tls') }).toEqual({
      end: 'tls-failed',
      told: [expect.stringMatching(/^error: .*does not speak TLS/)],
    });
  });

  test('for nobody there says so', async () => {
    const there = await start();
    await there.stop();
    pbx = undefined;
    const { end, of } = await examine(there);
    expect({ end, told: of('connect') }).toEqual({
      end: 'unreachable',
      told: [expect.stringMatching(/^error: connection refused/)],
    });
  });

  test('for a connection that is lost in the middle says so', async () => {
    const { end, of } = await examine(await start(), { meanwhile: there => there.dropConnections() });
    expect(end).toBeDefined();
    expect(of('connect')).toEqual([expect.stringMatching(/^error: Asterisk at .* closed the session/)]);
  });
});

describe('the queue_log beside it', () => {
  const line = (at = Date.now()) => `${Math.floor(at / 1000)}|pbx-1.0|support|Nino|CONNECT|3|pbx-1.2|3\n`;

  function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }

  test('that grows is well, and told with what it was before', async () => {
    const queueLog = write('queue_log', line());
    write('queue_log.1', line());
    write('queue_log-20261122.gz', '');
    const there = await start({ queueLog });
    const { of } = await examine(there, { queueLog, meanwhile: each => each.join('support') });
    expect(of('queue_log')).toEqual([
      expect.stringMatching(
        /^ok: .*queue_log can be read: 1 KiB, its last line is \d s old, beside it queue_log-20261122\.gz, queue_log\.1$/,
      ),
    ]);
  });

  test.each([
    [
      'does not grow while calls go on',
      () => write('still', line()),
      /^error: .* does not grow while calls go on/,
    ],
    ['is not there', () => join(folder, 'gone'), /^error: there is no .*gone: it stands in astlogdir/],
    ['is a folder', () => folder, /^error: .* is no regular file/],
  ])('that %s is an error', async (_what, file, told) => {
    const { of } = await examine(await start(), {
      queueLog: file(),
      meanwhile: there => there.join('support'),
    });
    expect(of('queue_log')).toEqual([expect.stringMatching(told)]);
  });

  test.each([
    [
      'has an old last line',
      () => write('old', line(Date.now() - 3 * 86_400_000)),
      /^warning: the last line of .* is 3 days old/,
    ],
    [
      'has a last line of tomorrow',
      () => write('future', line(Date.now() + 86_400_000)),
      /^warning: the last line of .* is 2\d h in the future/,
    ],
    [
      'is another file',
      () => write('full', '[Nov 23 10:00:00] WARNING[1]: x\n'),
      /^warning: 1 of the last lines of .* are none of a queue_log/,
    ],
  ])('that %s is doubted', async (_what, file, told) => {
    const { of } = await examine(await start(), { queueLog: file() });
    expect(of('queue_log')).toEqual([expect.stringMatching(told)]);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be read says whom to add to which group', async () => {
    const queueLog = write('secret', line());
    chmodSync(queueLog, 0o000);
    expect((await (await openLogSurvey(queueLog)).lookAgain()).trouble).toBe('EACCES');
  });

  test('is measured between two looks, also where it was cut', async () => {
    mkdirSync(join(folder, 'logs'));
    const file = write('logs/queue_log', line().repeat(500));
    const grown = await openLogSurvey(file);
    appendFileSync(file, line());
    expect(await grown.lookAgain()).toMatchObject({
      grewBytes: line().length,
      strangeLineCount: 0,
      rotated: [],
    });
    const cut = await openLogSurvey(file);
    writeFileSync(file, line());
    expect((await cut.lookAgain()).grewBytes).toBeLessThan(0);
  });
});
