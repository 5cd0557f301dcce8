// The history's thread without a thread: it answers at once, and can be killed, also in the middle of a write.

import type { DatabaseSync } from 'node:sqlite';
import type { HistoryApi, HistoryInit } from '../../../../src/gateway/history/history-api.ts';
import { createHistoryApi } from '../../../../src/gateway/history/history-api-of.ts';
import type { HistoryTable } from '../../../../src/gateway/history/history-table.ts';
import { HISTORY_TABLES } from '../../../../src/gateway/history/history-tables.ts';
import type { Thread } from '../../../../src/gateway/threads/open-thread.ts';

export interface DirectThread {
  readonly open: (init: HistoryInit) => Thread<HistoryApi>;
  /** From here on it answers nothing, and what was not committed is gone. */
  kill(): void;
  /** Within its next write: the transaction is begun, and never committed. */
  killInWrite(): void;
  /** Not a page more than there is; or as many as one likes. */
  setDiskFull(isFull: boolean): void;
  readonly isDead: boolean;
}

const MOST_PAGES = 4_294_967_294;

/** `onCommit` is told after each batch that is on the disk. */
export function createDirectThread(onCommit: () => void): DirectThread {
  let isDead = false;
  let isArmed = false;
  let disk: DatabaseSync | undefined;
  const killer: HistoryTable = {
    name: 'killer',
    migrations: [],
    open: db => {
      disk = db;
      return {
        take: () => () => {
          if (!isArmed) return;
          isDead = true;
          throw new Error('killed in the middle of a write');
        },
      };
    },
  };
  return {
    open(init) {
      const api = createHistoryApi(init, [...HISTORY_TABLES, killer]);
      const call = (method: keyof HistoryApi, args: readonly unknown[]): unknown => {
        const answer = Reflect.apply(api[method], api, structuredClone(args));
        if (isDead) throw new Error('the history thread has ended');
        if (method === 'append' && 'trouble' in answer === false) onCommit();
        return structuredClone(answer);
      };
      return {
        // As the real one: what is asked of a dead one is never answered but by an error.
        call: (method, ...args) =>
          isDead
            ? Promise.reject(new Error('the history thread has ended'))
            : new Promise(resolve => resolve(call(method, args) as never)),
        pending: 0,
        onFailure: () => undefined,
        close: async () => undefined,
      };
    },
    kill() {
      isDead = true;
    },
    killInWrite() {
      isArmed = true;
    },
    setDiskFull(isFull) {
      // SQLite says of it what it says of a full disk, and leaves the file as it was.
      disk?.exec(`PRAGMA max_page_count = ${isFull ? 1 : MOST_PAGES}`);
    },
    get isDead() {
      return isDead;
    },
  };
}
