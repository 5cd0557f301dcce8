// What ringtop is made of, as `npm run sbom` tells it: every package that is in it, and none that only builds or tests it.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROJECT } from '../cli/run-ringtop.ts';

test('the bill of materials names each dependency with its version, without asking the network', async () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const env = { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    ...{ cwd: PROJECT, env, maxBuffer: 2 ** 24 },
  });
  const bill = JSON.parse(stdout);
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = bill.components.map(
    ({ name, version }: { name: string; version: string }) => `${name}@${version}`,
  );
  const wanted = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  expect(named).toEqual(expect.arrayContaining(wanted));
  for (const { name } of bill.components) expect(BUILDING).not.toContain(name);
  expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(BUILDING));
});

const BUILDING = ['vitest', '@biomejs/biome', 'esbuild', 'dependency-cruiser', 'typescript'];
