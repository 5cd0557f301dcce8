// Closes a gateway: orders first, then what brings events, what remembers them, and last whoever is told.
import { atMost } from '../lib/at-most.ts';
import type { Timers } from '../lib/timers.ts';
import type { Source } from '../sources/index.ts';
import type { Access } from './access/open-access.ts';
import type { TokenStore } from './access/store/token-store.ts';
import type { Alerting } from './alerts/alerting.ts';
import type { CommandDesk } from './commands/command-desk.ts';
import type { History } from './history/open-history.ts';
import type { Hub } from './hub.ts';
import type { Journal } from './journal/journal.ts';
import { stopJournal } from './journal/start-journal.ts';
import type { OpenServer } from './listen/open-server.ts';
import type { Log } from './log.ts';
import type { OpenProbes } from './open-probes.ts';
import type { ReportDesk } from './reports/report-desk.ts';
import type { Sessions } from './session/sessions.ts';
import { stopSource } from './start-source.ts';
import type { Stopping } from './stopping.ts';

interface Parts {
  readonly stopping: Stopping;
  readonly desk: CommandDesk;
  readonly alerts: Alerting;
  readonly schedules: { close(): void };
  readonly reports: ReportDesk;
  readonly sources: readonly Source[];
  readonly hub: Hub;
  readonly history: History;
  readonly sessions: Sessions;
  readonly access: Access;
  readonly port: OpenServer;
  readonly store: TokenStore | undefined;
  readonly journal: Journal;
  readonly probes: OpenProbes;
}

/** An order is answered within ten seconds of its turn: who waits longer is told that its outcome is unknown. */
const ORDERS_DRAIN_MS = 10_000;
/** A source that does not stop is let go. */
const SOURCES_STOP_MS = 2_000;
/** A disk that hangs. */
const ALERTS_STOP_MS = 2_000;
/** A disk that does not take the last word: the next gateway then begins a new epoch. */
const HISTORY_STOP_MS = 5_000;

export async function closeGateway(
  parts: Parts,
  { timers, log }: { readonly timers: Timers; readonly log: Log },
): Promise<void> {
  const { stopping, sources, hub } = parts;
  stopping.begin();
  log({ level: 'info', what: 'stopping', ordersUnderWay: stopping.underWay });
  await atMost(timers, ORDERS_DRAIN_MS, stopping.drained());
  parts.desk.close();
  await atMost(timers, ALERTS_STOP_MS, parts.alerts.close());
  parts.schedules.close();
  await parts.reports.close();
  await atMost(timers, SOURCES_STOP_MS, Promise.all(sources.map(source => stopSource(source, log))));
  // The last word of the sources is told, and remembered, before anybody is sent away.
  hub.publish();
  hub.close();
  await atMost(timers, HISTORY_STOP_MS, parts.history.stop(hub));
  parts.sessions.closeAll();
  parts.access.close();
  await parts.port.close();
  parts.store?.close();
  // What was closed before may have had something to write into the audit.
  await stopJournal(parts.journal);
  await parts.probes.door?.close();
  log({ level: 'info', what: 'closed' });
}
