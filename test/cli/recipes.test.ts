// The README's recipes run as they stand, in a shell, where the tools that they name are there.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hearOut, ownHome, PROJECT, RINGTOP } from './run-ringtop.ts';
import { openScriptFloor, SECRETS } from './scripts/support/script-floor.ts';

const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const block = /<!-- recipes:begin -->\n```sh\n([\s\S]*?)```\n<!-- recipes:end -->/.exec(README)?.[1] ?? '';
const RECIPES = [...block.matchAll(/^# (.*)\n(.*)$/gm)].map(([, does = '', line = '']) => ({ does, line }));
const TOOLS = ['jq', 'mlr', 'sqlite3'];
const isThere = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const missing = TOOLS.filter(tool => !isThere(tool));

describe('a recipe of the README', () => {
  test('is one of ten', () => {
    expect(RECIPES).toHaveLength(10);
  });

  for (const { does, line } of RECIPES) {
    const lacks = missing.find(tool => new RegExp(`\\b${tool}\\b`).test(line));
    const title = lacks === undefined ? does : `${does} (skipped: ${lacks} is not there)`;
    test.skipIf(lacks !== undefined)(title, async () => {
      const { gateway } = await openScriptFloor();
      const folder = mkdtempSync(join(tmpdir(), 'ringtop-recipe-'));
      writeFileSync(join(folder, 'ringtop'), `#!/bin/sh\nexec "${process.execPath}" "${RINGTOP}" "$@"\n`);
      chmodSync(join(folder, 'ringtop'), 0o755);
      const shell = spawn('bash', ['-eo', 'pipefail', '-c', line], {
        cwd: folder,
        env: {
          ...ownHome(),
          PATH: `${folder}:${process.env.PATH}`,
          RINGTOP_URL: gateway.httpUrl,
          RINGTOP_TOKEN: SECRETS.LEVAN,
        },
        stdio: 'pipe',
      });
      shell.stdin.end();
      const { exit, stdout, stderr } = await hearOut(shell);
      expect(stderr).not.toMatch(/error|defect|not found/i);
      expect(stdout.trim()).not.toBe('');
      // A reader that has seen enough cuts the pipe, which is no failure of the one before it.
      expect([0, ...(line.includes('| head') ? [141] : [])]).toContain(exit);
    });
  }
});
