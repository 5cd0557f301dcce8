// The journal of a gateway without a data folder: nothing is written, and nothing outlives it.
import { NO_TROUBLES } from '../troubles.ts';
import { NO_HEAD } from './audit/audit-line.ts';
import type { Journal } from './journal.ts';

export function createMemoryJournal(): Journal {
  return {
    isKept: false,
    audit: { write: async () => {}, note: () => {} },
    state: { state: 'ok' },
    onChange: () => {},
    elsewhere: NO_TROUBLES,
    restore: async () => ({ orders: [], standings: [], head: NO_HEAD }),
    commit: async () => {},
    note: () => {},
    list: async () => [],
    find: async () => undefined,
    close: async () => {},
  };
}
