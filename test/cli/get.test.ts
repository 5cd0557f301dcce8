// `ringtop get`: what it prints of an answer, and what it says when there is none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contractList } from '../../src/protocol/index.ts';
import { NOON, sampleAgent, sampleFloor } from '../protocol/contract/sample-floor.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../support/test-certificate.ts';
import { type FakeGateway, openFakeGateway } from './fake-gateway.ts';
import { ownHome, PROJECT, RINGTOP, runRingtop } from './run-ringtop.ts';

const STAMP = { at: NOON, epoch: 'k3f', offset: 812 };
const floor = sampleFloor({
  agents: {
    nino: sampleAgent(),
    dato: sampleAgent({ name: '\u001b[31mDato\u001b[0m\nK.', state: 'on-contact', queue: 'support' }),
    amir: sampleAgent({ name: 'علی رضایی', source: 'south', since: NOON - 90_000 }),
  },
});
const printed = (kind: 'queues' | 'agents' | 'contacts' | 'campaigns' | 'sources' | 'channels') =>
  JSON.stringify(contractList(kind, floor, STAMP));

describe('ringtop get', () => {
  let gateway: FakeGateway;
  const ask = (...words: string[]) => runRingtop(['get', ...words, '--url', gateway.url]);

  beforeAll(async () => {
    gateway = await openFakeGateway({
      '/v1/queues': { body: printed('queues') },
      '/v1/agents': { body: printed('agents') },
      '/v1/alerts': { body: OBEYED },
      '/v1/campaigns': { body: printed('campaigns') },
      '/v1/sources': { body: printed('sources') },
      '/v1/channels': { body: printed('channels') },
      '/v1/contacts': { body: JSON.stringify({ ...contractList('contacts', floor, STAMP), items: [] }) },
    });
  });
  afterAll(() => gateway.close());

  test('prints a table: aligned, never cut, with every name clean', async () => {
    const { exit, stdout } = await ask('agents');
    expect(stdout.split('\n')).toEqual([
      'ID    NAME         STATE       TIME  REASON  QUEUE    QUEUES           TODAY  MISSED  STALE',
      'dato  Dato K.      on-contact  1:00  coffee  support  billing,support      3       1',
      'amir  علی رضایی    break       1:00  coffee  –        billing,support      3       1  stale',
      'nino  ნინო ბერიძე  break       1:00  coffee  –        billing,support      3       1',
      '',
    ]);
    expect(exit).toBe(0);
  });

  test('passes JSON on as the same document, with what a terminal would obey spelled', async () => {
    const { exit, stdout } = await ask('alerts', '-o', 'json');
    expect(stdout).toContain(String.raw`"text":"\u009b2J\u202etxet\u007f\u001b[2J"`);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(OBEYED));
    expect(exit).toBe(0);
  });

  test('prints what is not known as a dash, and a rate on few contacts in brackets', async () => {
    const { stdout } = await ask('queues');
    expect(stdout.split('\n')).toEqual([
      'ID       NAME     CHANNEL  WAITING  PAST  LONGEST  SL30M    SL  OFFERED  ANSWERED  ABANDONED  OTHER  SPEED  HANDLE  FREE  BUSY  AWAY  STALE',
      'south    Sales    voice          1     1     1:00      –  (66)       14         8          2      2   0:12    2:00     1     2     0  stale',
      'support  Support  voice          2     1     0:20      –  (66)       14         8          2      2   0:12    2:00     1     2     0',
      '',
    ]);
  });

  test.each([
    [
      'campaigns',
      'ID      NAME          STATE    MODE        PACE  LINES  ATTEMPTS  CONNECTS  DROPS  DROP%  LEFT  STALE',
    ],
    ['sources', 'ID     NAME       STATE   TIME  BLIND  UNREAD  TROUBLE  REASON'],
    [
      'channels',
      'CHANNEL  QUEUES  WAITING  PAST  LONGEST  SL30M    SL  OFFERED  ANSWERED  ABANDONED  OTHER  SPEED  HANDLE  FREE  BUSY  AWAY  STALE',
    ],
  ])('has a table of %s too', async (kind, heading) => {
    const { stdout } = await ask(kind);
    expect(stdout.split('\n')[0]).toBe(heading);
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(1);
  });

  test('prints the heading alone where there is nothing', async () => {
    expect(await ask('contacts')).toEqual({
      exit: 0,
      stdout: 'ID  QUEUE  CAMPAIGN  CHANNEL  CUSTOMER  STATE  TIME  WAITED  AGENT  STALE\n',
      stderr: '',
    });
  });

  test('prints JSON as the gateway sent it, and tells people on stderr that some of it is stale', async () => {
    expect(await ask('queues', '-o', 'json')).toEqual({
      exit: 0,
      stdout: `${printed('queues')}\n`,
      stderr: expect.stringMatching(
        /^ringtop: some of this is stale: source south is lost, not heard of for \w+\n$/,
      ),
    });
  });

  test('prints what is stale all the same where fresh data was asked for, and ends with 5', async () => {
    const { exit, stdout } = await ask('queues', '--fresh', '-o', 'json');
    expect({ exit, stdout }).toEqual({ exit: 5, stdout: `${printed('queues')}\n` });
  });

  test('asks nothing more of a floor that is live, and nothing of its sources', async () => {
    gateway.requests.length = 0;
    await ask('contacts', '-o', 'json');
    expect(gateway.requests.map(({ path }) => path)).toEqual(['/v1/contacts']);
  });

  test.each([
    ['queues', '-o', 'json'],
    ['agents', '--jq', '.items[].since', '--tz', 'UTC'],
    ['agents', '-o', 'csv', '--columns', 'id,since'],
    ['sources', '-o', 'ndjson'],
    ['sources'],
    ['campaigns', '--columns', 'id,since', '--tz', 'Asia/Tbilisi'],
    ['contacts', '-o', 'wide'],
  ])('asks for nobody’s clock where no table tells an instant by it: %s %s', async (...words) => {
    gateway.requests.length = 0;
    await ask(...words);
    expect(gateway.requests.map(({ path }) => path)).not.toContain('/rpc');
  });

  test('asks for the center’s clock where a table tells an instant, and tells it by UTC’s where it is not said', async () => {
    gateway.requests.length = 0;
    const { stdout } = await ask('sources', '--columns', 'id,liveSince');
    expect(gateway.requests.map(({ path }) => path)).toContain('/rpc');
    expect(stdout).toMatch(/^ID +liveSince\n(?:\S+ +(?:–|\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ)\n)+$/);
  });

  test('says what is missing where fresh data was asked for, and a source was never there', async () => {
    expect(await ask('contacts', '--fresh')).toMatchObject({
      exit: 5,
      stderr: expect.stringMatching(/^ringtop: this is partial: source \S+ is \S+, not heard of for \w+\n$/),
    });
  });

  test('sends the token of RINGTOP_TOKEN to the gateway of RINGTOP_URL', async () => {
    const env = { RINGTOP_URL: `${gateway.url}/`, RINGTOP_TOKEN: 's3cr3t' };
    const { exit } = await runRingtop(['get', 'contacts'], { env });
    expect(exit).toBe(0);
    expect(gateway.requests.at(-1)).toEqual({ path: '/v1/contacts', authorization: 'Bearer s3cr3t' });
  });

  test('finds the gateway that left its address, and its token', async () => {
    const home = leaveAddress({ url: gateway.url, token: 'left' });
    const { exit } = await runRingtop(['get', 'contacts'], { env: home });
    expect(exit).toBe(0);
    expect(gateway.requests.at(-1)?.authorization).toBe('Bearer left');
  });

  test('sends the token that was left to no other gateway', async () => {
    const home = leaveAddress({ url: 'http://127.0.0.1:1', token: 'left' });
    await runRingtop(['get', 'contacts', '--url', gateway.url], { env: home });
    expect(gateway.requests.at(-1)).toEqual({ path: '/v1/contacts', authorization: undefined });
  });

  test('asks the gateway that was named before the command, and no other', async () => {
    const home = leaveAddress({ url: 'http://127.0.0.1:1', token: 'left' });
    const { exit } = await runRingtop(['--url', gateway.url, 'get', 'contacts'], { env: home });
    expect(exit).toBe(0);
    expect(gateway.requests.at(-1)).toEqual({ path: '/v1/contacts', authorization: undefined });
    const both = ['--url', 'http://127.0.0.1:1', 'get', 'contacts', '--url', gateway.url];
    expect(await runRingtop(both)).toMatchObject({ exit: 0 });
  });

  test('ends quietly when its reader has seen enough', async () => {
    const shell = spawn(
      'sh',
      ['-c', '"$0" "$1" get agents --url "$2" | head -n 1', process.execPath, RINGTOP, gateway.url],
      {
        cwd: PROJECT,
        env: { PATH: process.env.PATH, ...ownHome() },
      },
    );
    const [stdout, stderr] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
    expect(stdout).toMatch(/^ID {4}NAME .*\n$/);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });

  test.skipIf(!existsSync('/dev/full'))('onto a full disk says so and fails', async () => {
    const words = [
      '-c',
      '"$0" "$1" get queues --url "$2" > /dev/full',
      process.execPath,
      RINGTOP,
      gateway.url,
    ];
    const shell = spawn('bash', words, { env: { ...ownHome(), RINGTOP_TOKEN: 's3cret' } });
    const exited = once(shell, 'exit');
    expect(await text(shell.stderr)).toMatch(/ringtop: cannot write the output: .*no space left.*\n$/);
    expect(await exited).toEqual([1, null]);
  });
});

describe('ringtop get without an answer', () => {
  const NOBODY = 'http://127.0.0.1:1';

  test('says that no gateway runs here, and how to start one', async () => {
    expect(await runRingtop(['get', 'queues'])).toEqual({
      exit: 8,
      stdout: '',
      stderr:
        'ringtop: no gateway runs here: none has left its address\n' +
        'Start one: ringtop gateway 2>>ringtop.log & – or name one with --url – or see a simulated center: ringtop demo\n',
    });
  });

  test('says that the gateway which left its address is gone', async () => {
    const home = leaveAddress({ url: NOBODY, token: 'left' });
    expect(await runRingtop(['get', 'queues'], { env: home })).toEqual({
      exit: 8,
      stdout: '',
      stderr:
        `ringtop: nothing listens at ${NOBODY}\n` +
        `The gateway that left this address in ${home.XDG_STATE_HOME}/ringtop/gateway.json is gone. Start one: ringtop gateway 2>>ringtop.log &\n`,
    });
  });

  test('tells a script the same as JSON', async () => {
    expect(await runRingtop(['get', 'queues', '--url', NOBODY, '-o', 'json'])).toEqual({
      exit: 8,
      stdout: '',
      stderr: `${JSON.stringify({
        code: 'not-connected',
        message: `nothing listens at ${NOBODY}`,
        hint: 'Is the address right, and the gateway running?',
      })}\n`,
    });
  });

  test('does not use a token that others could read', async () => {
    const home = leaveAddress({ url: NOBODY, token: 'left' });
    const file = join(home.XDG_STATE_HOME, 'ringtop/gateway.json');
    chmodSync(file, 0o644);
    expect(await runRingtop(['get', 'queues'], { env: home })).toEqual({
      exit: 2,
      stdout: '',
      stderr: `ringtop: ${file} is open to others (mode 0644)\nIt holds a token. Delete it and start the gateway again.\n`,
    });
  });

  test('says how a certificate is trusted that nobody here vouches for', async () => {
    const server = createServer({ key: TEST_KEY, cert: TEST_CERTIFICATE });
    onTestFinished(() => void server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await runRingtop(['get', 'queues', '--url', url])).toMatchObject({
      exit: 8,
      stderr: expect.stringContaining('If it is the right one: --ca FILE or RINGTOP_CA\n'),
    });
  });

  test('says when RINGTOP_URL is none', async () => {
    expect(await runRingtop(['get', 'queues'], { env: { RINGTOP_URL: 'pbx:7420' } })).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'ringtop: RINGTOP_URL is "pbx:7420"\nIt is an http or https address: http://127.0.0.1:7420.\n',
    });
  });
});

/** As another gateway, or an older one, might send it. */
const OBEYED = JSON.stringify({
  ...{ apiVersion: 'ringtop/v1', kind: 'AlertList', at: '2026-11-23T10:05:32.000Z', stale: false },
  items: [{ id: 'a1', text: '\u009b2J\u202etxet\u007f\u001b[2J' }],
});

describe('ringtop get on an answer that is none', () => {
  test.each([
    [
      'a refusal is told in the gateway’s own words, cleaned',
      { status: 403, body: '{"code":"not-allowed","message":"pages may \\u001b[2J not","hint":"ask"}' },
      4,
      'ringtop: pages may not\nask\n',
    ],
    [
      'an unknown token is told with the way to give another',
      { status: 401, body: '{"code":"not-authenticated","message":"no token was given"}' },
      4,
      'ringtop: the gateway at URL wants a token\nSet RINGTOP_TOKEN to the token of that gateway.\n',
    ],
    [
      'another server is told to be none',
      { status: 404, body: '<html>Not found</html>', of: 'stranger' },
      8,
      'ringtop: what answers at URL is no ringtop gateway (404, application/json)\nIs the address right, and the gateway running?\n',
    ],
    [
      'a proxy without its gateway is a gateway that is not reached',
      { status: 502, body: '<html>Bad gateway</html>', of: 'stranger' },
      8,
      'ringtop: what answers at URL is no ringtop gateway (502, application/json)\nA proxy says so. Is its gateway running?\n',
    ],
    [
      'a newer gateway’s code is not known, and its words are kept',
      { status: 418, body: '{"code":"in-another-castle","message":"it has moved","hint":"ask there"}' },
      1,
      'ringtop: it has moved\nAsk there\n',
    ],
    [
      'a page that is no list is told to be none',
      { body: '{"hello":"world"}' },
      8,
      'ringtop: what URL answered is not a ringtop/v1 list\nIs the address right, and the gateway not older than this ringtop?\n',
    ],
  ] as const)('%s', async (_what, answer, exit, stderr) => {
    const gateway = await openFakeGateway({ '/v1/queues': answer });
    const said = await runRingtop(['get', 'queues', '--url', gateway.url]);
    await gateway.close();
    expect(said).toEqual({ exit, stdout: '', stderr: stderr.replace('URL', gateway.url) });
  });
});

function leaveAddress(address: { url: string; token: string }): ReturnType<typeof ownHome> {
  const home = ownHome();
  mkdirSync(join(home.XDG_STATE_HOME, 'ringtop'), { recursive: true, mode: 0o700 });
  writeFileSync(join(home.XDG_STATE_HOME, 'ringtop/gateway.json'), JSON.stringify(address), { mode: 0o600 });
  return home;
}
