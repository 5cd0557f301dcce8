// The import rules hold on the source, and the check of them is itself seen to fail.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const READ = 'export const read = () => 1;\n';

describe('the import rules', () => {
  test('hold on the source', async () => {
    const { exit, said } = await checkImports(PROJECT);
    expect(said).toMatch(/^imports of \d{2,} files keep the rules\n$/);
    expect(exit).toBe(0);
  });

  test.each([
    [
      'a floor that reads the clock of the wire',
      {
        'floor/index.ts': "import { read } from '../protocol/index.ts';\nread();\n",
        'protocol/index.ts': READ,
      },
      'error floor-imports-lib: src/floor/index.ts → src/protocol/index.ts',
    ],
    [
      'a floor that reads a file',
      { 'floor/index.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n" },
      'error floor-is-pure: src/floor/index.ts → fs',
    ],
    [
      'a type taken past the front door',
      {
        'client/index.ts': "import type { Row } from '../floor/row.ts';\nexport const row: Row = 1;\n",
        'floor/row.ts': 'export type Row = number;\n',
      },
      'error front-doors-only: src/client/index.ts → src/floor/row.ts',
    ],
    [
      'a one-shot command that loads the screen',
      { 'cli/get.ts': "import { read } from '../tui/index.ts';\nread();\n", 'tui/index.ts': READ },
      'error cli-loads-screen-and-gateway-lazily: src/cli/get.ts → src/tui/index.ts',
    ],
    [
      'a cycle',
      {
        'lib/one.ts': "import { two } from './two.ts';\nexport const one = () => two();\n",
        'lib/two.ts': "import { one } from './one.ts';\nexport const two = () => one();\n",
      },
      'error no-cycles: src/lib/one.ts → src/lib/two.ts → src/lib/one.ts',
    ],
    [
      'an import of nothing',
      { 'lib/one.ts': "import { two } from './two.ts';\ntwo();\n" },
      'error no-unresolved: src/lib/one.ts → ./two.ts',
    ],
  ])('fail on %s', async (_what, files, complaint) => {
    const { exit, said } = await checkImports(plant(files));
    expect(said.split('\n')).toContain(complaint);
    expect(exit).toBe(1);
  });

  test('fail where there is nothing to hold them on', async () => {
    expect(await checkImports(plant({ 'read-me.txt': '' }))).toEqual({
      exit: 1,
      said: 'of 0 source files the import check saw 0\n',
    });
  });
});

function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'ringtop-imports-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src', name)), { recursive: true });
    writeFileSync(join(root, 'src', name), text);
  }
  return root;
}

function checkImports(root: string): Promise<{ exit: number; said: string }> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [join(PROJECT, '.ci/check-imports.js')],
      { cwd: root },
      (error, stdout, stderr) => {
        resolve({ exit: error === null ? 0 : Number(error.code), said: stdout + stderr });
      },
    );
  });
}
