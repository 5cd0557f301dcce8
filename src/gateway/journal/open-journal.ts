// Opens the journal of a gateway: its thread, what is written to it, and the audit that others write into.
import { formatError } from '../../lib/format-error.ts';
import { realTimers, type Timers } from '../../lib/timers.ts';
import type { Log } from '../log.ts';
import { openThread as startWorker, type Thread } from '../threads/open-thread.ts';
import { createTroubles } from '../troubles.ts';
import type { AuditHead } from './audit/audit-line.ts';
import { createNoteLimit } from './audit/note-limit.ts';
import { type AuditTarget, openDestination } from './elsewhere/destination.ts';
import { sendElsewhere } from './elsewhere/send-elsewhere.ts';
import { createGroupCommit, notRecorded } from './group-commit.ts';
import type { Journal, JournalWrite } from './journal.ts';
import type { JournalApi, JournalInit } from './journal-api.ts';

export interface OpenJournalOptions extends JournalInit {
  readonly log: Log;
  /** Where else the audit goes. */
  readonly to?: readonly AuditTarget[];
  /** Of this machine: a disk does not live by the floor's time. */
  readonly timers?: Timers;
  readonly wallNow?: () => number;
  /** @default a worker thread */
  readonly openThread?: (init: JournalInit) => JournalThread;
}

type JournalThread = Pick<Thread<JournalApi>, 'call' | 'onFailure' | 'close'>;

function startThread(init: JournalInit): JournalThread {
  return startWorker<JournalApi>('journal', init);
}

const RETIRE_EVERY_MS = 3_600_000;

export function openJournal(options: OpenJournalOptions): Journal {
  const {
    log,
    timers = realTimers,
    wallNow = Date.now,
    openThread = startThread,
    to = [],
    ...said
  } = options;
  const init = { ...said, tellLines: to.length > 0 };
  const open = () => {
    const thread = openThread(init);
    thread.onFailure(error => {
      log({ level: 'error', what: 'journal thread ended', reason: formatError(error) });
      hasEnded = true;
    });
    hasEnded = false;
    return thread;
  };
  let hasEnded = false;
  let thread = open();
  let isRestored = false;
  /** One that has ended is followed by another: what is on disk is whole. */
  const living = () => {
    if (hasEnded) thread = open();
    return thread;
  };
  const troubles = createTroubles();
  const elsewhere = sendElsewhere(to.map(openDestination), {
    ...{ folder: init.folder, timers, wallNow, log, onTrouble: troubles.tell },
    ask: (name: string) => living().call('sentTo', name),
    mark: (name: string, head: AuditHead) => living().call('markSent', name, head),
  });
  const commits = createGroupCommit({
    write: batch => living().call('write', batch),
    ...{ timers, wallNow, onLines: elsewhere.take },
  });
  const notes = createNoteLimit(timers, entry => commits.note({ audit: [{ ...entry, at: wallNow() }] }));
  const commit = async (write: JournalWrite): Promise<void> => {
    if (!isRestored) throw notRecorded('the journal could not be read yet');
    return commits.commit(write);
  };
  const retire = (): void => {
    living()
      .call('retire')
      .then(base => {
        if (base === undefined) return;
        const entry = { what: 'audit.retired', detail: { upTo: base.seq, hash: base.hash } };
        commits.note({ audit: [{ ...entry, at: wallNow() }] });
      })
      .catch(error => log({ level: 'warn', what: 'journal not retired', reason: formatError(error) }));
    callOffRetire = timers.after(RETIRE_EVERY_MS, retire);
  };
  let callOffRetire = (): void => {};

  return {
    isKept: true,
    audit: {
      write: entry => commits.commit({ audit: [{ ...entry, at: wallNow() }] }),
      note: notes.note,
    },
    get state() {
      return commits.state;
    },
    onChange: commits.onChange,
    elsewhere: troubles,
    async restore(kept) {
      const restored = await living().call('restore', kept);
      if (!isRestored) retire();
      isRestored = true;
      return restored;
    },
    commit,
    note: commits.note,
    // One that cannot be read says so by its state: what is at hand is told all the same.
    list: query =>
      living()
        .call('list', query)
        .catch(() => []),
    find: id =>
      living()
        .call('find', id)
        .catch(() => undefined),
    async close() {
      callOffRetire();
      notes.close();
      await commits.close();
      await elsewhere.close();
      if (!hasEnded) await thread.call('close').catch(() => {});
      await thread.close();
    },
  };
}
