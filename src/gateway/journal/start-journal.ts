// The journal's part in the life of a gateway: it starts and stops with it, and says so in its own audit.
import type { Log } from '../log.ts';
import type { Journal } from './journal.ts';
import type { JournalInit } from './journal-api.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { type OpenJournalOptions, openJournal } from './open-journal.ts';

/** Where it is, how long it is kept, and where else the audit goes. */
export type JournalOptions = JournalInit & Pick<OpenJournalOptions, 'to'>;

export interface JournalSettings {
  readonly journal?: JournalOptions;
  readonly log: Log;
}

export function startJournal({ journal: init, log }: JournalSettings): Journal {
  if (init === undefined) return createMemoryJournal();
  const journal = openJournal({ ...init, log });
  journal.onChange(state => {
    if (state.state === 'ok') log({ level: 'note', what: 'journal written again: orders are taken' });
    else log({ level: 'error', what: 'journal not written: no order is taken', reason: state.reason });
  });
  journal.audit.note({ what: 'gateway.started', detail: { pid: process.pid } });
  return journal;
}

export async function stopJournal(journal: Journal): Promise<void> {
  journal.audit.note({ what: 'gateway.stopped', detail: { pid: process.pid } });
  await journal.close();
}
