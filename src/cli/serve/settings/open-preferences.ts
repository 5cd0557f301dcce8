// A person's settings while a screen runs: read again whenever a file of theirs changes; what will not do changes nothing.
import { formatError } from '../../../lib/format-error.ts';
import type { Timers } from '../../../lib/timers.ts';
import type { Preferences } from '../../../tui/index.ts';
import { type Env, settingsFolder } from '../../connect/settings-folder.ts';
import { readSettings } from './read-settings.ts';
import { type SaidNow, toPreferences } from './to-preferences.ts';
import { watchFiles } from './watch-files.ts';

export interface OpenPreferences extends Preferences {
  /** Reads them now; resolves when what came of it holds. */
  refresh(): Promise<void>;
  close(): void;
}

export interface PreferencesOptions {
  readonly env: Env;
  readonly said: SaidNow;
  readonly timers: Timers;
}

/** Rejects where what is there at the start will not do. */
export async function openPreferences({ env, said, timers }: PreferencesOptions): Promise<OpenPreferences> {
  let at = toPreferences(await readSettings(env), said);
  let problem: string | undefined;
  const listeners = new Set<() => void>();
  const folder = settingsFolder(env);
  const read = async (): Promise<void> => {
    try {
      at = toPreferences(await readSettings(env), said);
      problem = undefined;
    } catch (error) {
      // In the footer there is room for what is wrong, not for the whole way to it.
      problem = formatError(error).replaceAll(`${folder}/`, '');
    }
    for (const tell of listeners) tell();
  };
  let turn = Promise.resolve();
  const refresh = (): Promise<void> => {
    turn = turn.then(read);
    return turn;
  };
  const stop = watchFiles({ folder, timers, onChange: () => void refresh() });
  return {
    at: url => at(url),
    get problem() {
      return problem;
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    refresh,
    close: stop,
  };
}
