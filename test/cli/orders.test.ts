// Ordering from the command line: a real gateway over a real socket, a source that does as it is told, and what is said.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CommandResult } from '../../src/floor/index.ts';
import { orderSchemas } from '../../src/protocol/contract/schema/order-schemas.ts';
import { obey } from '../gateway/commands/obedient.ts';
import { createFakeSource, type FakeSource, type FakeSourceOptions } from '../support/fake-source.ts';
import { openTestGateway, type TestGateway } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';
import { hearOut, ownHome, PROJECT, RINGTOP, runRingtop, type Said, startRingtop } from './run-ringtop.ts';

const LEVAN = 'the-token-of-levan';
const SCREEN = 'the-token-of-a-screen';

interface Floor {
  readonly pbx: FakeSource;
  readonly gateway: TestGateway;
  /** As levan, a lead. */
  run(...words: string[]): Promise<Said>;
  as(token: string, ...words: string[]): Promise<Said>;
}

async function open(options: FakeSourceOptions = {}): Promise<Floor> {
  const pbx = createFakeSource({ perform: obey, ...options });
  const gateway = await openTestGateway({
    sources: [pbx],
    tokens: [
      { name: 'levan', role: 'lead', secret: LEVAN },
      { name: 'screen-2', role: 'wall', secret: SCREEN },
    ],
  });
  pbx.emit(
    { type: 'queue.described', queue: 'sales', name: 'Sales' },
    { type: 'queue.described', queue: 'support', name: 'Support' },
    { type: 'agent.described', agent: '1002', name: 'Nino Beridze' },
    { type: 'agent.described', agent: '1014', name: '\u001b[31mDato\u001b[0m K.' },
    { type: 'membership.added', agent: '1002', queue: 'sales', penalty: 1 },
    { type: 'membership.added', agent: '1014', queue: 'sales', penalty: 1 },
    { type: 'agent.state-changed', agent: '1002', state: 'available' },
    { type: 'campaign.described', campaign: 'spring', name: 'Spring offer' },
    { type: 'campaign.changed', campaign: 'spring', state: 'running' },
  );
  gateway.hub.publish();
  const as = (token: string, ...words: string[]): Promise<Said> =>
    runRingtop(words, { env: { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: token } });
  return { pbx, gateway, as, run: (...words) => as(LEVAN, ...words) };
}

/** The time an order took differs from run to run. */
const timeless = ({ stdout, ...said }: Said): Said => ({
  ...said,
  stdout: stdout.replace(/\(\d+\.\d s\)/g, '(0.1 s)'),
});

describe('an order', () => {
  test('is told in a sentence, with the way back', async () => {
    const { run, pbx } = await open();
    const said = await run('agent', 'reassign', '1002', '--from', 'sales', '--to', 'support:2');
    expect(timeless(said)).toEqual({
      exit: 0,
      stdout: '✓ "Nino Beridze": in Support, out of Sales (0.1 s)\nBack: ringtop undo c1\n',
      stderr: '',
    });
    expect(pbx.asked).toEqual([
      { method: 'agent.reassign', agent: '1002', from: ['sales'], to: [{ queue: 'support', penalty: 2 }] },
    ]);
  });

  test.each([
    [['agent', 'pause', '1002', '--reason', 'coffee', '--for', '20m'], 'paused: coffee, for 20 min'],
    [['agent', 'pause', '1002', '--queue', 'sales,support'], 'paused in Sales, Support'],
    [['agent', 'pause', '1002', '--until', 'end-of-shift'], 'paused, until the end of the shift'],
    [['agent', 'unpause', '1002', '--queue', 'sales', '--queue', 'support'], 'unpaused in Sales, Support'],
    [['agent', 'add', '1002', '--to', 'support:3'], 'in Support'],
    [['agent', 'remove', '1002', '--from', 'sales'], 'out of Sales'],
    [['agent', 'penalty', '1002', '--queue', 'sales', '--penalty', '4'], 'penalty 4 in Sales'],
    [['agent', 'logout', '1002', '--yes'], 'logged out'],
  ])('%j is said as "%s"', async (words, deed) => {
    const { run } = await open();
    const { exit, stdout } = timeless(await run(...words));
    expect(stdout.split('\n')[0]).toBe(`✓ "Nino Beridze": ${deed} (0.1 s)`);
    expect(exit).toBe(0);
  });

  test('carries what was given with it', async () => {
    const { run, pbx } = await open();
    await run('campaign', 'pause', 'spring', '--reason', 'line overloaded', '--key', 'k1');
    await run('campaign', 'pause', 'spring', '--reason', 'line overloaded', '--key', 'k1');
    await run('campaign', 'pace', 'spring', '--lines', '1.6', '--yes');
    expect(pbx.asked).toEqual([
      { method: 'campaign.pause', campaign: 'spring', reason: 'line overloaded' },
      { method: 'campaign.pace', campaign: 'spring', linesPerAgent: 1.6 },
    ]);
    expect(pbx.askedBy[0]).toEqual({ who: 'levan', how: 'command c1' });
  });

  test('that the source refuses says so in its words, and ends with 6', async () => {
    const { run } = await open({
      perform: async () => ({ outcome: 'refused', said: 'Interface not found', steps: [] }),
    });
    expect(await run('agent', 'pause', '1002')).toEqual({
      exit: 6,
      stdout: '× "Nino Beridze": refused: Interface not found\n',
      stderr: '',
    });
  });

  test('to move one who is fixed there names what would do instead', async () => {
    const { run, pbx } = await open({
      perform: async () => ({ outcome: 'refused', said: 'Member not dynamic', steps: [] }),
    });
    pbx.emit({ type: 'membership.added', agent: '1002', queue: 'sales', penalty: 1, fixed: true });
    const { exit, stdout } = await run('agent', 'reassign', '1002', '--from', 'sales', '--to', 'support');
    expect(stdout).toBe(
      '× "Nino Beridze": refused: Member not dynamic. With --via pause he is paused there instead\n',
    );
    expect(exit).toBe(6);
  });

  test.each([
    [
      ['agent', 'remove', '1002', '--from', 'sales'],
      'Member not dynamic',
      'ringtop agent pause 1002 --queue sales pauses him there',
    ],
    [
      ['agent', 'add', '1002', '--to', 'sales:3'],
      'Unable to add interface: Already there',
      'His place there: ringtop agent penalty 1002 --queue sales --penalty N',
    ],
  ])('%j that is refused names what would do, with options that there are', async (words, said, hint) => {
    const { run } = await open({ perform: async () => ({ outcome: 'refused', said, steps: [] }) });
    expect((await run(...words)).stdout).toBe(`× "Nino Beridze": refused: ${said}. ${hint}\n`);
  });

  test('to a queue that is not there says so, and what is no penalty', async () => {
    const { run } = await open();
    expect(await run('agent', 'add', '1002', '--to', 'support:x')).toMatchObject({
      exit: 3,
      stderr: '× 1002: there is no queue "support:x"; "x" is no penalty (see: ringtop get queues)\n',
    });
  });

  test('that is put off, and one that nobody knows of, say so', async () => {
    const { run } = await open({
      perform: async ({ method }) =>
        method === 'agent.pause'
          ? { outcome: 'deferred', said: 'when the call ends', steps: [] }
          : { outcome: 'unknown', said: 'the socket was lost', steps: [] },
    });
    expect(await run('agent', 'pause', '1002', '--no-wait')).toMatchObject({
      exit: 0,
      stdout: '… "Nino Beridze": paused, later: when the call ends\nBack: ringtop undo c1\n',
    });
    expect(await run('agent', 'unpause', '1002', '--no-wait')).toMatchObject({
      exit: 7,
      stdout: '? "Nino Beridze": not known: the socket was lost. See ringtop log\n',
    });
  });

  test('is refused where somebody changed what the sender saw, unless it is forced', async () => {
    const { run } = await open();
    await run('agent', 'pause', '1014', '--reason', 'coffee');
    const words = ['agent', 'remove', '1014', '--from', 'sales', '--expect-queue', 'sales,support'];
    const refused = await run(...words);
    expect(refused.stdout).toMatch(/^× "Dato K\.": refused: changed \d s ago by levan: now in sales\n$/);
    expect(refused.exit).toBe(6);
    expect(await run(...words, '--force')).toMatchObject({ exit: 0 });
  });
});

test('an order that expects him in a queue that there is not is told the queues there are, and ends with 2', async () => {
  const { run, pbx } = await open();
  expect(await run('agent', 'pause', '1002', '--expect-queue', 'sales,suport')).toMatchObject({
    exit: 2,
    stderr: '× 1002: there is no queue "suport" to expect him in (the queues: sales, support)\n',
  });
  expect(pbx.asked).toEqual([]);
});

describe('orders for several', () => {
  test('are told in the order they were written, a line each, with one way back', async () => {
    const { run } = await open();
    expect(timeless(await run('agent', 'pause', '1014', '1002', '--reason', 'meeting'))).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(
        /^✓ "Dato K\.": paused: meeting \(0\.1 s\)\n✓ "Nino Beridze": paused: meeting \(0\.1 s\)\nBack: ringtop undo c\d c\d\n$/,
      ),
    });
  });

  test('end with the worst of them: a no, then one that is not there', async () => {
    const { run, pbx } = await open();
    const said = await run('agent', 'pause', '1002', '9999', '1014');
    expect(said.exit).toBe(3);
    expect(said.stdout).toMatch(/^✓ .*\n✓ .*\nBack: .*\n$/);
    expect(said.stderr).toBe('× 9999: there is no agent "9999" (see: ringtop get agents)\n');
    expect(pbx.asked).toHaveLength(2);
  });

  test('in one queue after the other are as many orders as queues', async () => {
    const { run, pbx } = await open();
    const said = await run(
      'agent',
      'penalty',
      '1002',
      '--queue',
      'sales,support',
      '--penalty',
      '4',
      '--key',
      'k',
    );
    expect(said.stdout).toMatch(/^✓ .*penalty 4 in Sales .*\n[✓×] .* Support.*\nBack: ringtop undo c1/);
    await run('agent', 'add', '1014', '--to', 'support:2', '--to', 'sales');
    await run('agent', 'remove', '1014', '--from', 'support', '--from', 'sales');
    const byQueue = (one: object): string => JSON.stringify(one);
    expect(pbx.asked.slice(2).map(byQueue).sort()).toEqual(
      [
        { method: 'agent.add', agent: '1014', queue: 'support', penalty: 2 },
        { method: 'agent.add', agent: '1014', queue: 'sales', penalty: 0 },
        { method: 'agent.remove', agent: '1014', queue: 'support' },
        { method: 'agent.remove', agent: '1014', queue: 'sales' },
      ]
        .map(byQueue)
        .sort(),
    );
  });

  test('get a key each of the one that was given', async () => {
    const { run, pbx } = await open();
    for (let n = 0; n < 2; n++)
      expect(await run('agent', 'pause', '1002', '1014', '--key', 'k1')).toMatchObject({ exit: 0 });
    expect(pbx.asked).toHaveLength(2);
  });
});

describe('what is dangerous', () => {
  test('is not ordered from a script that does not say yes', async () => {
    const { run, pbx } = await open();
    expect(await run('agent', 'logout', '1002')).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'ringtop: ringtop agent logout asks first, and there is no terminal to ask on\n' +
        'Add --yes. With --dry-run nothing is done, and it is shown what would be.\n',
    });
    expect(pbx.asked).toEqual([]);
  });

  test('needs the role that it needs, whatever is said', async () => {
    const { run, as, pbx } = await open();
    expect(await run('queue', 'reset-stats', 'sales', '--yes')).toMatchObject({
      exit: 4,
      stderr:
        '× sales: queue.resetStats needs the role admin; this token is lead (levan) (ask for a token whose role covers it)\n',
    });
    expect(await as(SCREEN, 'agent', 'pause', '1002')).toMatchObject({ exit: 4 });
    expect(pbx.asked).toEqual([]);
  });
});

describe('a dry run', () => {
  test('prints the steps of the source, and asks it for none', async () => {
    const { run, pbx } = await open({
      preview: ({ method }) => ({ steps: [`QueueAdd for ${method}`, 'QueueRemove'] }),
    });
    expect(await run('agent', 'reassign', '1002', '--from', 'sales', '--to', 'support', '--dry-run')).toEqual(
      {
        exit: 0,
        stdout: '"Nino Beridze": pbx would be asked\n  QueueAdd for agent.reassign\n  QueueRemove\n',
        stderr: '',
      },
    );
    expect(pbx.asked).toEqual([]);
  });

  test('of what would be refused ends as the order would', async () => {
    const { run } = await open({
      preview: () => ({ steps: ['QueueRemove'], refusal: 'Member not dynamic' }),
    });
    expect(await run('agent', 'remove', '1002', '--from', 'sales', '--dry-run')).toMatchObject({
      exit: 6,
      stdout: expect.stringContaining('  would be refused: Member not dynamic\n'),
    });
  });
});

describe('JSON', () => {
  test('of orders fits its schema, the failed ones among them', async () => {
    const { run } = await open();
    const { exit, stdout, stderr } = await run('agent', 'pause', '1002', '9999', '-o', 'json');
    const list = orderSchemas.CommandReplyList.parse(JSON.parse(stdout));
    expect(JSON.parse(stdout)).toEqual(list);
    expect(list.items).toMatchObject([
      { target: '1002', command: 'c1', outcome: 'applied', about: { name: 'Nino Beridze' }, error: null },
      { target: '9999', command: null, outcome: null, error: { code: 'not-found' } },
    ]);
    expect({ exit, stderr }).toEqual({ exit: 3, stderr: '' });
  });

  test('of a dry run and of the log fits its schema', async () => {
    const { run } = await open({ preview: () => ({ steps: ['QueuePause'] }) });
    const dry = await run('agent', 'pause', '1002', '--dry-run', '-o', 'json');
    expect(orderSchemas.CommandPreviewList.parse(JSON.parse(dry.stdout)).items).toMatchObject([
      { target: '1002', source: 'pbx', steps: ['QueuePause'], refusal: null },
    ]);
    await run('agent', 'pause', '1002', '--reason', 'coffee');
    const log = JSON.parse((await run('log', '-o', 'json')).stdout);
    expect(orderSchemas.CommandLogList.parse(log)).toEqual(log);
    expect(log.items).toMatchObject([{ who: 'levan', from: 'http 127.0.0.1', params: { reason: 'coffee' } }]);
  });
});

describe('taking back', () => {
  test('says what was undone, and the log ties the two together', async () => {
    const { run, as } = await open();
    await run('agent', 'reassign', '1002', '--from', 'sales', '--to', 'support');
    expect(timeless(await run('undo', 'c1'))).toEqual({
      exit: 0,
      stdout: '✓ "Nino Beridze": undone (0.1 s)\n',
      stderr: '',
    });
    const { stdout } = await as(SCREEN, 'log');
    expect(stdout.replace(/\d\d:\d\d:\d\d/g, '14:05:32').split('\n')).toEqual([
      'ID  TIME (UTC)  WHO    FROM            ORDERED                                  OUTCOME  SAID                 UNDONE',
      'c1  14:05:32    levan  http 127.0.0.1  "Nino Beridze" in Support, out of Sales  applied  agent.reassign done  by c2',
      'c2  14:05:32    levan  http 127.0.0.1  "Nino Beridze" undo of c1                applied  agent.reassign done  –',
      '',
    ]);
  });

  test('of what is not there any more ends with 6, and says why not', async () => {
    const { run, pbx } = await open();
    await run('agent', 'pause', '1002');
    pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'offline' });
    const { exit, stdout } = await run('undo', 'c1');
    expect(stdout).toMatch(
      /^× "Nino Beridze": refused: not undone, because "Nino Beridze" logged out \d s ago\n$/,
    );
    expect(exit).toBe(6);
  });

  test('of what is not there any more ends a dry run with 6 as well, and says why not once', async () => {
    const { run, pbx } = await open();
    await run('agent', 'pause', '1002');
    pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'offline' });
    const { exit, stdout } = await run('undo', 'c1', '--dry-run');
    expect(stdout).toMatch(
      /^"Nino Beridze": would not be undone, because "Nino Beridze" logged out \d s ago\n$/,
    );
    expect(exit).toBe(6);
  });

  test('can be seen before', async () => {
    const { run } = await open({ preview: ({ method }) => ({ steps: [method] }) });
    await run('agent', 'pause', '1002');
    expect(await run('undo', 'c1', '--dry-run')).toMatchObject({
      exit: 0,
      stdout: '"Nino Beridze": pbx would be asked\n  agent.unpause\n',
    });
  });

  test('of a command nobody knows is not found', async () => {
    const { run } = await open();
    expect(await run('undo', 'c7')).toMatchObject({
      exit: 3,
      stderr: expect.stringMatching(/^× c7: there is no command "c7" \(/),
    });
  });
});

describe('a gateway that cannot be asked', () => {
  test('is told as not reached: nothing was ordered', async () => {
    const said = await runRingtop(['agent', 'pause', '1002', '--url', 'http://127.0.0.1:1']);
    expect(said).toMatchObject({ exit: 8, stdout: '' });
    expect(said.stderr).toMatch(/^ringtop: nothing listens at http:\/\/127\.0\.0\.1:1\n/);
  });

  test('and cuts the line after it was asked leaves it unknown', async () => {
    const server = createServer(request => request.socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const said = await runRingtop(['agent', 'pause', '1002', '--url', `http://127.0.0.1:${port}`]);
    server.close();
    expect(said).toMatchObject({ exit: 7, stdout: '' });
    expect(said.stderr).toMatch(/whether it was done is not known/);
  });

  test('and is none is told by what it answered', async () => {
    const server = createServer((_request, response) => response.end('<html>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const said = await runRingtop(['log', '--url', `http://127.0.0.1:${port}`]);
    server.close();
    expect(said).toMatchObject({ exit: 8, stdout: '' });
    expect(said.stderr).toMatch(/is no ringtop gateway/);
  });
});

describe.skipIf(process.platform === 'win32')('a reader that has seen enough', () => {
  let floor: Floor;
  beforeEach(async () => {
    floor = await open();
  });

  test('of the log ends it quietly', async () => {
    await floor.run('agent', 'pause', '1002');
    const env = {
      PATH: process.env.PATH,
      ...ownHome(),
      RINGTOP_URL: floor.gateway.httpUrl,
      RINGTOP_TOKEN: LEVAN,
    };
    const shell = spawn('sh', ['-c', '"$0" "$1" log | head -n 1', process.execPath, RINGTOP], {
      cwd: PROJECT,
      env,
    });
    const { stdout, stderr } = await hearOut(shell);
    expect(stdout).toMatch(/^ID +TIME/);
    expect(stderr).toBe('');
  });
});

test('who interrupts an order before there is an answer is told that nobody knows whether it was done', async () => {
  const answer = Promise.withResolvers<CommandResult>();
  const { pbx, gateway } = await open({ perform: () => answer.promise });
  const child = startRingtop(['agent', 'pause', '1002'], {
    env: { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: LEVAN },
  });
  child.stdin.end();
  const said = hearOut(child);
  await until(() => pbx.asked.length === 1);
  child.kill('SIGINT');
  expect(await said).toEqual({
    exit: 130,
    stdout: '',
    stderr:
      'ringtop: interrupted before there was an answer: whether it was done is not known\n' +
      'See ringtop log, and the row, before you order it again.\n',
  });
  answer.resolve({ outcome: 'applied', said: 'done', steps: [] });
});
