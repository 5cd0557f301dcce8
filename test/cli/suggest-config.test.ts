// `ringtop config suggest`: a running PBX tells what its config could say, and the gateway could start with it.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/cli/config/read-config.ts';
import { type FakePbx, startFakePbx } from '../support/fake-pbx/index.ts';
import { runRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
let pbx: FakePbx;
beforeAll(async () => {
  pbx = await startFakePbx({
    queues: {
      support: {
        serviceLevelSeconds: 30,
        members: [
          { interface: 'PJSIP/1002', name: 'Nino' },
          { interface: 'Local/1002@agents/n', name: 'Nino' },
          { interface: 'PJSIP/1003', name: 'გიორგი' },
        ],
      },
      'Front desk': { members: [{ interface: 'PJSIP/1002', name: 'Nino' }] },
    },
  });
  pbx.pause('1003', 'Lunch');
});
afterAll(() => pbx.stop());

function suggest(words: readonly string[], env: Record<string, string> = { SECRET: 'secret' }) {
  return runRingtop(['config', 'suggest', ...words], { cwd: folder, env });
}

test('a running Asterisk tells a whole config, source and all', async () => {
  const { exit, stdout, stderr } = await suggest([
    '--port',
    `${pbx.port}`,
    '--user',
    'wallboard',
    '--env',
    'SECRET',
  ]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(parseConfig(stdout, 's.yaml')).toEqual({
    sources: [{ type: 'asterisk', host: '127.0.0.1', port: pbx.port, user: 'wallboard', env: 'SECRET' }],
    members: {
      1002: { name: 'Nino', interfaces: ['PJSIP/1002'] },
      'Local.1002': { name: 'Nino', interfaces: ['Local/1002@agents/n'] },
      1003: { name: 'გიორგი', interfaces: ['PJSIP/1003'] },
    },
    queues: { support: { name: 'support' }, 'Front desk': { name: 'Front desk' } },
    reasons: { Lunch: 'break' },
  });
  expect(stdout).toContain('# 1002 and Local.1002 have one name.');
  expect(stdout).toContain('# target: { share: 0.8, seconds: 30 }');
});

test('the Asterisk of a config tells what it could say besides, with the reasons in its log', async () => {
  const line = `${Math.floor(Date.now() / 1000)}|NONE|support|Nino|PAUSE|After-call work\n`;
  writeFileSync(join(folder, 'queue_log'), line);
  writeFileSync(
    join(folder, 'begun.yaml'),
    `sources: [{ type: asterisk, id: north, port: ${pbx.port}, user: wallboard, env: SECRET, queueLog: queue_log }]\n`,
  );
  const { stdout } = await suggest(['--config', 'begun.yaml', '--source', 'north']);
  const { sources, reasons } = parseConfig(stdout, 's.yaml');
  expect({ sources, reasons }).toEqual({
    sources: undefined,
    reasons: { Lunch: 'break', 'After-call work': 'wrap-up' },
  });
});

describe('it cannot be asked', () => {
  test.each([
    ['when nobody says as whom', ['--port', '1'], 2, 'ringtop: whom to log in as is not said\n'],
    [
      'in two ways at once',
      ['--config', 'begun.yaml', '--port', '1'],
      2,
      "ringtop: option '--config FILE' cannot be used with option '--port N'\n",
    ],
    [
      'when nobody answers there',
      ['--port', '1', '--user', 'w', '--env', 'SECRET'],
      8,
      'ringtop: connection refused by 127.0.0.1 port 1: ',
    ],
    [
      'without its secret',
      ['--port', '1', '--user', 'w', '--env', 'NONE'],
      2,
      'ringtop: the environment variable NONE holds no secret\n',
    ],
  ])('%s', async (_what, words, exit, said) => {
    expect(await suggest(words)).toEqual({ exit, stdout: '', stderr: expect.stringContaining(said) });
  });

  test('with a secret that is wrong, which it does not repeat', async () => {
    writeFileSync(join(folder, 'secret'), 'hunter4711');
    chmodSync(join(folder, 'secret'), 0o600);
    const { exit, stderr } = await suggest([
      '--port',
      `${pbx.port}`,
      '--user',
      'wallboard',
      '--secret-file',
      'secret',
    ]);
    expect(exit).toBe(4);
    expect(stderr).toMatch(/refuses the login of user wallboard/);
    expect(stderr).not.toContain('4711');
  });
});
