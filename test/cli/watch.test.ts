// `ringtop watch` as a process: how it begins, goes on, and ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { ownHome, RINGTOP, runRingtop, startRingtop } from './run-ringtop.ts';

async function openFloor() {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx] });
  pbx.emit({ type: 'agent.described', agent: '1002', name: 'Nino' });
  gateway.hub.publish();
  return { pbx, gateway, env: { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN } };
}

test('it tells what is there, then each change, and ends with 130 when it is interrupted', async () => {
  const { pbx, gateway, env } = await openFloor();
  const child = startRingtop(['watch', 'agents'], { env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse(String((await lines.next()).value));
  expect(await next()).toMatchObject({ type: 'snapshot', items: [{ kind: 'agents', id: '1002' }] });
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch' });
  gateway.hub.publish();
  expect(await next()).toMatchObject({
    type: 'change',
    kind: 'agents',
    item: { state: 'break', reason: 'lunch' },
  });
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
});

test('it ends quietly when its reader has seen enough', async () => {
  const { env } = await openFloor();
  const shell = spawn('sh', ['-c', '"$0" "$1" watch agents | head -n 1', process.execPath, RINGTOP], {
    env: { PATH: process.env.PATH, ...ownHome(), ...env },
  });
  const [stdout, stderr] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, 'exit')]);
  expect(stdout).toMatch(/^\{"type":"snapshot".*\}\n$/);
  expect(stderr).toBe('');
});

test('a token that the gateway does not know ends it, and so does a gateway that was never there', async () => {
  const { env } = await openFloor();
  expect(await runRingtop(['watch'], { env: { ...env, RINGTOP_TOKEN: 'nobody' } })).toMatchObject({
    exit: 4,
    stdout: '',
    stderr: expect.stringContaining('It is that of RINGTOP_TOKEN.'),
  });
  expect(await runRingtop(['watch'], { env: { RINGTOP_URL: 'http://127.0.0.1:1' } })).toMatchObject({
    exit: 8,
    stdout: '',
  });
});

test('ringtop get --watch prints the whole answer again where something has changed', async () => {
  const { pbx, gateway, env } = await openFloor();
  const child = startRingtop(['get', 'agents', '--watch', '--columns', 'name,state', '--no-headers'], {
    env,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  expect(await next()).toBe('Nino  unknown');
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'break', reason: 'lunch' });
  gateway.hub.publish();
  expect([await next(), await next()]).toEqual(['', 'Nino  break']);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
});

test('ringtop get --watch asks again for what no feed tells of, and prints it where it is another', async () => {
  const { pbx, gateway, env } = await openFloor();
  const child = startRingtop(['get', 'sessions', '--watch', '-o', 'name'], { env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const watching = startRingtop(['watch', 'agents'], { env });
  pbx.emit({ type: 'agent.state-changed', agent: '1002', state: 'available' });
  gateway.hub.publish();
  const said = [await lines.next(), await lines.next()].map(({ value }) => value).filter(Boolean);
  expect(said.at(-1)).toMatch(/s1$/);
  child.kill('SIGINT');
  watching.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
});
