// Copies away what a gateway remembers, whether it runs or not.
import { dirname, resolve } from 'node:path';
import { RingtopError } from '../../protocol/index.ts';
import { readConfig } from '../config/read-config.ts';
import { dataFolderLeft } from '../connect/runtime-file.ts';
import type { Host } from '../host.ts';
import { copyData } from '../serve/backup/copy-data.ts';
import { chooseDataFolder } from '../serve/data-folder.ts';

export interface BackupOptions {
  readonly to: string;
  readonly data?: string;
  readonly config?: string;
}

export async function backup({ env, stdout }: Host, { to, data, config }: BackupOptions): Promise<number> {
  const said = config === undefined ? undefined : (await readConfig(config)).data;
  const from = chooseDataFolder({
    option: data,
    config: { said, folder: dirname(config ?? '.') },
    ...{ env, isOnlyIfNamed: false },
    ...(config === undefined ? { left: dataFolderLeft(env) } : {}),
  });
  if (from === undefined)
    throw new RingtopError({
      code: 'bad-config',
      message: 'this gateway remembers nothing (data: false): there is nothing to copy',
    });
  const names = copyData(from, resolve(to));
  stdout.write(
    `${[`${resolve(to)} is a whole copy of ${from}:`, ...names.map(name => `  ${name}`)].join('\n')}\n`,
  );
  return 0;
}
