// A live Asterisk as a source: one kept session, its events on the floor, its troubles in words.
import type { EpochMs, SourceId } from '../../../floor/index.ts';
import { realTimers, type Timers } from '../../../lib/timers.ts';
import { pauseReasonsOf } from '../../reason-settings.ts';
import type { Source, SourceSink } from '../../source.ts';
import { customerOf } from '../contacts/callers.ts';
import { type AsteriskDialectOptions, createAsteriskDialect } from '../dialect.ts';
import { capabilitiesOf } from '../orders/capabilities.ts';
import { createOrders } from '../orders/create-orders.ts';
import type { OrderSettings } from '../orders/order-settings.ts';
import { phonesOf } from '../orders/phones-of.ts';
import {
  type FollowRecordOptions,
  followRecord,
  type RecordFollower,
  recordedSince,
} from '../record/follow-record.ts';
import { createDialectDriver } from './drive-dialect.ts';
import { type KeptSession, keepSession } from './keep-session.ts';
import { type AmiTls, formatPlace, type ReadAuthority } from './line/ami-place.ts';
import type { AskAction } from './line/ask-action.ts';
import type { SessionReport } from './session-states.ts';
import { createSteadyClock } from './steady-clock.ts';
import type { ReadSecret } from './upkeep/watch-secret.ts';

/** The dialect's own options: `name`, `queues`, `reasons`, `isQualified`, `day` …, and what orders need to know. */
export interface OpenAsteriskOptions
  extends Omit<AsteriskDialectOptions, 'source' | 'asksItself' | 'isRecorded' | 'overhear'>,
    OrderSettings {
  readonly id: SourceId;
  readonly host: string;
  /** @default 5038, and 5039 with `tls` */
  readonly port?: number;
  readonly tls?: true | AmiTls;
  /** In the place of `tls.ca`, read anew for each connection. */
  readonly authority?: ReadAuthority;
  readonly user: string;
  /** Read anew at each login, and looked at now and then while a wrong one waits. */
  readonly secret: ReadSecret;
  /** Send the secret in clear where the server offers no challenge and others can read the line. @default false */
  readonly allowPlainLogin?: boolean;
  /** Go on with an account that may `command` or `system`. @default false */
  readonly allowPrivileged?: boolean;
  /**
   * The queues are asked for again so often, at a quiet moment. @default from 20 seconds, where a list costs nothing, to
   * three minutes
   */
  readonly resyncMs?: number;
  /** Path of the queue_log, where it can be read: it then counts, and AMI moves what is live. */
  readonly queueLog?: string;
  readonly onState?: (report: SessionReport) => void;
  /** Something a person should know of, in a sentence. */
  readonly onWarning?: (sentence: string) => void;
  /** @default real time */
  readonly timers?: Timers;
  /** @default the machine's clock */
  readonly now?: () => EpochMs;
  /** 0…1 @default Math.random */
  readonly random?: () => number;
}

export interface AsteriskSource extends Source, AskAction {
  /** How the session stands; undefined before the first word of it. */
  readonly report: SessionReport | undefined;
  /** The version of AMI; undefined while there is no session. */
  readonly amiVersion: string | undefined;
  /** The actions that the account may call; none while that is not known. */
  readonly commands: ReadonlySet<string>;
  /** How far Asterisk's clock is ahead of ours; undefined before its first Pong. */
  readonly clockSkewMs: number | undefined;
}

export function openAsterisk(options: OpenAsteriskOptions): AsteriskSource {
  const { id, timers = realTimers, now = Date.now, onWarning = () => {}, onState = () => {} } = options;
  const { name = id, allowPlainLogin = false, allowPrivileged = false } = options;
  const clock = createSteadyClock(now, timers);
  let sink: SourceSink | undefined;
  let commands = NO_COMMANDS;
  let warned: string | undefined;

  const dialect = createAsteriskDialect({
    ...options,
    source: id,
    asksItself: true,
    isRecorded: options.queueLog !== undefined,
    overhear: (packetName, packet) => session.session?.overhear(packetName, packet),
  });
  const driver = createDialectDriver({
    ...{ source: id, dialect, clock, timers },
    emit: events => sink?.emit(events),
    onFailure(error) {
      onWarning(`source ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      session.fail(error);
    },
  });
  const record = openRecord(options, { driver, timers, onWarning, now: clock() });
  const session: KeptSession = keepSession({
    ...options,
    ...{ place: toPlace(options), driver, timers, now, clock, allowPlainLogin, allowPrivileged },
    hasMonitors: Object.keys(options.monitors ?? {}).length > 0,
    random: options.random ?? Math.random,
    onState(report) {
      if (report.retryAt !== undefined) commands = NO_COMMANDS;
      // Whom the log names is known now, or will not be soon.
      if (report.state === 'live' || report.retryAt !== undefined) record?.begin();
      tellIfBooting(report);
      onState(report);
    },
    onCommands(known, excess) {
      // While Asterisk starts they are asked for again and again.
      const isNews = known.size !== commands.size || [...known].some(action => !commands.has(action));
      commands = known;
      const told = () => ({
        ...capabilitiesOf(known, { ...options, name }),
        ...pauseReasonsOf(options.reasons, options.freeReasons),
      });
      if (isNews) driver.tell({ type: 'source.connected', name, ...told() });
      if (isNews && !known.has('QueueStatus')) tellIfBooting(session.report);
      warn(allowPrivileged ? excess : undefined);
    },
  });

  const orders = createOrders({
    ...{ pbx: dialect.pbx, watch: dialect.watch, asker: session, timers, clock, settings: options },
    commands: () => commands,
    warn: sentence => onWarning(`source ${id}: ${sentence}`),
  });

  /** Reached, and not there yet: that may take minutes, and the floor has to say why. */
  function tellIfBooting(report: SessionReport | undefined): void {
    if (report?.state !== 'booting' || report.retryAt !== undefined) return;
    driver.tell({ type: 'source.lost', reason: report.sentence, trouble: report.state });
  }

  function warn(excess: string | undefined): void {
    if (excess === warned) return;
    warned = excess;
    driver.tell({
      type: 'source.warned',
      warning: 'privileged',
      ...(excess === undefined ? {} : { text: excess }),
    });
    if (excess !== undefined) onWarning(`source ${id}: ${excess}`);
  }

  return {
    id,
    async start(opened) {
      sink = opened;
      // Whoever does not answer may take long to show it: until then the floor knows that there is one, and no more.
      driver.tell(
        { type: 'source.connected', name, capabilities: [] },
        { type: 'source.lost', reason: `connecting to Asterisk at ${formatPlace(toPlace(options))}` },
      );
      session.start();
    },
    perform: orders.perform,
    preview: orders.preview,
    phonesOf: agent => phonesOf(dialect.pbx, agent),
    customerOf: contact => customerOf(dialect.pbx, contact),
    async stop() {
      orders.stop();
      driver.stop();
      sink = undefined;
      await Promise.all([session.stop(), record?.stop()]);
    },
    ask: session.ask,
    askList: session.askList,
    get report() {
      return session.report;
    },
    get amiVersion() {
      return session.session?.version;
    },
    get commands() {
      return commands;
    },
    get clockSkewMs() {
      return session.session?.skew.ms;
    },
  };
}

interface RecordParts extends Pick<FollowRecordOptions, 'driver' | 'timers' | 'onWarning'> {
  readonly now: EpochMs;
}

function openRecord(
  { queueLog, day = { zone: 'UTC', startHour: 0 }, queues = {} }: OpenAsteriskOptions,
  { now, ...parts }: RecordParts,
): RecordFollower | undefined {
  if (queueLog === undefined) return undefined;
  const own = Object.values(queues).map(({ zone = day.zone, dayStartHour = day.startHour }) => ({
    ...{ zone, startHour: dayStartHour },
  }));
  return followRecord({ ...parts, path: queueLog, since: recordedSince(now, [day, ...own]) });
}

const NO_COMMANDS: ReadonlySet<string> = new Set();

function toPlace({ host, tls, port = tls === undefined ? 5038 : 5039 }: OpenAsteriskOptions) {
  return { host, port, ...(tls === undefined ? {} : { tls }) };
}
