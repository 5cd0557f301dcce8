// Judges the rules on what was published: raises alerts, lets them recover, and lets those go that cannot be judged.
//
// Only rows that changed are judged, by the rules that watch them; then those on which time alone tells: what rises or
// falls when its time is over, and figures that run with the clock once a second.
import type { EpochMs, Row } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import { isWatchedKind, type WatchedKind } from '../../protocol/index.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import type { BuiltInSettings } from './built-in/built-in.ts';
import { createOwnAlerts, type OwnAlerts } from './own-alerts.ts';
import { createSight } from './sight.ts';
import { createStandingAlerts, dueAtOf, firstDueAt, type StandingAlertsOptions } from './standing-alerts.ts';
import type { Sight, Watcher } from './watcher.ts';

export interface AlertEngine extends OwnAlerts {
  /** Other rules: those that stand go on, those that are gone let their alerts expire. */
  use(watchers: readonly Watcher[]): void;
  close(): void;
}

export interface AlertEngineOptions extends StandingAlertsOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly watchers: readonly Watcher[];
  readonly builtIn?: () => BuiltInSettings;
}

const RUNNING_MS = 1_000;
const LEAST_WAIT_MS = 10;

export function createAlertEngine(options: AlertEngineOptions): AlertEngine {
  const { hub, clock, timers } = options;
  const standing = createStandingAlerts(options);
  let { watchers } = options;
  let byKind = Map.groupBy(watchers, ({ kind }) => kind);
  let running = runningOf(byKind);
  let seen = 0;
  let lookedRunningMs = timers.now();
  let callOff = (): void => {};
  let isClosed = false;

  const judgeRow = (kind: WatchedKind, id: string, now: EpochMs): void => {
    const { document } = hub.ledger;
    const those = byKind.get(kind) ?? [];
    const row: Row | undefined = Object.hasOwn(document[kind], id) ? document[kind][id] : undefined;
    if (row === undefined) for (const watcher of those) standing.letGo(watcher, id, { document, now });
    else {
      const sight = createSight({ kind, id, row, document, now });
      for (const watcher of those) if (watcher.watches(id, row)) standing.judge(watcher, sight);
    }
  };
  const judgeAll = (now: EpochMs): void => {
    for (const kind of byKind.keys())
      for (const id of Object.keys(hub.ledger.document[kind])) judgeRow(kind, id, now);
    for (const { watcher, id } of standing.all())
      if (!Object.hasOwn(hub.ledger.document[watcher.kind], id)) judgeRow(watcher.kind, id, now);
  };
  const judgeChanged = (now: EpochMs): void => {
    const changes = hub.ledger.since(seen);
    seen = hub.ledger.offset;
    if (changes === undefined || haveSourcesTurned(changes.get('sources'))) judgeAll(now);
    else
      for (const [kind, rows] of changes)
        if (isWatchedKind(kind) && byKind.has(kind)) for (const id of rows.keys()) judgeRow(kind, id, now);
  };
  const judgeDue = (now: EpochMs): void => {
    for (const one of standing.all()) if (dueAtOf(one) <= now) judgeRow(one.watcher.kind, one.id, now);
  };
  const judgeRunning = (now: EpochMs): void => {
    const { document } = hub.ledger;
    for (const [kind, those] of running)
      for (const [id, row] of Object.entries<Row>(document[kind])) {
        let sight: Sight | undefined;
        for (const watcher of those) {
          if (!standing.has(watcher, id) && watcher.mayRun?.(row, now) !== true) continue;
          if (!watcher.watches(id, row)) continue;
          sight ??= createSight({ kind, id, row, document, now });
          standing.judge(watcher, sight);
        }
      }
  };

  /** Never within the judging: what is told here is published, and that is listened to. */
  const tell = (): void => {
    const found = standing.found();
    if (found.length > 0) hub.note(found);
    rearm();
  };
  const rearm = (): void => {
    callOff();
    if (isClosed) return;
    const runningMs = Math.max(0, lookedRunningMs + RUNNING_MS - timers.now());
    const untilRunningMs = running.size > 0 ? runningMs : Number.POSITIVE_INFINITY;
    const waitMs = Math.min(untilRunningMs, untilDueMs());
    if (waitMs < Number.POSITIVE_INFINITY) callOff = timers.after(waitMs, look);
  };
  const untilDueMs = (): number => {
    if (clock.rate === 0) return Number.POSITIVE_INFINITY;
    return Math.max(LEAST_WAIT_MS, (firstDueAt(standing.all()) - clock.now()) / clock.rate);
  };
  const look = (): void => {
    const now = clock.now();
    judgeDue(now);
    if (timers.now() - lookedRunningMs >= RUNNING_MS) {
      lookedRunningMs = timers.now();
      judgeRunning(now);
    }
    tell();
  };
  /** What was raised before a restart is in the floor again. */
  const begin = (): void => {
    standing.takeOver(watchers, hub.ledger.document, clock.now());
    judgeAll(clock.now());
    seen = hub.ledger.offset;
    tell();
  };

  hub.onPublish(() => {
    if (isClosed) return;
    judgeChanged(clock.now());
    tell();
  });
  const own = createOwnAlerts(options);
  begin();

  return {
    ...own,
    use(next) {
      watchers = next;
      byKind = Map.groupBy(watchers, ({ kind }) => kind);
      running = runningOf(byKind);
      begin();
    },
    close() {
      isClosed = true;
      callOff();
      own.close();
    },
  };
}

type ByKind = ReadonlyMap<WatchedKind, readonly Watcher[]>;

/** Those on which the clock alone tells. */
function runningOf(byKind: ByKind): ByKind {
  const found = [...byKind].map(([kind, those]) => [kind, those.filter(({ mayRun }) => mayRun)] as const);
  return new Map(found.filter(([, those]) => those.length > 0));
}

/** A source that is lost, or back, changes what is known of all its rows. */
function haveSourcesTurned(
  changes: ReadonlyMap<string, { readonly before?: object; readonly after?: object }> | undefined,
): boolean {
  const stateOf = (row: object | undefined): unknown => row && 'state' in row && row.state;
  return [...(changes?.values() ?? [])].some(({ before, after }) => stateOf(before) !== stateOf(after));
}
