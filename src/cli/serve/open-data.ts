// Opens the data folder that a gateway is to remember in, as its command line, its config and its surroundings have it.
import type { Log } from '../../gateway/index.ts';
import type { Source } from '../../sources/index.ts';
import type { Config } from '../config/config-schema.ts';
import type { Host } from '../host.ts';
import { chooseDataFolder, type DataFolder, openDataFolder } from './data-folder.ts';

export interface Remembering {
  /** Of `--data` and `--no-data`. */
  readonly option: string | false | undefined;
  readonly config: Config;
  /** Where the config stands: its paths begin there. */
  readonly folder: string;
  readonly sources: readonly Source[];
  readonly log: Log;
}

/** Absent where nothing is to be remembered. Throws where another gateway holds it. */
export function openData({ env }: Pick<Host, 'env'>, remembering: Remembering): DataFolder | undefined {
  const { option, config, folder, sources, log } = remembering;
  // A simulated or a recorded day is played anew at every start, unless its memory is asked for by name.
  const isOnlyIfNamed = sources.some(({ clock }) => clock !== undefined);
  const path = chooseDataFolder({ option, config: { said: config.data, folder }, env, isOnlyIfNamed });
  if (path !== undefined) return openDataFolder(path);
  if (!isOnlyIfNamed) log({ level: 'note', what: 'nothing is remembered', because: 'it was asked for' });
  return undefined;
}
