// `ringtop gateway` on a live Asterisk that its config names: a real gateway, and a PBX of the test's own.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakePbx, startFakePbx } from '../support/fake-pbx/index.ts';
import { until } from '../support/until.ts';
import { firstLine, hearOut, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));

function writeConfig(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
}

function startGateway(config: string, env: Record<string, string>) {
  return startRingtop(['gateway', '--port', '0', '--config', config], { env });
}

async function items(kind: string, env: Record<string, string>): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await runRingtop(['get', kind, '-o', 'json'], { env });
  return JSON.parse(stdout).items;
}

describe('a gateway on a live Asterisk', () => {
  const env = { ...ownHome(), NORTH_SECRET: 'secret' };
  let pbx: FakePbx;
  let child: ReturnType<typeof startGateway>;

  beforeAll(async () => {
    pbx = await startFakePbx({
      queues: {
        support: {
          members: [
            { interface: 'PJSIP/1002', name: 'Nino' },
            { interface: 'Local/2002@agents/n', name: 'Nino at home' },
            { interface: 'PJSIP/1003', name: 'Gio' },
          ],
        },
      },
    });
    writeFileSync(
      join(folder, 'agents.csv'),
      'id;name;team;interface\n1002;Nino B.;Sales;"PJSIP/1002;Local/2002@agents/n"\n',
    );
    const config = writeConfig(
      'pbx.yaml',
      'sources:',
      `  - { type: asterisk, id: north, port: ${pbx.port}, user: wallboard, env: NORTH_SECRET }`,
      'members: { file: agents.csv }',
      'queues: { support: { name: Support, target: { share: 0.9 } } }',
      'reasons: { wrapup: wrap-up }',
    );
    child = startGateway(config, env);
    await firstLine(child);
    pbx.pause('1003', 'WRAPUP');
    while ((await items('sources', env))[0]?.state !== 'live');
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    await pbx.stop();
  });

  test('shows its queues as the config names them', async () => {
    expect(await items('queues', env)).toMatchObject([
      { id: 'support', name: 'Support', targetShare: 0.9, source: 'north', stale: false },
    ]);
  });

  test('shows one agent for several interfaces, and what a pause means', async () => {
    const agents = await items('agents', env);
    expect(agents.toSorted((one, other) => Number(one.id) - Number(other.id))).toMatchObject([
      { id: '1002', name: 'Nino B.', team: 'Sales' },
      { id: '1003', name: 'Gio', state: 'wrap-up' },
    ]);
  });
});

describe('a gateway whose Asterisk refuses it', () => {
  test('says so once, on stderr, and not the secret', async () => {
    const pbx = await startFakePbx();
    const config = writeConfig(
      'wrong.yaml',
      `sources: [{ type: asterisk, port: ${pbx.port}, user: wallboard, secret: hunter4711 }]`,
    );
    const child = startGateway(config, ownHome());
    const said = hearOut(child);
    await until(() => pbx.actionsOf('Login').length > 0 && pbx.connectionCount === 0);
    child.kill('SIGTERM');
    const { stderr } = await said;
    await pbx.stop();
    expect(stderr.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(stderr)).toMatchObject({
      level: 'warn',
      msg: 'source login-refused',
      source: 'asterisk',
      sentence: expect.stringMatching(
        /^Asterisk at 127\.0\.0\.1 port \d+ refuses the login of user wallboard: wrong secret, /,
      ),
    });
    expect(stderr).not.toContain('hunter4711');
  });

  test('does not start where there is no secret to log in with', async () => {
    const config = writeConfig('none.yaml', 'sources: [{ type: asterisk, user: wallboard, env: NOT_SET }]');
    const { exit, stderr } = await hearOut(startGateway(config, ownHome()));
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr:
        `ringtop: ${config}:1: sources[0]: the environment variable NOT_SET holds no secret\n` +
        'It is the secret of the account in manager.conf.\n',
    });
  });
});
