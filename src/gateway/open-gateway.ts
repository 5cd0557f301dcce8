// The gateway: sources in, one floor, clients out. Opens all of it on one port, and closes it again.

import { randomBytes } from 'node:crypto';
import { realTimers, type Timers } from '../lib/timers.ts';
import type { Call } from '../protocol/index.ts';
import type { FloorClock, Source } from '../sources/index.ts';
import { type AccessSettings, toRules } from './access/access-rules.ts';
import { toAuditEntry } from './access/audit-change.ts';
import { type PartialLimits, socketLimits, withDefaults } from './access/limits.ts';
import { formatAddress, type ListenAddress, toLocalAddress } from './access/listen-address.ts';
import { openAccess } from './access/open-access.ts';
import { checkGrants, type TokenGrant } from './access/principal.ts';
import type { TokenChange } from './access/store/stored-token.ts';
import type { TokenStore } from './access/store/token-store.ts';
import { type Alerting, type AlertSettings, openAlerting } from './alerts/alerting.ts';
import type { OwnAlerts } from './alerts/own-alerts.ts';
import { watchParts } from './alerts/watch-parts.ts';
import { createCommandDesk } from './commands/command-desk.ts';
import { createUnmaskDesk } from './customers/unmask-desk.ts';
import { chooseFloorClock, wallClock } from './floor-clock.ts';
import { rememberedSources } from './history/lose-remembered.ts';
import type { History, HistorySettings } from './history/open-history.ts';
import { goOnFrom, startHistory } from './history/start-history.ts';
import { createHttpFace } from './http/http-face.ts';
import { createHub, type Hub } from './hub.ts';
import type { Audit } from './journal/audit/audit-entry.ts';
import type { Journal } from './journal/journal.ts';
import { type JournalOptions, startJournal, stopJournal } from './journal/start-journal.ts';
import { openServer } from './listen/open-server.ts';
import type { TlsFiles } from './listen/tls-pair.ts';
import type { Log } from './log.ts';
import { memoryMetrics, whyNotWritten } from './metrics/memory-metrics.ts';
import type { MetricsDoor } from './metrics/metrics-door.ts';
import { nameRun } from './name-run.ts';
import { type MetricsSettings, openProbes } from './open-probes.ts';
import type { PublishedFloor } from './published-floor.ts';
import { createReportDesk } from './reports/report-desk.ts';
import { openSchedules } from './reports/schedule/open-schedules.ts';
import type { ScheduleSettings } from './reports/schedule/run-schedules.ts';
import { serveCall } from './serve-call.ts';
import type { Asker } from './served.ts';
import { acceptSockets } from './session/accept-sockets.ts';
import { createLateNews } from './session/late-news.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createSourceDirectory } from './source-directory.ts';
import { type SourceHost, startSource, stopSource } from './start-source.ts';
import { createStopping } from './stopping.ts';
import { createViews } from './views/views.ts';
import { createVitals } from './vitals/vitals.ts';
import { watchFold } from './vitals/watch-fold.ts';
import type { CenterSettings } from './with-center.ts';

export interface GatewayOptions {
  readonly sources: readonly Source[];
  readonly listen: ListenAddress;
  /** Of the role admin. */
  readonly token: string;
  /** Further ones, each with a name and a role. */
  readonly tokens?: readonly TokenGrant[];
  readonly log: Log;
  /** Stands over what sources say of the center. */
  readonly center?: CenterSettings;
  /** Tokens that were made with ringtop; closed with the gateway. */
  readonly tokenStore?: TokenStore;
  readonly access?: AccessSettings;
  readonly tls?: TlsFiles;
  readonly limits?: PartialLimits;
  /** Where commands and the audit are written down; absent: in memory, and gone with the gateway. */
  readonly journal?: JournalOptions;
  /** Of ringtop itself: told to clients and in the metrics. @default 0.0.0 */
  readonly version?: string;
  readonly metrics?: MetricsSettings;
  readonly alerts?: AlertSettings;
  /** Written by the gateway itself, when they are due. */
  readonly reports?: ScheduleSettings;
  /** What happened is remembered there, and the floor brought back from there; absent: every start is an empty day. */
  readonly history?: HistorySettings;
  /** What tests and slow machines turn. */
  readonly tuning?: GatewayTuning;
}

export interface GatewayTuning {
  /** Wall time, unless a source brings its own. */
  readonly clock?: FloorClock;
  readonly timers?: Timers;
  /** By which tokens expire: this machine's, epoch milliseconds. @default Date.now */
  readonly wallNow?: () => number;
  /** Names this run; never the same twice. */
  readonly epoch?: string;
  /** Stands before the number of each command. @default made of this machine's time */
  readonly run?: string;
  /** Publications are at least this far apart. @default 100 */
  readonly tickMs?: number;
  /** @default 5000 */
  readonly markMs?: number;
  /** @default 15000 */
  readonly pingMs?: number;
  /** See `SlownessLimits`. */
  readonly slowBytes?: number;
  readonly stallMs?: number;
}

export interface Gateway {
  /** For `openFeed`, without the token. */
  readonly url: string;
  readonly httpUrl: string;
  /** Of the door without a token, where there is one. */
  readonly metricsUrl?: string;
  /** For programs on this machine; as `httpUrl`, unless it listens everywhere. */
  readonly localUrl: string;
  readonly hub: Hub;
  /** What a gateway is watched by. */
  readonly sessions: Pick<Sessions, 'count' | 'traffic' | 'bufferedBytes'>;
  /** In the place of those that the config named before: what is no longer granted ends at once. */
  setTokens(tokens: readonly TokenGrant[]): void;
  readonly audit: Audit;
  readonly journal: Pick<Journal, 'state' | 'onChange'>;
  /** For the parts of the gateway that have something to say of themselves. */
  readonly alerts: OwnAlerts;
  /** In the place of those that it was opened with. */
  setAlerts(settings: AlertSettings): void;
  readonly history: Pick<History, 'state' | 'onChange'>;
  close(): Promise<void>;
  /** Resolves once it is closed. */
  readonly closed: Promise<void>;
}

/** How long the first answers wait for sources that take their time to start; their rows come when they come. */
const SOURCES_START_MS = 2_000;
/** An order is answered within ten seconds of its turn: who waits longer is told that its outcome is unknown. */
const ORDERS_DRAIN_MS = 10_000;
/** A source that does not stop is let go. */
const SOURCES_STOP_MS = 2_000;
/** A disk that does not take the last word: the next gateway then begins a new epoch. */
const HISTORY_STOP_MS = 5_000;

export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { sources, tuning = {} } = options;
  const { timers = realTimers, epoch = createEpoch(), run = nameRun(Date.now()) } = tuning;
  const vitals = createVitals(timers);
  const log = vitals.reading(options.log);
  const now = tuning.wallNow ?? Date.now;
  const limits = withDefaults(options.limits ?? {});
  const grants = checkGrants(options.token, options.tokens ?? []);
  const { listen, tls, tokenStore: store } = options;
  const rules = toRules(options.access ?? {}, listen, tls !== undefined);
  const directory = createSourceDirectory(sources);
  const clock = chooseFloorClock(sources, tuning.clock ?? wallClock);
  const isOwnClock = sources.some(source => source.clock !== undefined);
  const history = await startHistory(options.history, { clock, isOwnClock, timers, log });
  const journal = startJournal(options);
  const resumed = { epoch, ...history.stopped, floor: history.floor };
  const hub = createHub({ clock, timers, log, ...tuning, ...resumed });
  watchFold(hub, { vitals, clock });
  const { version = '0.0.0', metrics: settings = {} } = options;
  const views = createViews(hub.ledger, timers);
  const news = createLateNews(timers);
  const tellLater = news.tell;
  const desk = createCommandDesk({
    ...{ hub, views, sources: directory, timers, clock, log, run, journal, tellLater },
  });
  // Before anybody is let in: what he asks for may be of before the restart.
  await desk.ready;
  const giveUp = async (error: unknown): Promise<never> => {
    desk.close();
    hub.close();
    await Promise.all([journal.close(), history.giveBack()]);
    throw error;
  };
  const port = await openServer({
    ...{ listen, tls, limits, timers, now, log },
    proxies: rules.proxies,
  }).catch(giveUp);
  const { server, bound } = port;
  const sessions = createSessions({ hub, timers, log, ...tuning });
  const { traffic } = sessions;
  const about = { sources, ledger: hub.ledger, clock, vitals, traffic, log, version, settings };
  const probes = await openProbes(about).catch(async (error: unknown) => {
    await port.close();
    return giveUp(error);
  });
  goOnFrom(history, hub, { clock, sources, log });

  const floor: PublishedFloor = { ledger: hub.ledger, views, clock, timers };
  const reports = createReportDesk(options.history?.file);
  const audit = journal.audit;
  const alerting = { hub, clock, timers, views, audit, log, run, settings: options.alerts ?? {} };
  const alerts = openAlerting(alerting);
  watchParts({ history, journal, certificates: port.certificates }, alerts);
  const schedules = openSchedules(options.reports, { hub, clock, timers, log, alerts, reports });
  const onChange = (change: TokenChange): void => audit.note(toAuditEntry(change));
  const access = openAccess({ rules, grants, store, limits, timers, now, log, onChange });
  const { door, desk: tokens } = access;
  const customers = createUnmaskDesk({ hub, views, sources: directory, journal, timers });
  const stopping = createStopping();
  const serve = stopping.guard((call: Call, asker: Asker) =>
    serveCall({ floor, desk, alerts: alerts.desk, customers, reports, tokens, log }, call, asker),
  );
  probes.readiness.add(() => whyNotWritten({ history, journal }));
  probes.metrics.add(...memoryMetrics({ history, journal }));
  probes.readiness.add(() => (stopping.isStopping ? 'the gateway is stopping' : undefined));
  server.on('request', createHttpFace({ floor, door, limits, serve, log, audit, vitals, probes }));
  const told = { serve, sessions, news, log, audit, vitals, version };
  acceptSockets(server, { floor, door, ...told, limits: { ...tuning, ...socketLimits(limits) } });

  const remembered = { floor: history.floor, sources: rememberedSources(history.floor) };
  const { center } = options;
  const host: SourceHost = { hub, clock, log, center, remembered, tellTime: sessions.markNow };
  const starting = Promise.all(sources.map(source => startSource(source, host)));
  await atMost(timers, SOURCES_START_MS, starting);
  hub.publish();
  const isTls = tls !== undefined;
  const url = formatAddress(isTls ? 'wss' : 'ws', bound);
  log({ level: 'info', what: 'listening', url, epoch: resumed.epoch });

  const setTokens = (next: readonly TokenGrant[]): void => access.setGrants(checkGrants(options.token, next));
  const opened = { bound, hub, sessions, journal, history, alerts, door: probes.door, isTls, setTokens };
  return toGateway(opened, async () => {
    stopping.begin();
    log({ level: 'info', what: 'stopping', ordersUnderWay: stopping.underWay });
    await atMost(timers, ORDERS_DRAIN_MS, stopping.drained());
    desk.close();
    alerts.close();
    schedules.close();
    await reports.close();
    await atMost(timers, SOURCES_STOP_MS, Promise.all(sources.map(source => stopSource(source, log))));
    hub.publish();
    hub.close();
    await atMost(timers, HISTORY_STOP_MS, history.stop(hub));
    sessions.closeAll();
    access.close();
    await port.close();
    store?.close();
    await stopJournal(journal);
    await probes.door?.close();
    log({ level: 'info', what: 'closed' });
  });
}

/** Waits for the work, but not for ever: resolves after `ms` in any case. */
async function atMost(timers: Timers, ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: waited, resolve } = Promise.withResolvers<void>();
  const callOff = timers.after(ms, resolve);
  await Promise.race([work, waited]);
  callOff();
}

interface Opened {
  readonly bound: ListenAddress;
  readonly hub: Hub;
  readonly sessions: Sessions;
  readonly journal: Journal;
  readonly history: History;
  readonly alerts: Alerting;
  readonly door: MetricsDoor | undefined;
  readonly isTls: boolean;
  readonly setTokens: Gateway['setTokens'];
}

function toGateway(opened: Opened, close: () => Promise<void>): Gateway {
  const { bound, hub, sessions, journal, history, alerts, door, isTls, setTokens } = opened;
  const scheme = isTls ? 'https' : 'http';
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  let closing: Promise<void> | undefined;
  return {
    url: formatAddress(isTls ? 'wss' : 'ws', bound),
    httpUrl: formatAddress(scheme, bound),
    localUrl: formatAddress(scheme, toLocalAddress(bound)),
    setTokens,
    ...(door === undefined ? {} : { metricsUrl: door.url }),
    hub,
    sessions,
    audit: journal.audit,
    journal,
    history,
    alerts,
    setAlerts: alerts.use,
    closed,
    close() {
      closing ??= close().then(resolve);
      return closing;
    },
  };
}

/** 48 bits: two runs do not meet. */
function createEpoch(): string {
  return randomBytes(6).toString('base64url');
}
