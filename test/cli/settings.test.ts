// What a person has settled in his own file: used where the command line says nothing, and named where it is wrong.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/cli/serve/read-settings.ts';
import { ownHome } from './run-ringtop.ts';
import { runOnTerminal } from './terminal.ts';

function homeWith(settings: string): Record<string, string> {
  const home = ownHome();
  const config = join(home.HOME, '.config');
  mkdirSync(join(config, 'ringtop'), { recursive: true });
  writeFileSync(join(config, 'ringtop', 'config.json'), settings);
  return { ...home, XDG_CONFIG_HOME: config };
}

test('without a file nothing is settled', async () => {
  expect(await readSettings(ownHome())).toEqual({});
});

test('the theme is the one that was settled', async () => {
  expect(await readSettings(homeWith('{"theme": "light"}'))).toEqual({ theme: 'light' });
});

test.each([
  ['{"theme": "pink"}', /config\.json: .*theme/],
  ['{"theme": ', /config\.json: .*JSON/],
])('a file that says %s is named, with what is wrong', async (settings, message) => {
  await expect(readSettings(homeWith(settings))).rejects.toMatchObject({
    code: 'bad-config',
    message: expect.stringMatching(message),
    hint: 'theme is one of dark, light, high-contrast, monochrome',
  });
});

test('the wall is drawn in the theme that was settled', async () => {
  const wall = await runOnTerminal(['wall'], homeWith('{"theme": "monochrome"}'));
  await wall.shows(/waiting for a gateway/);
  wall.press('q');
  wall.signal('SIGTERM');
  const { written } = await wall.ended;
  // No colour of the foreground or background, in any depth.
  expect(written).not.toMatch(/\u001b\[[\d;]*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/);
});
