// The gateway: sources in, one floor, clients out. Opens all of it on one port; `close-gateway.ts` closes it again.

import { atMost } from '../lib/at-most.ts';
import { given } from '../lib/given.ts';
import { realTimers } from '../lib/timers.ts';
import type { Call } from '../protocol/index.ts';
import { toRules } from './access/access-rules.ts';
import { toAuditEntry } from './access/audit-change.ts';
import { socketLimits, withDefaults } from './access/limits.ts';
import { openAccess } from './access/open-access.ts';
import { checkGrants, type TokenGrant } from './access/principal.ts';
import type { TokenChange } from './access/store/stored-token.ts';
import { openAlerting } from './alerts/alerting.ts';
import { watchParts } from './alerts/watch-parts.ts';
import { closeGateway } from './close-gateway.ts';
import { createCommandDesk } from './commands/command-desk.ts';
import { createEpoch } from './create-epoch.ts';
import { createUnmaskDesk } from './customers/unmask-desk.ts';
import { chooseFloorClock, wallClock } from './floor-clock.ts';
import { type Gateway, toGateway } from './gateway.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { rememberedSources } from './history/lose-remembered.ts';
import { goOnFrom, startHistory } from './history/start-history.ts';
import { createHttpFace } from './http/http-face.ts';
import { createHub } from './hub.ts';
import { startJournal } from './journal/start-journal.ts';
import { openServer } from './listen/open-server.ts';
import { memoryMetrics, whyNotWritten } from './metrics/memory-metrics.ts';
import { nameRun } from './name-run.ts';
import { openProbes } from './open-probes.ts';
import type { PublishedFloor } from './published-floor.ts';
import { createReportDesk } from './reports/report-desk.ts';
import { openSchedules } from './reports/schedule/open-schedules.ts';
import { serveCall } from './serve-call.ts';
import type { Asker } from './served.ts';
import { acceptSockets } from './session/accept-sockets.ts';
import { createLateNews } from './session/late-news.ts';
import { createSessionDesk } from './session/list-sessions.ts';
import { createSessions } from './session/sessions.ts';
import { createToldOfGateway } from './session/told-of-gateway.ts';
import { createSourceDirectory } from './source-directory.ts';
import { type SourceHost, startSource } from './start-source.ts';
import { createStopping } from './stopping.ts';
import { createViews } from './views/views.ts';
import { createVitals } from './vitals/vitals.ts';
import { watchFold } from './vitals/watch-fold.ts';

/** How long the first answers wait for sources that take their time to start; their rows come when they come. */
const SOURCES_START_MS = 2_000;

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

  // The floor, as it was left, and what is ordered on it.
  const directory = createSourceDirectory(sources);
  const clock = chooseFloorClock(sources, tuning.clock ?? wallClock);
  const isOwnClock = sources.some(source => source.clock !== undefined);
  const history = await startHistory(options.history, { clock, isOwnClock, timers, log });
  const journal = startJournal(options);
  const resumed = { epoch, ...history.stopped, floor: history.floor };
  const hub = createHub({ clock, timers, log, ...tuning, ...resumed });
  watchFold(hub, { vitals, clock });
  const { version = '0.0.0', layouts, word, metrics: settings = {} } = options;
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

  // The port, and what the gateway tells of itself; nobody is answered yet.
  const port = await openServer({
    ...{ listen, tls, limits, timers, now, log },
    proxies: rules.proxies,
  }).catch(giveUp);
  const { server, bound } = port;
  const sessions = createSessions({ hub, timers, log, ...tuning, run, now: clock.now });
  const { traffic } = sessions;
  const about = { sources, ledger: hub.ledger, clock, vitals, traffic, log, version, settings };
  const probes = await openProbes(about).catch(async (error: unknown) => {
    await port.close();
    return giveUp(error);
  });
  goOnFrom(history, hub, { clock, sources, log });

  // What looks on and reports.
  const floor: PublishedFloor = { ledger: hub.ledger, views, clock, timers };
  const reports = createReportDesk(history.readFrom);
  const audit = journal.audit;
  const alerting = { hub, clock, timers, views, audit, log, run, settings: options.alerts ?? {} };
  const alerts = openAlerting(alerting);
  watchParts({ history, journal, certificates: port.certificates }, alerts);
  const schedules = openSchedules(options.reports, { hub, clock, timers, log, alerts, reports });

  // Who comes in, and what he is answered.
  const onChange = (change: TokenChange): void => audit.note(toAuditEntry(change));
  const access = openAccess({ rules, grants, store, limits, timers, now, log, onChange });
  const { door, desk: tokens } = access;
  const customers = createUnmaskDesk({ hub, views, sources: directory, journal, timers });
  const sessionDesk = createSessionDesk(sessions, floor);
  const asked = { floor, desk, alerts: alerts.desk, customers, reports, tokens, sessions: sessionDesk, log };
  const stopping = createStopping();
  const serve = stopping.guard((call: Call, asker: Asker) => serveCall(asked, call, asker));
  probes.readiness.add(() => whyNotWritten({ history, journal }));
  probes.metrics.add(...memoryMetrics({ history, journal }));
  probes.readiness.add(() => (stopping.isStopping ? 'the gateway is stopping' : undefined));
  server.on('request', createHttpFace({ floor, door, limits, serve, log, audit, vitals, probes }));
  const ofItself = createToldOfGateway({ version, ...given({ layouts, word }) }, sessions);
  const told = { serve, sessions, news, log, audit, vitals, about: ofItself };
  acceptSockets(server, { floor, door, ...told, limits: { ...tuning, ...socketLimits(limits) } });

  // What brings events.
  const remembered = { floor: history.floor, sources: rememberedSources(history.floor) };
  const { center } = options;
  const host: SourceHost = { hub, clock, log, center, remembered, tellTime: sessions.markNow };
  const starting = Promise.all(sources.map(source => startSource(source, host)));
  await atMost(timers, SOURCES_START_MS, starting);
  hub.publish();
  const setTokens = (next: readonly TokenGrant[]): void => access.setGrants(checkGrants(options.token, next));
  const isTls = tls !== undefined;
  const { change: sayOfItself } = ofItself;
  const opened = {
    bound,
    hub,
    sessions,
    journal,
    history,
    alerts,
    door: probes.door,
    isTls,
    setTokens,
    sayOfItself,
  };
  const parts = {
    ...{ stopping, desk, alerts, schedules, reports, sources, hub, history, sessions, access, port, store },
    journal,
    probes,
  };
  const gateway = toGateway(opened, () => closeGateway(parts, { timers, log }));
  log({ level: 'info', what: 'listening', url: gateway.url, epoch: resumed.epoch });
  return gateway;
}
