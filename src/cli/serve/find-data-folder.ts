// The data folder of a gateway on this machine, running or not, for what looks after it.
import { dirname } from 'node:path';
import { dataFolderLeft } from '../connect/runtime-file.ts';
import type { Host } from '../host.ts';
import { chooseDataFolder } from './data-folder.ts';

export interface DataNamed {
  /** Of `--data`. */
  readonly data?: string | undefined;
  /** Of `--config`: what that one says, whichever gateway runs here. */
  readonly config?: string | undefined;
}

/** Absent where the config has its gateway remember nothing. */
export async function findDataFolder(
  env: Host['env'],
  { data, config }: DataNamed,
): Promise<string | undefined> {
  const wanted = { option: data, env, isOnlyIfNamed: false };
  if (config === undefined)
    return chooseDataFolder({
      ...{ ...wanted, config: { said: undefined, folder: '.' } },
      left: dataFolderLeft(env),
    });
  const { readConfig } = await import('../config/read-config.ts');
  const { data: said } = await readConfig(config);
  return chooseDataFolder({ ...wanted, config: { said, folder: dirname(config) } });
}
