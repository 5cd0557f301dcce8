// Every config that the documentation shows is one that ringtop reads.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/cli/config/read-config.ts';
import { PROJECT } from '../cli/run-ringtop.ts';

test.each(['README.md', 'docs/asterisk.md', 'docs/wall.md'])('each config in %s will do', async name => {
  const text = await readFile(join(PROJECT, name), 'utf8');
  const blocks = [...text.matchAll(/^ *```yaml\n(.*?)^ *```$/gms)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(Object.keys(parseConfig(block, name))).not.toEqual([]);
});

test('every check of the doctor is explained', async () => {
  const { CHECKS } = await import('../../src/sources/asterisk/doctor/checks/index.ts');
  const text = await readFile(join(PROJECT, 'docs/asterisk.md'), 'utf8');
  for (const { id } of CHECKS) expect(text).toContain(`\`${id}\``);
});
