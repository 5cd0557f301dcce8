// What a Node that cannot run ringtop says instead of a syntax error.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runRingtop } from './run-ringtop.ts';

describe('the Node that runs it', () => {
  test.each(['20.19.4', '22.12.9', '4.9.1'])('%s is told to be too old, in one sentence', async version => {
    expect(await runWithNode(version)).toEqual({
      exit: 1,
      stdout: '',
      stderr: `ringtop: Node ${version} is too old, ringtop needs Node 22.13 or newer; in a checkout, npm run -s ringtop -- … brings the right one along.\n`,
    });
  });

  test.each(['22.13.0', '24.21.0', '30.0.0'])('%s will do', async version => {
    expect(await runWithNode(version)).toEqual({ exit: 0, stdout: '0.1.0\n', stderr: '' });
  });
});

test('that Node calls its SQLite experimental is not told, any other warning of its is', async () => {
  const warn = `setImmediate(() => {
    process.emitWarning('SQLite might change', 'ExperimentalWarning');
    process.emitWarning('look at this');
  });`;
  const { exit, stderr } = await runBeside(warn);
  expect(exit).toBe(0);
  expect(stderr).toContain('Warning: look at this');
  expect(stderr).not.toContain('SQLite');
});

function runWithNode(version: string) {
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`;
  return runBeside(`Object.defineProperty(process, 'versions', { value: ${versions} });`);
}

/** What is run before ringtop in its process. */
function runBeside(script: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'ringtop-node-')), 'before.cjs');
  writeFileSync(file, `${script}\n`);
  return runRingtop(['--version'], { nodeOptions: ['--require', file] });
}
