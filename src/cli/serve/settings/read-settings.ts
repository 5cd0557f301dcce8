// Reads what a person has settled, and the themes of his own that it names; what is wrong is told with file and line.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanText } from '../../../lib/clean-text.ts';
import { codeOf } from '../../../lib/error-code.ts';
import { RingtopError } from '../../../protocol/index.ts';
import type { ThemeFile } from '../../../tui/index.ts';
import { isThemeName } from '../../options/shared-options.ts';
import { type Env, settingsFolder } from './settings-folder.ts';
import type { Settings } from './settings-schema.ts';
import { SETTINGS_FILE } from './watch-files.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** By the names that the settings have for them. */
  readonly themes: ReadonlyMap<string, ThemeFile>;
}

const NOTHING: ReadSettings = { settings: {}, themes: new Map() };

/** `~/.config/ringtop/config.json`, e.g. `{"theme": "light"}`; without the file nothing is settled. */
export async function readSettings(env: Env): Promise<ReadSettings> {
  const folder = settingsFolder(env);
  // Schemas and the parser take their time to load: only who has settings waits for them.
  if (!existsSync(join(folder, SETTINGS_FILE))) return NOTHING;
  const settings = await parseSettings(
    await textOf(join(folder, SETTINGS_FILE)),
    join(folder, SETTINGS_FILE),
  );
  const named = [settings, ...Object.values(settings.gateways ?? {})].flatMap(({ theme }) => theme ?? []);
  const own = new Set(named.filter(name => !isThemeName(name)));
  const themes = await Promise.all(
    [...own].map(async name => [name, await readTheme(name, join(folder, 'themes'))] as const),
  );
  return { settings, themes: new Map(themes) };
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
