// What the config says of the journal and its audit, and where they are.
import { resolve } from 'node:path';
import type { AuditTarget, JournalOptions } from '../../gateway/index.ts';
import { given } from '../../lib/given.ts';
import type { Config } from '../config/config-schema.ts';
import { stretchMs } from '../config/stretch-ms.ts';
import type { DataFolder } from './data-folder.ts';

/** `folder` is that of the config, from which its paths are. */
export function journalIn(
  { path }: Pick<DataFolder, 'path'>,
  { history = {}, audit: { to = [] } = { to: [] } }: Config,
  folder: string,
): JournalOptions {
  const { commands, audit } = history.keep ?? {};
  return {
    folder: path,
    keep: given({ commandMs: stretchMs(commands), auditMs: stretchMs(audit) }),
    to: to.map((target): AuditTarget => ('file' in target ? { file: resolve(folder, target.file) } : target)),
  };
}
