// The gateway itself is killed, as a process, at the worst moments of an order: between what it has written down and what
// it has sent, and between that and the answer. The next one knows what was ordered, and orders nothing twice.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, ownHome, runRingtop, startRingtop } from '../cli/run-ringtop.ts';
import { type FakePbx, startFakePbx } from '../support/fake-pbx/index.ts';
import { until } from '../support/until.ts';
import { QUEUES } from './support/pbx-floor.ts';

const LEVAN = 'the-secret-of-levan';

interface Process {
  readonly url: string;
  kill(): Promise<void>;
  readonly pid: number;
}

async function openCenter() {
  const pbx = await startFakePbx({ queues: QUEUES });
  onTestFinished(() => pbx.stop());
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-killed-'));
  const config = join(folder, 'ringtop.yaml');
  const source = `{ type: asterisk, id: north, name: pbx-north, port: ${pbx.port}, user: wallboard, env: AMI_SECRET }`;
  writeFileSync(
    config,
    [
      'center: { name: Tbilisi, zone: Asia/Tbilisi }',
      `sources: [${source}]`,
      'tokens: [{ name: levan, role: lead, env: LEVAN_TOKEN }]',
      'data: ./data',
      'audit: { to: [{ file: elsewhere.ndjson }] }',
    ].join('\n'),
  );
  const home = ownHome();
  const start = async (): Promise<Process> => {
    const env = { ...home, AMI_SECRET: 'secret', LEVAN_TOKEN: LEVAN };
    const gateway = startRingtop(['gateway', '--port', '0', '--config', config], { env });
    onTestFinished(() => void gateway.kill('SIGKILL'));
    const url = (await firstLine(gateway)).replace('ringtop gateway at ', '');
    const kill = async (): Promise<void> => {
      gateway.kill('SIGKILL');
      await once(gateway, 'exit');
    };
    return { url, kill, pid: gateway.pid ?? 0 };
  };
  const data = join(folder, 'data');
  return { pbx, start, data, elsewhere: join(folder, 'elsewhere.ndjson') };
}

function ringtop(url: string, words: readonly string[]) {
  return runRingtop([...words, '-o', 'json'], { env: { RINGTOP_URL: url, RINGTOP_TOKEN: LEVAN } });
}

async function replyOf(url: string, words: readonly string[]) {
  const { stdout } = await ringtop(url, words);
  return JSON.parse(stdout).items[0];
}

async function logOf(url: string) {
  return JSON.parse((await ringtop(url, ['log'])).stdout).items;
}

/** Asked anew until it holds: a gateway that starts takes a moment to see its PBX. */
async function eventually<Value>(
  look: () => Promise<Value>,
  holds: (value: Value) => boolean,
): Promise<Value> {
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
  }
}

async function seesItsPbx(url: string): Promise<void> {
  await eventually(
    () => ringtop(url, ['get', 'agents', '--fresh']),
    ({ exit }) => exit === 0,
  );
}

function auditOf(data: string): Readonly<Record<string, unknown>>[] {
  const text = readFileSync(join(data, 'audit.ndjson'), 'utf8');
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line));
}

/** Whether the journal has the answer of an order. */
function isAnswered(data: string): boolean {
  const db = new DatabaseSync(join(data, 'journal.db'), { readOnly: true, timeout: 1_000 });
  try {
    return db.prepare(`SELECT 1 FROM orders WHERE line LIKE '%"answered"%'`).get() !== undefined;
  } finally {
    db.close();
  }
}

function pausesAt({ actions }: FakePbx): number {
  return actions.filter(({ name }) => name === 'QueuePause').length;
}

const PAUSE = ['agent', 'pause', '1001', '--reason', 'lunch', '--key', 'k1', '--for', '20m'];

test('killed after the PBX has done it and before it was told, it asks nothing twice and finds out what came of it', async () => {
  const { pbx, start, data, elsewhere } = await openCenter();
  const first = await start();
  await seesItsPbx(first.url);
  const held = pbx.faults.holdReplies('QueuePause');
  pbx.faults.dropEvent('QueueMemberPause');
  const order = ringtop(first.url, PAUSE);
  await until(() => held.count > 0);
  // The byte is with the PBX: by then it is on disk that it was asked.
  expect(auditOf(data).at(-1)).toMatchObject({ what: 'command.asked', who: 'levan', why: 'lunch' });
  await first.kill();
  await order;
  pbx.faults.clear();

  const second = await start();
  const reply = await eventually(
    () => replyOf(second.url, PAUSE),
    ({ outcome }) => outcome !== 'unknown',
  );
  expect(reply).toMatchObject({
    outcome: 'applied',
    said: expect.stringContaining('since the gateway was started again'),
  });
  expect(pausesAt(pbx)).toBe(1);
  expect(await logOf(second.url)).toMatchObject([
    { command: reply.command, answered: { outcome: 'unknown' }, settled: { outcome: 'applied' } },
  ]);

  // What it did can be taken back, and its time is still to come.
  expect(reply.undoAt).not.toBeNull();
  expect(await replyOf(second.url, ['undo', reply.command])).toMatchObject({ outcome: 'applied' });
  const words = ['log', 'verify', '--data', data, '--heads', elsewhere];
  expect(await runRingtop(words)).toMatchObject({
    exit: 0,
    stdout: expect.stringContaining('all as they were written'),
  });
});

test('killed once it has answered, it gives the same answer to the same key, and takes its order back when it is time', async () => {
  const { pbx, start, data } = await openCenter();
  const first = await start();
  await seesItsPbx(first.url);
  const words = PAUSE.with(-1, '2s');
  const reply = await replyOf(first.url, words);
  expect(reply).toMatchObject({ outcome: 'applied' });
  // What was answered follows within some milliseconds: nobody waits for that.
  await until(() => isAnswered(data));
  await first.kill();
  const second = await start();
  const again = await replyOf(second.url, words);
  expect({ ...again, elapsedMs: 0 }).toEqual({ ...reply, elapsedMs: 0 });
  const log = await eventually(
    () => logOf(second.url),
    items => items.length === 2 && items[0].undoneBy !== null,
  );
  expect(log).toMatchObject([{ undoneBy: log[1].command }, { from: 'schedule', undoes: reply.command }]);
  expect(pausesAt(pbx)).toBe(2);
});

/** The kernel's own no: a file may grow no further, as on a full disk. Of Linux. */
function limitFiles(pid: number, bytes: number | 'unlimited'): boolean {
  return spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]).status === 0;
}
const CAN_LIMIT = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

test.skipIf(!CAN_LIMIT)(
  'on a full disk no order reaches the PBX, the floor is told on, and with room again it is as before',
  async () => {
    const { pbx, start, data } = await openCenter();
    const gateway = await start();
    await seesItsPbx(gateway.url);
    expect(limitFiles(gateway.pid, 1)).toBe(true);
    const refused = await ringtop(gateway.url, PAUSE);
    expect(refused.exit).toBe(1);
    expect(JSON.parse(refused.stdout).items[0].error).toMatchObject({
      code: 'not-recorded',
      message: expect.stringContaining('there is no room on the disk'),
    });
    expect(pausesAt(pbx)).toBe(0);
    pbx.pause('1002', 'coffee');
    await eventually(
      () => ringtop(gateway.url, ['get', 'agents']),
      ({ stdout }) => stdout.includes('coffee'),
    );
    limitFiles(gateway.pid, 'unlimited');
    expect(await replyOf(gateway.url, PAUSE)).toMatchObject({ outcome: 'applied' });
    await gateway.kill();
    const whats = auditOf(data).map(({ what }) => what);
    expect(whats).toEqual(expect.arrayContaining(['journal.failed', 'command.not-asked', 'command.asked']));
    expect(await runRingtop(['log', 'verify', '--data', data])).toMatchObject({ exit: 0 });
  },
);

/** Over HTTP, without waiting for the answer: it may never come. */
function orderPause(url: string, key: string) {
  const params = { agent: '1001', reason: key, key };
  return fetch(`${url}/rpc`, {
    method: 'POST',
    headers: { authorization: `Bearer ${LEVAN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'agent.pause', params }),
  }).catch(() => undefined);
}

/** A soak takes all of a hundred milliseconds. */
const WAITS_MS =
  process.env.RINGTOP_SOAK === undefined ? [0, 12, 30] : Array.from({ length: 50 }, (_, n) => n * 2);

test(
  'killed at any moment of an order, the PBX is asked once at most, and what is told of it is so',
  async () => {
    const { pbx, start, data } = await openCenter();
    let gateway = await start();
    await seesItsPbx(gateway.url);
    for (const [round, waitMs] of WAITS_MS.entries()) {
      const key = `lunch ${round}`;
      const asked = pausesAt(pbx);
      const order = orderPause(gateway.url, key);
      const untilMs = performance.now() + waitMs;
      await until(() => performance.now() >= untilMs);
      await gateway.kill();
      await order;
      const sent = pausesAt(pbx) - asked;
      gateway = await start();
      const again = ['agent', 'pause', '1001', '--reason', key, '--key', key];
      const { outcome } = await eventually(
        () => replyOf(gateway.url, again),
        reply => reply.error === null && reply.outcome !== 'unknown',
      );
      const isDone = pbx.actions.filter(({ name }) => name === 'QueuePause').length > asked;
      expect({ outcome, count: pausesAt(pbx) - asked }).toEqual(
        isDone ? { outcome: 'applied', count: 1 } : { outcome: 'refused', count: 0 },
      );
      // What had reached the PBX was not sent again.
      expect(pausesAt(pbx) - asked).toBeLessThanOrEqual(Math.max(1, sent));
    }
    expect(await runRingtop(['log', 'verify', '--data', data])).toMatchObject({ exit: 0 });
  },
  30_000 + WAITS_MS.length * 6_000,
);
