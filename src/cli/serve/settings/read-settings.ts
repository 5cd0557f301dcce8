// Reads what a person has settled, and the themes of his own that it names; what is wrong is told with file and line.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanText } from '../../../lib/clean-text.ts';
import { codeOf } from '../../../lib/error-code.ts';
import { RingtopError } from '../../../protocol/index.ts';
import type { ThemeFile } from '../../../tui/index.ts';
import { currentOf } from '../../connect/contexts/choose-context.ts';
import { readContexts } from '../../connect/contexts/context-file.ts';
import { type Env, settingsFolder } from '../../connect/settings-folder.ts';
import { isThemeName } from '../../options/shared-options.ts';
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

/** `~/.config/ringtop/config.json`, e.g. `{"theme": "light"}`; without the file nothing is settled. */
export async function readSettings(env: Env): Promise<ReadSettings> {
  const folder = settingsFolder(env);
  const skins = skinsIn(env);
  const file = join(folder, SETTINGS_FILE);
  // Schemas and the parser take their time to load: only who has settings waits for them.
  const settings = existsSync(file) ? await parseSettings(await textOf(file), file) : {};
  const named = [settings, ...skins, ...Object.values(settings.gateways ?? {})].flatMap(
    ({ theme }) => theme ?? [],
  );
  const own = new Set(named.filter(name => !isThemeName(name)));
  const themes = await Promise.all(
    [...own].map(async name => [name, await readTheme(name, join(folder, 'themes'))] as const),
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

async function readTheme(name: string, folder: string): Promise<ThemeFile> {
  const file = join(folder, `${name}.json`);
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
    throw badSettings(
      `cannot read ${file} (${codeOf(cause)})`,
      'A theme of your own is a file in the folder themes beside config.json.',
    );
  }
}

function badSettings(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}
