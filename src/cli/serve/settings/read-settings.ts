// Reads what a person has settled, and the themes of his own that it names; what is wrong is told with file and line.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanText } from '../../../lib/clean-text.ts';
import { closestWord } from '../../../lib/closest-word.ts';
import { codeOf } from '../../../lib/error-code.ts';
import { RingtopError } from '../../../protocol/index.ts';
import type { ThemeFile } from '../../../tui/index.ts';
import { currentOf } from '../../connect/contexts/choose-context.ts';
import { readContexts } from '../../connect/contexts/context-file.ts';
import { type Env, settingsFolder } from '../../connect/settings-folder.ts';
import { isThemeName, THEMES } from '../../options/shared-options.ts';
import type { Settings } from './settings-schema.ts';
import { SETTINGS_FILE } from './watch-files.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** Of the contexts that have one, the current one's first: it goes before what is settled for the same gateway. */
  readonly skins: readonly Skin[];
  /** By the names that the settings have for them. */
  readonly themes: ReadonlyMap<string, ThemeFile>;
}

export interface Skin {
  readonly url: string;
  readonly theme: string;
}

/**
 * `~/.config/ringtop/config.json`, e.g. `{"theme": "light"}`; without the file nothing is settled. `proposed`: as if its
 * text were this one.
 */
export async function readSettings(env: Env, proposed?: string): Promise<ReadSettings> {
  const folder = settingsFolder(env);
  const skins = skinsIn(env);
  const file = join(folder, SETTINGS_FILE);
  // Schemas and the parser take their time to load: only who has settings waits for them.
  const text = proposed ?? (existsSync(file) ? await textOf(file) : undefined);
  const settings = text === undefined ? {} : await parseSettings(text, file);
  const named = [settings, ...skins, ...Object.values(settings.gateways ?? {})].flatMap(
    ({ theme }) => theme ?? [],
  );
  const own = new Set(named.filter(name => !isThemeName(name)));
  const themesFolder = join(folder, 'themes');
  const missing = [...own].find(name => !existsSync(themeFile(name, themesFolder)));
  if (missing !== undefined) throw await noTheme(missing, { text: text ?? '', file, settings });
  const themes = await Promise.all(
    [...own].map(async name => [name, await readTheme(name, themesFolder)] as const),
  );
  return { settings, skins, themes: new Map(themes) };
}

function skinsIn(env: Env): readonly Skin[] {
  const all = readContexts(env);
  const current = currentOf(env, all)?.name;
  return Object.entries(all.contexts)
    .toSorted(([one], [other]) => Number(other === current) - Number(one === current))
    .flatMap(([, { url, theme }]) => (theme === undefined ? [] : [{ url, theme }]));
}

async function parseSettings(text: string, file: string): Promise<Settings> {
  const [{ placeIn }, { explainConfig }, { settingsSchema }] = await Promise.all([
    import('../../config/read-config.ts'),
    import('../../config/explain-config.ts'),
    import('./settings-schema.ts'),
  ]);
  const place = { ...placeIn(text, file), schema: settingsSchema };
  const parsed = settingsSchema.safeParse(place.value);
  if (!parsed.success) throw explainConfig(parsed.error, place);
  return parsed.data;
}

interface Named {
  readonly text: string;
  readonly file: string;
  readonly settings: Settings;
}

/** With the line that names it; a context's theme is named in no line of the settings. */
async function noTheme(name: string, { text, file, settings }: Named): Promise<RingtopError> {
  const near = closestWord(name, THEMES);
  const what = `no theme is called "${name}"${near === undefined ? '' : `, the nearest is ${near}`}`;
  const gateway = Object.entries(settings.gateways ?? {}).find(([, { theme }]) => theme === name)?.[0] ?? '';
  const path = settings.theme === name ? ['theme'] : ['gateways', gateway, 'theme'];
  const isHere = settings.theme === name || gateway !== '';
  return badSettings(isHere ? `${file}:${await lineIn(text, file, path)}: ${what}` : what, OWN_THEME);
}

async function lineIn(text: string, file: string, path: readonly string[]): Promise<number> {
  const [{ placeIn }, { lineOf }] = await Promise.all([
    import('../../config/read-config.ts'),
    import('../../config/explain-config.ts'),
  ]);
  return lineOf(path, placeIn(text, file));
}

function themeFile(name: string, folder: string): string {
  return join(folder, `${name}.json`);
}

async function readTheme(name: string, folder: string): Promise<ThemeFile> {
  const file = themeFile(name, folder);
  const text = await textOf(file);
  const [{ placeIn }, { lineOf }, { parseTheme }] = await Promise.all([
    import('../../config/read-config.ts'),
    import('../../config/explain-config.ts'),
    import('../../../tui/index.ts'),
  ]);
  const place = placeIn(text, file);
  const parsed = parseTheme(place.value);
  if (parsed.ok) return parsed.theme;
  const [first, ...others] = parsed.mistakes;
  const line = lineOf(first.path, place);
  const more = others.length === 0 ? '' : ` (${others.length} more after this)`;
  throw badSettings(
    `${file}:${line}: ${cleanText(first.what, { cells: 200 })}${more}`,
    'The themes in the folder themes of ringtop are examples.',
  );
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw badSettings(`cannot read ${file} (${codeOf(cause)})`, OWN_THEME);
  }
}

const OWN_THEME = 'A theme of your own is a file in the folder themes beside config.json.';

function badSettings(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}
