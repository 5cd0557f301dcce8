// Paths are meant from where a person stands, also where npm runs the script from the root of the checkout.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
writeFileSync(join(folder, 'mine.yaml'), 'sources: [{ type: simulator }]\n');
const asked = { INIT_CWD: folder, npm_package_name: 'ringtop', npm_lifecycle_event: 'ringtop' };

test('npm run ringtop reads the paths from the folder in which it was typed', async () => {
  expect(await runRingtop(['config', 'check', 'mine.yaml'], { env: asked })).toMatchObject({ exit: 0 });
});

test('within a script of another package they are those of that script', async () => {
  const env = { ...asked, npm_package_name: 'center-tools' };
  expect(await runRingtop(['config', 'check', 'mine.yaml'], { env })).toMatchObject({ exit: 2 });
});
