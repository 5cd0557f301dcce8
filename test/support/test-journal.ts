// A journal on a real disk without a thread of its own, which can be opened again as after a kill; and one that fails.
//
// How to extend: `fails` makes every write fail from then on, with what a full disk says, until it is set to undefined.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journal } from '../../src/gateway/journal/journal.ts';
import type { JournalApi, JournalInit } from '../../src/gateway/journal/journal-api.ts';
import { openJournal } from '../../src/gateway/journal/open-journal.ts';
import { serveJournal } from '../../src/gateway/journal/serve-journal.ts';
import type { Thread } from '../../src/gateway/threads/open-thread.ts';
import type { FakeTimers } from './fake-timers.ts';

export interface TestJournal extends Journal {
  readonly folder: string;
  /** Why nothing can be written. */
  fails: string | undefined;
  /** Nothing is answered any more. */
  hangs: boolean;
  /** What was noted so far is on the disk: nobody waits for that, and so it takes some milliseconds. */
  reachDisk(): Promise<void>;
  /** What the audit says, oldest first. */
  audited(): Readonly<Record<string, unknown>>[];
}

export interface TestJournalOptions extends Partial<JournalInit> {
  readonly timers: FakeTimers;
}

export function openTestJournal(options: TestJournalOptions): TestJournal {
  const { timers, folder = mkdtempSync(join(tmpdir(), 'ringtop-journal-')), ...more } = options;
  const api = serveJournal({ folder, ...more }, timers.now);
  // The API's types hold: what comes back is what the method returned.
  const call = (async (method: keyof JournalApi, ...args: never[]) => {
    if (journal.hangs) return new Promise(() => {});
    if (method === 'write' && journal.fails !== undefined)
      return { ok: false, reason: journal.fails, isDiskFull: true };
    return (api[method] as (...given: never[]) => unknown)(...args);
  }) as Thread<JournalApi>['call'];
  const opened = openJournal({
    ...{ folder, timers, wallNow: timers.now, log: () => {} },
    openThread: () => ({ call, onFailure: () => {}, close: async () => {} }),
  });
  const journal: TestJournal = Object.assign(
    Object.defineProperties({}, Object.getOwnPropertyDescriptors(opened)) as Journal,
    {
      folder,
      fails: undefined,
      hangs: false,
      async reachDisk() {
        timers.advance(20);
        await new Promise(resolve => setImmediate(resolve));
      },
      audited: () =>
        readFileSync(join(folder, 'audit.ndjson'), 'utf8')
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line)),
    },
  );
  return journal;
}
