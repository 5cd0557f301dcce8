// `ringtop events` as a process: how it begins, goes on, and ends; and that what it tells can be played.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createFloor, documentOf, type Floor, foldEvent } from '../../src/floor/index.ts';
import { asFields } from '../../src/lib/fields.ts';
import { readReplay, simulateEvents } from '../../src/sources/index.ts';
import { newFolder, readRows, settingsIn } from '../gateway/history/support/data-folder.ts';
import { createFakeSource, type FakeEvent } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';
import { hearOut, ownHome, RINGTOP, runRingtop, startRingtop } from './run-ringtop.ts';

const SCOPED = {
  name: 'scoped',
  role: 'lead',
  secret: 'the-secret-of-scoped',
  scope: { queues: ['sales'] },
} as const;

async function openFloor() {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({
    sources: [pbx],
    history: settingsIn(newFolder()),
    tokens: [SCOPED],
  });
  return { pbx, gateway, env: { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN } };
}

const onBreak: FakeEvent = { type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch' };

test('from now on it tells what happens, and ends with 130 when it is interrupted', async () => {
  const { pbx, env } = await openFloor();
  const child = startRingtop(['events'], { env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse(String((await lines.next()).value));
  const mark = await next();
  expect(mark).toMatchObject({ type: 'mark' });
  pbx.emit(onBreak);
  expect(await next()).toMatchObject({
    ...{ type: 'event', history: mark.history, position: mark.position + 1 },
    event: { ...onBreak, source: 'pbx' },
  });
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
});

test('from a place on it tells what has been, and ends by itself where it is not to follow', async () => {
  const { pbx, gateway, env } = await openFloor();
  const folded: string[] = [];
  gateway.hub.onFold(({ type }) => folded.push(type));
  const before = await runRingtop(['events', '--no-follow'], { env });
  const { history, position } = JSON.parse(before.stdout);
  pbx.emit(onBreak, { ...onBreak, reason: 'tea' });
  const since = ['--since', `${history}/${position}`, '--type', 'agent'];
  const child = startRingtop(['events', ...since], { env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect(JSON.parse(String((await lines.next()).value)).event).toMatchObject({ reason: 'lunch' });
  child.kill('SIGINT');
  const { stdout, exit } = await runRingtop(['events', ...since, '--no-follow'], { env });
  const told = stdout
    .trim()
    .split('\n')
    .map(line => asFields(JSON.parse(line)));
  expect(told.map(({ type, event }) => asFields(event).reason ?? type)).toEqual(['lunch', 'tea', 'mark']);
  expect(exit).toBe(0);
});

test('it ends quietly when its reader has seen enough', async () => {
  const { env } = await openFloor();
  const shell = spawn('sh', ['-c', '"$0" "$1" events --since today | head -n 1', process.execPath, RINGTOP], {
    env: { PATH: process.env.PATH, ...ownHome(), ...env },
  });
  const [stdout, stderr] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, 'exit')]);
  expect(stdout).toMatch(/^\{"type":"gap".*\}\n$/);
  expect(stderr).toBe('');
});

test.each([
  [
    'a token that nobody knows',
    { RINGTOP_TOKEN: 'nobody' },
    4,
    'It is that of RINGTOP_TOKEN. Is it of this gateway, and whole?',
  ],
  [
    'a token of a part of the floor',
    { RINGTOP_TOKEN: SCOPED.secret },
    4,
    'event.list is of the whole floor; this token is of a part of it (scoped)\nringtop watch tells what changes in this part',
  ],
  ['a gateway that was never there', { RINGTOP_URL: 'http://127.0.0.1:1' }, 8, 'cannot be reached'],
])('%s ends it', async (_, wrong, exit, words) => {
  const { env } = await openFloor();
  expect(await runRingtop(['events'], { env: { ...env, ...wrong } })).toMatchObject({
    ...{ exit, stdout: '', stderr: expect.stringContaining(words) },
  });
});

test('a token that is taken back while it follows ends it', async () => {
  const { gateway, env } = await openFloor();
  const secret = 'the-secret-of-a-while';
  gateway.setTokens([{ name: 'a-while', role: 'lead', secret }]);
  const child = startRingtop(['events'], { env: { ...env, RINGTOP_TOKEN: secret } });
  const said = hearOut(child);
  await once(child.stdout, 'data');
  gateway.setTokens([]);
  expect(await said).toMatchObject({ exit: 4 });
});

/** What the floor comes to, less whose clock ticked last. */
function shown(floor: Floor): unknown {
  const { sources: _sources, ...others } = documentOf(floor);
  return JSON.parse(JSON.stringify(others));
}

test('its events, taken out of their lines, are a recording that ringtop replay plays to the same floor', async () => {
  const folder = newFolder();
  const startAt = Date.UTC(2026, 10, 23, 5);
  const pbx = createFakeSource();
  const clock = { now: () => startAt + 3_600_000, rate: 1 };
  const gateway = await openTestGateway({
    ...{ sources: [pbx], history: settingsIn(folder), tuning: { clock } },
  });
  const day = [...simulateEvents({ seed: 7, startAt, until: startAt + 1_800_000 })];
  const floor = createFloor();
  for (const event of day) foldEvent(floor, event);
  gateway.hub.take(day);
  const env = { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN };
  const kept = "SELECT count(*) AS count FROM events WHERE source <> 'pbx'";
  await until(() => readRows(folder, kept)[0]?.count === day.length);
  const words = ['events', '--since', '2026-11-23', '--tz', 'UTC', '--no-follow'];
  const told = await runRingtop(words, { env });
  expect(told.stderr).toBe('');
  const file = join(mkdtempSync(join(tmpdir(), 'ringtop-events-')), 'day.ndjson');
  const lines = told.stdout
    .trim()
    .split('\n')
    .map(line => asFields(JSON.parse(line)));
  // Less what the gateway's own source said, an hour later.
  const events = lines.filter(({ type, event }) => type === 'event' && asFields(event).source !== 'pbx');
  writeFileSync(file, events.map(({ event }) => `${JSON.stringify(event)}\n`).join(''));
  const played = createFloor();
  for await (const batch of await readReplay(file)) for (const event of batch) foldEvent(played, event);
  expect(shown(played)).toEqual(shown(floor));
}, 60_000);
