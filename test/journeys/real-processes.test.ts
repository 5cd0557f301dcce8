// All of it as it is installed: the gateway's process from its config, a wall on a real terminal, orders from a shell.
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstLine, ownHome, runRingtop, startRingtop } from '../cli/run-ringtop.ts';
import { runOnTerminal } from '../cli/terminal.ts';
import { startFakePbx } from '../support/fake-pbx/index.ts';
import { QUEUES } from './support/pbx-floor.ts';

const LEVAN = 'the-secret-of-levan';

async function startGateway(port: number, env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-journey-'));
  const config = join(folder, 'ringtop.yaml');
  const source = `{ type: asterisk, id: north, name: pbx-north, port: ${port}, user: wallboard, env: AMI_SECRET }`;
  writeFileSync(
    config,
    [
      'center: { name: Tbilisi, zone: Asia/Tbilisi }',
      `sources: [${source}]`,
      'tokens: [{ name: levan, role: lead, env: LEVAN_TOKEN }]',
      'queues: { support: { name: Support } }',
    ].join('\n'),
  );
  const words = ['gateway', '--port', '0', '--config', config];
  const gateway = startRingtop(words, { env: { ...env, AMI_SECRET: 'secret', LEVAN_TOKEN: LEVAN } });
  onTestFinished(() => void gateway.kill('SIGKILL'));
  const url = (await firstLine(gateway)).replace('ringtop gateway at ', '');
  return { gateway, url };
}

test('an order from a shell is on the wall in another, and a PBX that dies and comes back is, too', async () => {
  const pbx = await startFakePbx({ queues: QUEUES });
  onTestFinished(() => pbx.stop());
  const home = ownHome();
  const { gateway, url } = await startGateway(pbx.port, home);
  const wall = await runOnTerminal([], home);
  await wall.shows(/○ available .*Nino Beridze/);
  expect(wall.screen()).toMatch(/● live {2}1 of 1/);

  const env = { RINGTOP_URL: url, RINGTOP_TOKEN: LEVAN };
  const paused = await runRingtop(['agent', 'pause', '1001', '--reason', 'lunch'], { env });
  expect(paused).toMatchObject({
    exit: 0,
    stdout: expect.stringMatching(/^✓ "Nino Beridze": paused: lunch/),
  });
  await wall.shows(/■ break .*Nino Beridze .*lunch/);

  pbx.join('support');
  await wall.shows(/^.Support .* 1 +0:0\d/m);
  await pbx.kill();
  await wall.shows(/× pbx-north not live since \d\d:\d\d:\d\d: /);
  expect(wall.screen()).toMatch(/^.Support .* 1 +0:0\d/m);
  await pbx.restart();
  await wall.shows(/pbx-north live again \d\d:\d\d:\d\d, blind \d+ s/);
  await wall.shows(/■ break .*Nino Beridze .*lunch/);
  await wall.shows(/^.Support .* · /m);

  wall.press('q');
  expect(await wall.ended).toMatchObject({ exit: 0, isRestored: true });
  gateway.kill('SIGTERM');
  expect(await once(gateway, 'exit')).toEqual([0, null]);
});
