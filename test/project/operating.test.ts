// What the docs give to those who run a gateway is true of it: the unit, the dashboard, the alert rules.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openSimulator } from '../../src/sources/index.ts';
import { PROJECT, runRingtop } from '../cli/run-ringtop.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { parseExposition } from '../support/parse-exposition.ts';

const read = (name: string): string => readFileSync(join(PROJECT, 'docs', name), 'utf8');

describe('the systemd unit', () => {
  const unit = read('ringtop.service');
  const valueOfKey = (key: string): string => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1] ?? '';

  test('starts a gateway that understands every word of it', async () => {
    const [program, command, ...words] = valueOfKey('ExecStart').split(' ');
    expect([program, command]).toEqual(['/usr/bin/ringtop', 'gateway']);
    const { exit, stderr } = await runRingtop(['gateway', ...words]);
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining('cannot read the config /etc/ringtop/ringtop.yaml'),
    ]);
  });

  test('stops it within what a stop may take, and reloads it by the signal that does', () => {
    expect(Number(valueOfKey('TimeoutStopSec'))).toBeGreaterThan(20);
    expect(valueOfKey('ExecReload')).toBe('/bin/kill -HUP $MAINPID');
  });

  test('lets it remember where it looks: in its state folder, its address too', () => {
    const folder = `/var/lib/${valueOfKey('StateDirectory')}`;
    expect(valueOfKey('Environment')).toBe(`XDG_STATE_HOME=${folder}/state`);
    expect(valueOfKey('StateDirectoryMode')).toBe('0700');
    const help = read('operating.md');
    expect(help).toContain(folder);
    expect(help).toContain('/run/credentials/ringtop.service/ami');
    expect(valueOfKey('LoadCredential')).toMatch(/^ami:\//);
  });

  test('is well-formed by systemd’s own word, and little exposed, where systemd is here to say so', async () => {
    const verified = await analyze('ringtop.service', 'verify');
    if (verified === undefined) return;
    expect(verified).not.toMatch(/ringtop\.service:\d+:/);
    const exposure = /exposure level for ringtop\.service: ([\d.]+)/.exec(
      (await analyze('ringtop.service', 'security', '--offline=true')) ?? '',
    );
    expect(Number(exposure?.[1])).toBeLessThan(2);
  });
});

describe('the unit of a wall on a monitor', () => {
  const unit = read('ringtop-wall.service');
  const page = read('wall.md');

  test('starts the wall on the display, and the wall understands every word of it', async () => {
    const [, program = '', words = ''] =
      /^ExecStart=.*foot --config=\S+ (\/usr\/bin\/ringtop) (.*)$/m.exec(unit) ?? [];
    expect(program).toBe('/usr/bin/ringtop');
    const [, options = ''] = /^ +WALL_OPTIONS=(.*)$/m.exec(page) ?? [];
    // Without a terminal it goes no further than that.
    const { exit, stderr } = await runRingtop(words.replace('$WALL_OPTIONS', options).split(' '));
    expect([exit, stderr]).toEqual([2, expect.stringContaining('needs a terminal')]);
  });

  test('is tried again for ever, and names the files that its page tells how to write', () => {
    expect(unit).toMatch(/^Restart=always$/m);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/m);
    for (const [, file = ''] of unit.matchAll(/(\/etc\/ringtop\/[\w.]+)/g)) expect(page).toContain(file);
    expect(page).toContain('ringtop-wall');
  });

  test('is well-formed by systemd’s own word, where systemd is here to say so', async () => {
    expect((await analyze('ringtop-wall.service', 'verify')) ?? '').not.toMatch(/ringtop-wall\.service:\d+:/);
  });
});

/** Undefined where there is no systemd. */
async function analyze(name: string, ...words: readonly string[]): Promise<string | undefined> {
  const file = join(mkdtempSync(join(tmpdir(), 'ringtop-unit-')), name);
  writeFileSync(file, read(name).replace(/\/usr\/bin\/(?:ringtop|cage)/g, '/bin/true'));
  const asked = promisify(execFile)('systemd-analyze', [...words, file]);
  const isNoSystemd = (error: unknown): boolean =>
    error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const said = await asked.catch((error: unknown) => {
    if (isNoSystemd(error)) return undefined;
    throw error;
  });
  return said === undefined ? undefined : said.stdout + said.stderr;
}

describe('what reads the metrics', async () => {
  const dashboard = JSON.parse(read('grafana-dashboard.json'));
  const rules = parse(read('prometheus-alerts.yml')).groups.flatMap(
    ({ rules: of }: { rules: object[] }) => of,
  );
  const panelExpressions: [string, string][] = dashboard.panels.flatMap(
    ({ title, targets = [] }: { title: string; targets?: { expr: string }[] }) =>
      targets.map(({ expr }) => [title, expr]),
  );
  const ruleExpressions: [string, string][] = rules.map(
    ({ alert, expr }: { alert: string; expr: string }) => [alert, expr],
  );

  test.each([...panelExpressions, ...ruleExpressions])(
    '“%s” names metrics that there are, with their labels',
    async (_, expression) => {
      const source = openSimulator({ seed: 7, speed: 1, startAt: Date.UTC(2026, 10, 23, 10, 5) });
      const gateway = await openTestGateway({ sources: [source] });
      const headers = { authorization: `Bearer ${TOKEN}` };
      const families = parseExposition(await (await fetch(`${gateway.httpUrl}/metrics`, { headers })).text());
      const named = [...expression.matchAll(/\b((?:ringtop|nodejs|process)_\w+)(?:\{([^}]*)\})?/g)];
      if (expression.startsWith('up{')) return;
      expect(named.length).toBeGreaterThan(0);
      for (const [, name = '', labelled = ''] of named) {
        const family = families.get(name);
        expect([name, family?.name]).toEqual([name, name]);
        const labels = new Set(family?.samples.flatMap(sample => Object.keys(sample.labels)));
        for (const [, label = ''] of labelled.matchAll(/(\w+)=/g))
          if (label !== 'instance' && (family?.samples.length ?? 0) > 0) expect(labels).toContain(label);
      }
      for (const [, grouped = ''] of expression.matchAll(/by \(([^)]*)\)/g))
        expect(grouped.split(/, ?/).every(label => LABELS.has(label))).toBe(true);
    },
  );

  test('the dashboard lays its panels out without gaps and names each once', () => {
    const ids = dashboard.panels.map(({ id }: { id: number }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { gridPos } of dashboard.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  });
});

const LABELS: ReadonlySet<string> = new Set(
  'instance queue channel state campaign source role level code trouble'.split(' '),
);
