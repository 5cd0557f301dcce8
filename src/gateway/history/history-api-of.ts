// A history as its thread serves it: opened when it is asked to, so that what is wrong with its file is an answer.
import type { DatabaseSync } from 'node:sqlite';
import { RingtopError } from '../../protocol/index.ts';
import { markOf, requireMark } from '../file-mark.ts';
import { answerFrom } from '../reports/serve-reports.ts';
import type { HistoryApi, HistoryInit } from './history-api.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import type { HistoryTable } from './history-table.ts';
import { nameIfNew } from './name-history.ts';
import { openHistoryDatabase } from './open-database.ts';
import { toTrouble } from './write-trouble.ts';

export function createHistoryApi(
  { file, ...init }: HistoryInit,
  tables: readonly HistoryTable[],
): HistoryApi {
  let store: HistoryStore | undefined;
  let db: DatabaseSync | undefined;
  let mark = init.mark;
  const opened = (): HistoryStore => {
    if (store === undefined) throw new Error('the history is not open');
    requireMark(file, mark);
    return store;
  };
  return {
    ...answerFrom(() => {
      if (db === undefined) throw new Error('the history is not open');
      return db;
    }),
    open() {
      try {
        if (mark !== undefined) requireMark(file, mark);
        db = openHistoryDatabase(file, tables);
        nameIfNew(db, init.name);
        store = createHistoryStore(db, { ...init, tables });
        mark = markOf(file);
        return store.opened;
      } catch (error) {
        if (!(error instanceof RingtopError)) return { trouble: toTrouble(error) };
        const { code, message, hint } = error;
        return { refusal: { code, message, ...(hint === undefined ? {} : { hint }) } };
      }
    },
    startAnew: () => opened().startAnew(),
    append: batch => opened().append(batch),
    reseed: seed => opened().reseed(seed),
    stop: stopping => opened().stop(stopping),
  };
}
