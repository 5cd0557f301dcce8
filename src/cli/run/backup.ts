// Copies away what a gateway remembers, whether it runs or not.
import { resolve } from 'node:path';
import { RingtopError } from '../../protocol/index.ts';
import type { Host } from '../host.ts';
import { copyData } from '../serve/backup/copy-data.ts';
import { findDataFolder } from '../serve/find-data-folder.ts';

export interface BackupOptions {
  readonly to: string;
  readonly data?: string;
  readonly config?: string;
}

export async function backup({ env, stdout }: Host, { to, data, config }: BackupOptions): Promise<number> {
  const from = await findDataFolder(env, { data, config });
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
