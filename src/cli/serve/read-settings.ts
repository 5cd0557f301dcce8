// What a person has settled once and for all, in a file of his own: the theme.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';
import type { ThemeName } from '../../tui/index.ts';

export interface Settings {
  readonly theme?: ThemeName;
}

type Env = Readonly<Record<string, string | undefined>>;

/** `~/.config/ringtop/config.json`, e.g. `{"theme": "light"}`; without the file there are none. */
export async function readSettings(env: Env): Promise<Settings> {
  const folder = join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'ringtop');
  const file = join(folder, 'config.json');
  // conf takes over 100 ms of CPU to load: only who has settings waits for it.
  if (!existsSync(file)) return {};
  const [{ default: Conf }, { THEME_NAMES }] = await Promise.all([
    import('conf'),
    import('../../tui/index.ts'),
  ]);
  try {
    const theme = { type: 'string', enum: [...THEME_NAMES] } as const;
    const store = new Conf<{ theme?: ThemeName }>({ cwd: folder, schema: { theme } });
    const chosen = store.get('theme');
    return chosen === undefined ? {} : { theme: chosen };
  } catch (cause) {
    const why = formatError(cause);
    throw new RingtopError(
      { code: 'bad-config', message: `${file}: ${why}`, hint: `theme is one of ${THEME_NAMES.join(', ')}` },
      cause,
    );
  }
}
