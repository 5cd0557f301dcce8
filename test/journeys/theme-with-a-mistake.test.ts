// Somebody makes a theme of his own while the tool runs beside his editor: a mistake is told, and costs nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownHome, PROJECT } from '../cli/run-ringtop.ts';
import { runOnTerminal } from '../cli/terminal.ts';

const LIGHT = readFileSync(join(PROJECT, 'themes/light.json'), 'utf8').replace('"light"', '"mine"');
/** Where its color is seen. */
const TALKING_NOW = /● \d+ talking/;
const TALKING = /("talking": \{\s+"color": ")[^"]+/;

function openHome() {
  const home = ownHome();
  const folder = join(home.HOME, '.config', 'ringtop');
  mkdirSync(join(folder, 'themes'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  return { env: { ...home, XDG_CONFIG_HOME: join(home.HOME, '.config') }, write };
}

test('a theme with an error in it is told by file and line in the footer, and the colors stay until it is right', async () => {
  const { env, write } = openHome();
  write('themes/mine.json', LIGHT);
  write('config.json', '{"theme": "mine"}');
  const tool = await runOnTerminal(['demo', '--seed', '7', '--date', '2026-11-23'], env);
  await tool.shows(/● live/);
  const before = tool.colorOf(TALKING_NOW);

  write('themes/mine.json', LIGHT.replace(TALKING, '$1bleu'));
  await tool.shows(/themes\/mine\.json:\d+: roles\.talking: no palette color "bleu"/);
  expect(tool.colorOf(TALKING_NOW)).toBe(before);

  write('themes/mine.json', LIGHT.replace(TALKING, '$1violet'));
  await tool.shows(/^ New here\?/m);
  expect(tool.colorOf(TALKING_NOW)).not.toBe(before);
  tool.press('q');
  expect(await tool.ended).toMatchObject({ exit: 0, isRestored: true });
});

test('at the start the same error opens nothing, and says what would do', async () => {
  const { env, write } = openHome();
  write('themes/mine.json', LIGHT.replace(TALKING, '$1bleu'));
  write('config.json', '{"theme": "mine"}');
  const { exit, left } = await (await runOnTerminal(['demo'], env)).ended;
  expect(exit).toBe(2);
  // The line is longer than the terminal is wide.
  expect(left.replaceAll('\n', '')).toMatch(/mine\.json:\d+: roles\.talking: no palette color "bleu"/);
});
