// A gateway's process that is told to stop: what is under way is brought to its end, and somebody who insists has his way.
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, hearOut, ownHome, runRingtop, startRingtop } from '../cli/run-ringtop.ts';
import { startFakePbx } from '../support/fake-pbx/index.ts';
import { until } from '../support/until.ts';
import { QUEUES } from './support/pbx-floor.ts';

async function start() {
  const pbx = await startFakePbx({ queues: QUEUES });
  onTestFinished(() => pbx.stop());
  const config = join(mkdtempSync(join(tmpdir(), 'ringtop-stop-')), 'ringtop.yaml');
  writeFileSync(
    config,
    `sources: [{ type: asterisk, port: ${pbx.port}, user: wallboard, env: AMI_SECRET }]\n`,
  );
  const home = ownHome();
  const words = ['gateway', '--port', '0', '--no-data', '--log-level', 'info', '--config', config];
  const child = startRingtop(words, { env: { ...home, AMI_SECRET: 'secret' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const heard = hearOut(child);
  const url = (await firstLine(child)).replace('ringtop gateway at ', '');
  const statusOf = async (path: string): Promise<number | undefined> =>
    fetch(`${url}${path}`, { headers: { connection: 'close' } }).then(
      ({ status }) => status,
      () => undefined,
    );
  while ((await statusOf('/readyz')) !== 200);
  return { pbx, child, heard, home, statusOf };
}

/** A lead's order, which the PBX has got and not answered. */
async function orderUnderWay({ pbx, home }: Awaited<ReturnType<typeof start>>) {
  const held = pbx.faults.holdReplies('QueuePause');
  const order = runRingtop(['agent', 'pause', '1001', '--reason', 'lunch'], { env: home });
  await until(() => held.count > 0);
  return { held, order };
}

test('on SIGTERM an order under way is brought to its end, no other is taken, and it exits with 0', async () => {
  const gateway = await start();
  const { held, order } = await orderUnderWay(gateway);
  gateway.child.kill('SIGTERM');
  while ((await gateway.statusOf('/readyz')) !== 503);
  expect(await gateway.statusOf('/healthz')).toBe(200);
  const late = await runRingtop(['agent', 'pause', '1002', '--reason', 'tea'], { env: gateway.home });
  expect(late).toMatchObject({ exit: 8, stderr: expect.stringContaining('the gateway is stopping') });
  held.release();
  expect(await order).toMatchObject({ exit: 0, stdout: expect.stringContaining('paused: lunch') });
  const { exit, stderr } = await gateway.heard;
  expect(exit).toBe(0);
  const told = stderr
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).msg);
  expect(told.slice(told.indexOf('stopping'))).toEqual(expect.arrayContaining(['stopping', 'closed']));
  expect(told.at(-1)).toBe('closed');
});

test.each([
  ['SIGTERM', 'SIGTERM'],
  ['SIGINT', 'SIGTERM'],
] as const)('a %s, then a %s ends it at once, whatever is under way', async (first, second) => {
  const gateway = await start();
  await orderUnderWay(gateway);
  gateway.child.kill(first);
  while ((await gateway.statusOf('/readyz')) !== 503);
  gateway.child.kill(second);
  expect(await once(gateway.child, 'exit')).toEqual([null, second]);
});
