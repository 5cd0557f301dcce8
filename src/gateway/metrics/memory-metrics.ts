// The metrics of what the gateway writes down: whether it does, and what of it will never be written.
import type { HistoryState } from '../history/history-state.ts';
import type { JournalState } from '../journal/journal.ts';
import { type MetricFamily, single } from './metric-family.ts';

export interface Memory {
  readonly history: { readonly state: HistoryState };
  readonly journal: { readonly state: JournalState };
}

export function memoryMetrics({ history, journal }: Memory): readonly MetricFamily[] {
  return [
    single('gauge', 'ringtop_history_stopped', 'Whether the history cannot be written: 1, or 0.', () =>
      history.state.state === 'stopped' ? 1 : 0,
    ),
    single(
      'counter',
      'ringtop_history_lost_events_total',
      'Events that were folded and will never be written.',
      () => history.state.lostCount,
    ),
    single(
      'gauge',
      'ringtop_journal_failing',
      'Whether no order can be written down, and so none is taken: 1, or 0.',
      () => (journal.state.state === 'failing' ? 1 : 0),
    ),
  ];
}

/** For /readyz: in words why the gateway does not remember what it should. */
export function whyNotWritten({ history, journal }: Memory): string | undefined {
  if (journal.state.state === 'failing') return `no order is taken: ${journal.state.reason}`;
  return history.state.state === 'stopped' ? 'the history is not written' : undefined;
}
