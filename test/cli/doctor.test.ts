// `ringtop doctor`: what it prints, and what it ends with.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakePbx, startFakePbx } from '../support/fake-pbx/index.ts';
import { firstLine, ownHome, runRingtop, startRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
let pbx: FakePbx;
beforeAll(async () => {
  pbx = await startFakePbx({
    queues: { support: { members: [{ interface: 'PJSIP/1002', name: 'Nino' }] } },
  });
  pbx.setDevice('1002', 'free');
});
afterAll(() => pbx.stop());

function write(name: string, ...lines: string[]): void {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  chmodSync(join(folder, name), 0o600);
}

function north(...more: string[]): string {
  return `  - { type: asterisk, id: north, port: ${pbx.port}, user: wallboard, secret: secret, monitors: { levan: PJSIP/301 }${more.map(each => `, ${each}`).join('')} }`;
}

const MEMBERS = 'members: { 1002: { interfaces: [PJSIP/1002] } }';

function doctor(name: string, words: readonly string[] = [], env: Record<string, string> = {}) {
  return runRingtop(['doctor', '--config', name, '--listen', '0', ...words], { cwd: folder, env });
}

describe('the doctor', () => {
  test('tells finding by finding, in 80 columns, and ends with 0 where nothing is wrong', async () => {
    write('well.yaml', 'sources:', north(), MEMBERS);
    const { exit, stdout, stderr } = await doctor('well.yaml');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('north');
    expect(lines[1]).toMatch(/^ {2}ok {7}connect {5}127\.0\.0\.1 port \d+ answers and lets wallboard in:/);
    expect(stdout).toMatch(/\n {2}ok {7}paused {6}nobody has been paused for days\n/);
    expect(stdout).toMatch(/\n {2}note {5}gateway {5}no gateway runs here\n/);
    expect(lines.at(-3)).toMatch(/^ {2}\d notes\.$/);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
  });

  test('ends with 1 where something is wrong', async () => {
    write('errors.yaml', 'sources:', north('queueLog: gone'));
    const { exit, stdout } = await doctor('errors.yaml');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/\n {2}ERROR {4}queue_log {3}there is no\s/);
    expect(stdout).toMatch(/\n {2}1 error, \d notes\.\n/);
  });

  test('ends with 4 where it may not log in, and with 8 where nobody answers', async () => {
    write('refused.yaml', `sources: [{ type: asterisk, port: ${pbx.port}, user: wallboard, secret: wrong }]`);
    expect(await doctor('refused.yaml')).toMatchObject({
      exit: 4,
      stdout: expect.stringMatching(/\n {2}ERROR {4}login /),
    });
    write('down.yaml', 'sources:', north(), '  - { type: asterisk, id: south, port: 1, user: w, secret: x }');
    expect(await doctor('down.yaml')).toMatchObject({
      exit: 8,
      stdout: expect.stringMatching(/^north\n[\s\S]*\nsouth\n {2}ERROR {4}connect /),
    });
    expect((await doctor('down.yaml', ['--source', 'north'])).exit).toBe(0);
  });

  test('tells a script the same as JSON', async () => {
    write('well.yaml', 'sources:', north(), MEMBERS);
    const { exit, stdout } = await doctor('well.yaml', ['-o', 'json']);
    const report = JSON.parse(stdout);
    expect({ exit, report }).toMatchObject({
      exit: 0,
      report: { apiVersion: 'ringtop/v1', kind: 'DoctorReport', errorCount: 0, warningCount: 0 },
    });
    expect(report.items[0]).toEqual({
      source: 'north',
      check: 'connect',
      title: 'Asterisk answers',
      level: 'ok',
      sentence: expect.stringContaining('lets wallboard in'),
    });
  });

  test('warns of a secret in a config that everybody can open', async () => {
    write('open.yaml', 'sources:', north());
    chmodSync(join(folder, 'open.yaml'), 0o644);
    expect((await doctor('open.yaml')).stdout).toMatch(/\n {2}WARNING {2}secret .*open\.yaml/);
  });

  test('tells how the gateway that runs here fares', async () => {
    const env = ownHome();
    write('well.yaml', 'sources:', north(), MEMBERS);
    const gateway = startRingtop(['gateway', '--port', '0', '--config', join(folder, 'well.yaml')], { env });
    const url = (await firstLine(gateway)).replace('ringtop gateway at ', '');
    let told = '';
    while (!told.includes('is live')) told = (await doctor('well.yaml', [], env)).stdout.replace(/\s+/g, ' ');
    gateway.kill('SIGKILL');
    expect(told).toContain(`ok gateway the gateway at ${url} is live, and had nothing to correct`);
    expect((await doctor('well.yaml', [], env)).stdout).toMatch(/\n {2}WARNING {2}gateway /);
  });
});

describe('the doctor is not begun', () => {
  test.each([
    ['without a config', ['doctor'], /^ringtop: cannot read the config ringtop\.yaml \(ENOENT\)\n/],
    [
      'on a config without an Asterisk',
      ['doctor', '--config', 'none.yaml'],
      /^ringtop: none\.yaml names no Asterisk\n/,
    ],
    [
      'on a source that is not there',
      ['doctor', '--config', 'well.yaml', '--source', 'nroth'],
      /^ringtop: well\.yaml names no Asterisk "nroth"\nIts own: north\.\n/,
    ],
  ])('%s', async (_what, words, stderr) => {
    write('none.yaml', 'sources: [{ type: simulator }]');
    write('well.yaml', 'sources:', north());
    expect(await runRingtop(words, { cwd: folder })).toEqual({
      exit: 2,
      stdout: '',
      stderr: expect.stringMatching(stderr),
    });
  });
});
