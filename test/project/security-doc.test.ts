// The page on security names tests that there are, files that a gateway makes, and is reachable from the first page.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../cli/run-ringtop.ts';

const page = readFileSync(join(PROJECT, 'docs/security.md'), 'utf8');

test('each threat is held against by something that a test shows', () => {
  const [, threats = ''] = /## Threats\n(.*?)\n## /s.exec(page) ?? [];
  const rows = threats.split('\n').filter(line => /^\| (?!who|---)/.test(line) && !line.startsWith('|---'));
  expect(rows.length).toBeGreaterThan(12);
  for (const row of rows) {
    const tests = [...row.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect([row, tests.length > 0]).toEqual([row, true]);
    for (const path of tests) expect([path, existsSync(join(PROJECT, path))]).toEqual([path, true]);
  }
});

test('the first page leads to it', () => {
  expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain('docs/security.md');
});
