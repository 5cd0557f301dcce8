// The history of a data folder, opened by a person beside the gateway that writes it, or without one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { RingtopError } from '../../../protocol/index.ts';
import { openCustomerKey, readCustomerKey } from '../customer-key.ts';
import { HISTORY_TABLES } from '../history-tables.ts';
import { openHistoryDatabase } from '../open-database.ts';

export interface Care {
  readonly folder: string;
  readonly db: DatabaseSync;
  /** Of the customers' hashes; throws where it is lost. */
  readonly key: Uint8Array;
  close(): void;
}

/** Throws where there is no history. `isNew`: one is made. */
export function openCare(folder: string, isNew = false): Care {
  const file = join(folder, 'history.db');
  if (!isNew && !existsSync(file))
    throw new RingtopError({
      code: 'not-found',
      message: `there is no history in ${folder}`,
      hint: 'Name the data folder of the gateway by --data DIR.',
    });
  const db = openHistoryDatabase(file, HISTORY_TABLES);
  const keyFile = join(folder, 'customers.key');
  return {
    folder,
    db,
    get key() {
      return isNew ? openCustomerKey(keyFile) : readCustomerKey(keyFile);
    },
    close: () => db.close(),
  };
}
