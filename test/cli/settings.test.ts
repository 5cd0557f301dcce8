// What a person has settled in his own file: used where the command line says nothing, and named where it is wrong.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type OpenPreferences, openPreferences } from '../../src/cli/serve/settings/open-preferences.ts';
import { readSettings } from '../../src/cli/serve/settings/read-settings.ts';
import { createManualTimers } from '../tui/support/manual-timers.ts';
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
  expect(await readSettings(ownHome())).toMatchObject({ settings: {} });
});

test('the theme is the one that was settled', async () => {
  expect(await readSettings(homeWith('{"theme": "light"}'))).toMatchObject({ settings: { theme: 'light' } });
});

test('a slow line is settled once for all screens', async () => {
  expect(await readSettings(homeWith('{"slowLine": true}'))).toMatchObject({ settings: { slowLine: true } });
});

test.each([
  ['{\n"theme": "pi nk"}', /config\.json:2: theme is "pi nk"/, /dark, light.*themes/],
  ['{\n\n"themes": "light"}', /config\.json:3: unknown key themes/, /Did you mean theme\?/],
  ['{"notify": "loud"}', /config\.json:1: notify is "loud"/, /bell, desktop, off/],
  ['{"theme": ', /config\.json:1: /, /YAML/],
  ['{\n"theme": "mine"}', /config\.json:2: no theme is called "mine"$/, /themes beside config\.json/],
  ['{"theme": "lihgt"}', /config\.json:1: no theme is called "lihgt", the nearest is light$/, /themes/],
  ['{"gateways": {\n"a.example": {"theme": "mine"}}}', /config\.json:2: no theme is called "mine"/, /themes/],
])('a file that says %s is told with its line and what would do', async (settings, message, hint) => {
  await expect(readSettings(homeWith(settings))).rejects.toMatchObject({
    code: 'bad-config',
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  });
});

describe('while the screen runs', () => {
  const opened: OpenPreferences[] = [];
  const open = async (settings: string) => {
    const env = homeWith(settings);
    const preferences = await openPreferences({ env, said: {}, timers: createManualTimers() });
    opened.push(preferences);
    const folder = join(env.XDG_CONFIG_HOME ?? '', 'ringtop');
    const write = (name: string, text: string): Promise<void> => {
      mkdirSync(join(folder, 'themes'), { recursive: true });
      writeFileSync(join(folder, name), text);
      return preferences.refresh();
    };
    return { preferences, write };
  };
  afterEach(() => {
    for (const preferences of opened.splice(0)) preferences.close();
  });

  test('what is settled anew holds at once', async () => {
    const { preferences, write } = await open('{"theme": "light"}');
    expect(preferences.at(undefined).theme).toEqual({ name: 'light' });
    await write('config.json', '{"theme": "high-contrast", "quiet": "22:00-07:30"}');
    expect(preferences.at(undefined)).toMatchObject({
      theme: { name: 'high-contrast' },
      quiet: { fromMinute: 1320, toMinute: 450 },
    });
  });

  test('what is wrong is told by file and line, what was there before stays, until it is right again', async () => {
    const { preferences, write } = await open('{"theme": "light"}');
    await write('config.json', '{\n  "theme": "light",\n  "moose": true\n}');
    expect(preferences.problem).toBe('config.json:3: unknown key moose');
    expect(preferences.at(undefined).theme).toEqual({ name: 'light' });
    await write('config.json', '{"theme": "dark"}');
    expect(preferences.problem).toBeUndefined();
    expect(preferences.at(undefined).theme).toEqual({ name: 'dark' });
  });

  test('a theme of one’s own is a file, and a mistake in it has its line', async () => {
    const { preferences, write } = await open('{"theme": "dark"}');
    const theme = readFileSync(new URL('../../themes/light.json', import.meta.url), 'utf8');
    await write('themes/mine.json', theme.replace('"name": "light"', '"name": "mine"'));
    await write('config.json', '{"theme": "mine"}');
    expect(preferences.at(undefined).theme?.file?.name).toBe('mine');
    const at = theme.split('\n').findIndex(line => line.includes('"talking"'));
    await write('themes/mine.json', theme.replace(/("talking": \{\s+"color": )"[^"]+"/, '$1"bleu"'));
    expect(preferences.problem).toMatch(/^themes\/mine\.json:\d+: roles\.talking: no palette color "bleu"$/);
    expect(Number(preferences.problem?.split(':')[1])).toBeGreaterThan(at);
    expect(preferences.at(undefined).theme?.file?.name).toBe('mine');
  });

  test('a gateway has its own theme and word, by its host, with or without its port', async () => {
    const { preferences } = await open(
      '{"theme": "dark", "gateways": {"floor.example": {"theme": "light", "word": "PRODUCTION"}, "ws://127.0.0.1:7421": {"word": "TEST"}}}',
    );
    const wordAt = (url: string) => preferences.at(url).word;
    expect(preferences.at('wss://floor.example:7420')).toMatchObject({
      theme: { name: 'light' },
      word: 'PRODUCTION',
    });
    expect(wordAt('wss://other.example')).toBeUndefined();
    expect(wordAt('ws://127.0.0.1:7421')).toBe('TEST');
    expect(wordAt('ws://127.0.0.1:7420')).toBeUndefined();
    expect(preferences.at(undefined).theme).toEqual({ name: 'dark' });
  });
});

test('the theme of a context goes before what is settled, and the current one’s before another’s of the same gateway', async () => {
  const env = homeWith(
    '{"theme": "light", "gateways": {"floor.example": {"theme": "light", "word": "TEST"}}}',
  );
  const contexts = {
    current: 'mine',
    contexts: {
      old: { url: 'https://floor.example', theme: 'monochrome' },
      mine: { url: 'https://floor.example', theme: 'high-contrast' },
    },
  };
  writeFileSync(join(env.XDG_CONFIG_HOME ?? '', 'ringtop', 'contexts.json'), JSON.stringify(contexts));
  const preferences = await openPreferences({ env, said: {}, timers: createManualTimers() });
  expect(preferences.at('https://floor.example')).toMatchObject({
    theme: { name: 'high-contrast' },
    word: 'TEST',
  });
  expect(preferences.at('https://other.example').theme).toEqual({ name: 'light' });
  preferences.close();
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
