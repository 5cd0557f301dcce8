// Judges the rules on what was published: raises alerts, lets them recover, and lets those go that cannot be judged.
//
// Only rows that changed are judged, by the rules that watch them; then those on which time alone tells: what rises or
// falls when its time is over, and figures that run with the clock once a second.
import {
  type AlertId,
  type AlertRow,
  type EpochMs,
  type GatewayEvent,
  isStanding,
  type Row,
} from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import { isWatchedKind, type WatchedKind } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { BuiltInSettings } from './built-in/built-in.ts';
import type { SilencedBy } from './desk/silences.ts';
import { createOwnAlerts, type OwnAlerts } from './own-alerts.ts';
import { createQuietClock } from './quiet-clock.ts';
import { nameOf } from './rule-watcher.ts';
import { createSight } from './sight.ts';
import { CALM, dueAt, RAISED, stepWatch, type Watch } from './watch.ts';
import type { Sight, Watcher } from './watcher.ts';

export interface AlertEngine extends OwnAlerts {
  /** Other rules: those that stand go on, those that are gone let their alerts expire. */
  use(watchers: readonly Watcher[]): void;
  close(): void;
}

export interface AlertEngineOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly watchers: readonly Watcher[];
  readonly builtIn?: () => BuiltInSettings;
  readonly nextId: () => AlertId;
  readonly silencedUntil?: (alert: AlertId, row: SilencedBy, now: EpochMs) => EpochMs | undefined;
}

const RUNNING_MS = 1_000;

/** One that is not calm. */
interface Active {
  readonly watcher: Watcher;
  readonly id: string;
  watch: Watch;
  alert?: AlertId;
}

export function createAlertEngine(options: AlertEngineOptions): AlertEngine {
  const { hub, clock, timers, nextId, silencedUntil = () => undefined } = options;
  const quietClock = createQuietClock();
  const active = new Map<string, Active>();
  let watchers = byKind(options.watchers);
  let seen = 0;
  let callOff: (() => void) | undefined;
  let isClosed = false;
  const events: GatewayEvent[] = [];

  const judgeRow = (kind: WatchedKind, id: string, now: EpochMs): void => {
    const { document } = hub.ledger;
    const row: Row | undefined = Object.hasOwn(document[kind], id) ? document[kind][id] : undefined;
    if (row === undefined) {
      letGo(kind, id, now);
      return;
    }
    const sight = createSight({ kind, id, row, document, now });
    for (const watcher of watchers.get(kind) ?? []) if (watcher.watches(id, row)) judge(watcher, sight);
  };
  const judge = (watcher: Watcher, sight: Sight): void => {
    const key = keyOf(watcher.name, sight.id);
    const known = active.get(key);
    const judgement = watcher.judge(sight);
    const { watch, did } = stepWatch(known?.watch ?? CALM, judgement.verdict, sight.now, watcher);
    const { verdict: _verdict, ...figures } = judgement;
    if (did?.it === 'recover' && known?.alert !== undefined)
      events.push({ type: 'alert.recovered', at: sight.now, alert: known.alert, ...figures });
    if (watch.is === 'calm') return void active.delete(key);
    const next: Active = { ...(known ?? { watcher, id: sight.id }), watch };
    active.set(key, next);
    if (did?.it !== 'raise') return;
    next.alert = nextId();
    const quietUntil = watcher.quiet && quietClock.endOf(watcher.quiet, sight);
    events.push({
      type: 'alert.raised',
      at: sight.now,
      alert: next.alert,
      rule: watcher.name,
      severity: watcher.severity,
      ...aboutOf(watcher, sight),
      ...(watcher.figure === undefined ? {} : { figure: watcher.figure }),
      ...figures,
      since: did.since,
      text: watcher.say(sight, judgement),
      ...(quietUntil === undefined ? {} : { quietUntil }),
    });
    const { name: rule, severity } = watcher;
    const by = { rule, severity, subject: aboutOf(watcher, sight).subject };
    const until = silencedUntil(next.alert, by, sight.now);
    if (until !== undefined) events.push({ type: 'alert.silenced', at: sight.now, alert: next.alert, until });
  };
  /** Of a row that is gone; while its source is not live nobody knows whether it is. */
  const letGo = (kind: WatchedKind, id: string, now: EpochMs): void => {
    for (const watcher of watchers.get(kind) ?? []) {
      const key = keyOf(watcher.name, id);
      const alert = active.get(key)?.alert;
      if (alert !== undefined && !isSourceSure(alert)) continue;
      active.delete(key);
      if (alert !== undefined) events.push({ type: 'alert.expired', at: now, alert, because: GONE });
    }
  };
  const isSourceSure = (alert: AlertId): boolean => {
    const source = hub.ledger.document.alerts[alert]?.source;
    const row = source === undefined ? undefined : hub.ledger.document.sources[source];
    return row === undefined || row.state === 'live';
  };
  const judgeAll = (now: EpochMs): void => {
    for (const kind of watchers.keys())
      for (const id of Object.keys(hub.ledger.document[kind])) judgeRow(kind, id, now);
    for (const { watcher, id } of [...active.values()])
      if (!Object.hasOwn(hub.ledger.document[watcher.kind], id)) letGo(watcher.kind, id, now);
  };
  const judgeChanged = (now: EpochMs): void => {
    const changes = hub.ledger.since(seen);
    seen = hub.ledger.offset;
    if (changes === undefined || haveSourcesTurned(changes.get('sources'))) judgeAll(now);
    else
      for (const [kind, rows] of changes)
        if (isWatchedKind(kind) && watchers.has(kind)) for (const id of rows.keys()) judgeRow(kind, id, now);
  };
  const judgeDue = (now: EpochMs): void => {
    for (const { watcher, id, watch } of [...active.values()])
      if ((dueAt(watch, watcher) ?? Number.POSITIVE_INFINITY) <= now) judgeRow(watcher.kind, id, now);
  };
  const judgeRunning = (now: EpochMs): void => {
    const { document } = hub.ledger;
    for (const [kind, those] of watchers) {
      const running = those.filter(({ mayRun }) => mayRun);
      if (running.length === 0) continue;
      for (const [id, row] of Object.entries<Row>(document[kind])) {
        let sight: Sight | undefined;
        for (const watcher of running) {
          const isActive = active.has(keyOf(watcher.name, id));
          if ((!isActive && watcher.mayRun?.(row, now) !== true) || !watcher.watches(id, row)) continue;
          sight ??= createSight({ kind, id, row, document, now });
          judge(watcher, sight);
        }
      }
    }
  };

  /** Never within the judging: what is told here is published, and that is listened to. */
  const tell = (): void => {
    if (events.length > 0) hub.note(events.splice(0));
    rearm();
  };
  const rearm = (): void => {
    callOff?.();
    callOff = undefined;
    if (isClosed) return;
    const now = clock.now();
    const runningMs = Math.max(0, lookedRunningMs + RUNNING_MS - timers.now());
    let waitMs = hasRunning() ? runningMs : Number.POSITIVE_INFINITY;
    for (const { watch, watcher } of active.values()) {
      const due = dueAt(watch, watcher);
      if (due !== undefined && clock.rate > 0)
        waitMs = Math.min(waitMs, Math.max(LEAST_WAIT_MS, (due - now) / clock.rate));
    }
    if (waitMs < Number.POSITIVE_INFINITY) callOff = timers.after(waitMs, look);
  };
  const hasRunning = (): boolean => [...watchers.values()].some(those => those.some(({ mayRun }) => mayRun));
  let lookedRunningMs = timers.now();
  const look = (): void => {
    const now = clock.now();
    judgeDue(now);
    if (timers.now() - lookedRunningMs >= RUNNING_MS) {
      lookedRunningMs = timers.now();
      judgeRunning(now);
    }
    tell();
  };

  hub.onPublish(() => {
    if (isClosed) return;
    judgeChanged(clock.now());
    tell();
  });
  const own = createOwnAlerts(options);
  /** What was raised before a restart is in the floor again. */
  const takeOver = (): void => {
    for (const [alert, row] of Object.entries<AlertRow>(hub.ledger.document.alerts)) {
      const { rule, subject } = row;
      if (!isStanding(row) || !isWatchedKind(subject.kind)) continue;
      const watcher = watchers.get(subject.kind)?.find(({ name }) => name === rule);
      const { id } = subject;
      if (watcher) active.set(keyOf(rule, id), { watcher, id, watch: RAISED, alert });
      else events.push({ type: 'alert.expired', at: clock.now(), alert, because: NO_RULE });
    }
  };
  const begin = (): void => {
    takeOver();
    judgeAll(clock.now());
    seen = hub.ledger.offset;
    tell();
  };
  begin();

  return {
    ...own,
    use(next) {
      watchers = byKind(next);
      active.clear();
      begin();
    },
    close() {
      isClosed = true;
      callOff?.();
      own.close();
    },
  };
}

const GONE = 'its row is gone';
const NO_RULE = 'its rule is no more';
const LEAST_WAIT_MS = 10;

function keyOf(rule: string, id: string): string {
  return `${rule}\n${id}`;
}

function byKind(watchers: readonly Watcher[]): ReadonlyMap<WatchedKind, readonly Watcher[]> {
  return Map.groupBy(watchers, ({ kind }) => kind);
}

function aboutOf({ kind }: Watcher, { id, row }: Sight) {
  const name = nameOf(row);
  return {
    subject: { kind, id, ...(name === undefined ? {} : { name }) },
    ...('source' in row && row.source !== undefined ? { source: row.source } : {}),
  };
}

/** A source that is lost, or back, changes what is known of all its rows. */
function haveSourcesTurned(
  changes: ReadonlyMap<string, { readonly before?: object; readonly after?: object }> | undefined,
): boolean {
  const stateOf = (row: object | undefined): unknown => row && 'state' in row && row.state;
  return [...(changes?.values() ?? [])].some(({ before, after }) => stateOf(before) !== stateOf(after));
}
