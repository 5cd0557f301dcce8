// `ringtop config check`: whether the gateway could start with a config, without starting it.
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEST_CERTIFICATE, TEST_KEY } from '../support/test-certificate.ts';
import { runRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));

function write(name: string, ...lines: string[]): void {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}

function check(name: string, env: Record<string, string> = {}) {
  return runRingtop(['config', 'check', name], { cwd: folder, env });
}

write('agents.csv', 'id,name,interface', '1001,Nino,PJSIP/1001', '1002,Gio,PJSIP/1002;PJSIP/2002');
write('queue_log');
write('secret', 'hunter4711');
write(
  'good.yaml',
  'sources:',
  '  - { type: asterisk, id: north, user: wallboard, secretFile: secret, queueLog: queue_log }',
  '  - { type: asterisk, id: south, host: pbx.example, tls: true, user: w, env: SOUTH, queues: { b: {} } }',
  '  - { type: simulator }',
  'members: { file: agents.csv }',
  'queues: { a: { hours: Mon-Fri 09:00-21:00, zone: Asia/Tbilisi } }',
  'reasons: { Lunch: break }',
);
write('empty.yaml', '# nothing yet');
write('wrong.yaml', 'queues:', '  a: { hours: always }');
write('sequence.yaml', 'sources: [{ type: simulator, "\\e[2J\\u202e": 1 }]');
write('no-agents.yaml', 'sources: [{ type: asterisk, user: w, secret: x }]', 'members: { file: gone.csv }');
write(
  'many.yaml',
  'sources: [{ type: simulator, sed: 7, speeed: 2 }]',
  'queues:',
  '  a: { target: { share: 80 } }',
  '  b: { channel: phone }',
);
mkdirSync(join(folder, 'logs'));
write(
  'gone.yaml',
  'sources:',
  '  - { type: asterisk, id: north, user: w, secret: x, queueLog: logs }',
  '  - { type: replay, file: gone.ndjson }',
  'tokens: [{ name: levan, role: lead, env: NOT_SET }]',
);
write('no-log.yaml', 'sources: [{ type: asterisk, user: w, secret: x, queueLog: gone }]');

write('levan.token', 'a-token-for-levan-0123');
write(
  'tokens.yaml',
  'tokens:',
  '  - { name: levan, role: lead, secretFile: levan.token }',
  '  - { name: screen-2, role: wall, env: SCREEN_2 }',
);

describe('a config that will do', () => {
  test('is told with the tokens that it gives out, and to whom, but never what they are', async () => {
    chmodSync(join(folder, 'levan.token'), 0o600);
    expect(await check('tokens.yaml', { SCREEN_2: 'a-token-for-screen-2' })).toEqual({
      exit: 0,
      stdout:
        'tokens.yaml will do\n  no source: the simulator\n  token of levan: lead\n  token of screen-2: wall\n',
      stderr: expect.stringContaining('tokens.yaml names no source'),
    });
  });

  test('is told source by source, with how much it says of each', async () => {
    chmodSync(join(folder, 'secret'), 0o600);
    expect(await check('good.yaml', { SOUTH: 'hunter4711' })).toEqual({
      exit: 0,
      stdout: [
        'good.yaml will do',
        '  north: Asterisk at 127.0.0.1 port 5038, user wallboard, 2 agents with 3 interfaces, 1 queue, 1 pause reason',
        '  south: Asterisk at pbx.example port 5039 by TLS, user w, 2 agents with 3 interfaces, 2 queues, 1 pause reason',
        '  simulator3: the simulator',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('may say nothing, and is warned then of what would be shown', async () => {
    expect(await check('empty.yaml')).toEqual({
      exit: 0,
      stdout: 'empty.yaml will do\n  no source: the simulator\n',
      stderr: 'ringtop: empty.yaml names no source: a gateway with it shows a simulated center, and no PBX\n',
    });
  });
});

describe('a config whose tokens will not do', () => {
  test.each([
    [
      'one that everybody can read',
      0o644,
      'a-token-for-screen-2',
      /everybody on this machine can open the secret/,
    ],
    ['one that is not set', 0o600, '', /the environment variable SCREEN_2 holds no secret/],
    ['one that can be guessed', 0o600, 'screen-2', /the token of "screen-2" is shorter than 16 characters/],
    [
      'two that are the same',
      0o600,
      'a-token-for-levan-0123',
      /the token of "screen-2" is that of another name/,
    ],
  ])('is told %s', async (_title, mode, secret, words) => {
    chmodSync(join(folder, 'levan.token'), mode);
    const { exit, stderr } = await check('tokens.yaml', { SCREEN_2: secret });
    expect(exit).toBe(2);
    expect(stderr).toMatch(words);
    if (secret.length > 8) expect(stderr).not.toContain(secret);
  });
});

describe('a config that will not do', () => {
  test.each([
    ['wrong.yaml', /^ringtop: wrong\.yaml:2: queues\.a\.hours is "always"\n/],
    ['sequence.yaml', /^ringtop: sequence\.yaml:1: unknown key sources\[0\]\.\\u001b\[2J\\u202e\n/],
    ['no-agents.yaml', /^ringtop: cannot read the members in .*gone\.csv \(ENOENT\)\n/],
    ['no-log.yaml', /^ringtop: no-log\.yaml:1: sources\[0\]: cannot read the queue_log .*gone \(ENOENT\)\n/],
  ])('%s says what is wrong, and ends with 2', async (name, stderr) => {
    expect(await check(name)).toEqual({ exit: 2, stdout: '', stderr: expect.stringMatching(stderr) });
  });

  test('is told all that is wrong with it, each with its line', async () => {
    const { exit, stderr } = await check('many.yaml');
    expect(stderr.split('\n').filter(line => /^(ringtop:| {2}\S)/.test(line))).toEqual([
      'ringtop: many.yaml has 4 problems',
      '  many.yaml:1: unknown key sources[0].sed',
      '  many.yaml:1: unknown key sources[0].speeed',
      '  many.yaml:3: queues.a.target.share is 80',
      '  many.yaml:4: queues.b.channel is "phone"',
    ]);
    expect(stderr).toContain('      Did you mean seed?\n');
    expect(exit).toBe(2);
  });

  test('is told all that it names and that is not there, a folder in place of a log among it', async () => {
    const { exit, stderr } = await check('gone.yaml');
    expect(stderr).toMatch(/^ringtop: gone\.yaml has 3 problems\n/);
    expect(stderr).toMatch(
      / {2}gone\.yaml:2: sources\[0\]: the queue_log \S*logs is a folder\n {6}The file itself is wanted\.\n/,
    );
    expect(stderr).toMatch(
      / {2}gone\.yaml:3: sources\[1\]: cannot read the recording \S*gone\.ndjson \(ENOENT\)\n/,
    );
    expect(stderr).toMatch(
      / {2}gone\.yaml:4: tokens\[0\]: the environment variable NOT_SET holds no secret\n/,
    );
    expect(exit).toBe(2);
  });

  test('is also one whose secret everybody can read, or nobody has', async () => {
    chmodSync(join(folder, 'secret'), 0o644);
    expect((await check('good.yaml', { SOUTH: 'x' })).stderr).toMatch(/\nRun: chmod 600 \S*secret\n$/);
    chmodSync(join(folder, 'secret'), 0o600);
    expect((await check('good.yaml')).stderr).toContain('the environment variable SOUTH holds no secret\n');
  });
});

test('says what the gateway would refuse before it listens: an open address, a key that others can open', async () => {
  const pair = (name: string, key: string) =>
    write(`${name}.yaml`, `listen: { host: 0.0.0.0, tls: { cert: wall.crt, key: ${key} } }`);
  write('open.yaml', 'listen: { host: 0.0.0.0 }');
  write('wall.crt', TEST_CERTIFICATE);
  for (const name of ['good.key', 'loose.key']) write(name, TEST_KEY);
  chmodSync(join(folder, 'good.key'), 0o600);
  chmodSync(join(folder, 'loose.key'), 0o644);
  pair('tls', 'good.key');
  pair('loose', 'loose.key');
  pair('swapped', 'wall.crt');
  expect(await check('open.yaml')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('listening on "0.0.0.0" would send tokens over the network in the clear'),
  });
  expect(await check('loose.yaml')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('others can open the key in'),
  });
  expect(await check('swapped.yaml')).toMatchObject({ exit: 2 });
  expect(await check('tls.yaml')).toMatchObject({
    exit: 0,
    stdout: expect.stringContaining('TLS: the certificate in wall.crt is good until 2120-01-01 00:00Z'),
  });
});

test('wonders at a queue that a rule or a token names and the config does not, and takes it all the same', async () => {
  write(
    'strange.yaml',
    'queues: { support: { name: Help desk }, vip: {} }',
    'alerts:',
    '  - { when: "queues[*].oldestWaitMs > 3m", queues: [suport, Help desk, vip] }',
    'tokens: [{ name: levan, role: lead, env: LEVAN, scope: { queues: [elsewhere, "north:vip"] } }]',
  );
  const { exit, stdout } = await check('strange.yaml', { LEVAN: 'a-secret-of-its-own-4711' });
  expect(exit).toBe(0);
  expect(stdout.split('\n').filter(line => line.includes('says nothing'))).toEqual([
    '  alerts[0].queues: of "suport" this config says nothing: does the source have it? Did you mean support?',
    '  tokens[0].scope.queues: of "elsewhere" this config says nothing: does the source have it?',
  ]);
});
