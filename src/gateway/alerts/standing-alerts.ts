// How each rule stands with each row that it has anything to say of: on its way to an alert, raised, on its way out.
//
// What is found here becomes events, which the engine tells once it has judged all that is to be judged.
import {
  type AlertId,
  type AlertRow,
  type EpochMs,
  type FloorDocument,
  type GatewayEvent,
  isStanding,
} from '../../floor/index.ts';
import { isWatchedKind, type WatchedKind } from '../../protocol/index.ts';
import { createQuietClock } from './quiet-clock.ts';
import { raiseAlert, type SilencedUntil } from './raise-alert.ts';
import { nameOf } from './rule-watcher.ts';
import { CALM, dueAt, RAISED, stepWatch, type Watch } from './watch.ts';
import type { Sight, Watcher } from './watcher.ts';

/** One that is not calm. */
export interface Active {
  readonly watcher: Watcher;
  readonly id: string;
  readonly watch: Watch;
  readonly alert?: AlertId;
}

export interface StandingAlerts {
  judge(watcher: Watcher, sight: Sight): void;
  /** Of a row that is gone; while its source is not live nobody knows whether it is. */
  letGo(watcher: Watcher, id: string, { document, now }: Pick<Sight, 'document' | 'now'>): void;
  has(watcher: Watcher, id: string): boolean;
  all(): readonly Active[];
  /** What stands in the document is watched on by the rule it is of; where that is no more it expires. */
  takeOver(watchers: readonly Watcher[], document: FloorDocument, now: EpochMs): void;
  /** What was found since this was asked last. */
  found(): readonly GatewayEvent[];
}

export interface StandingAlertsOptions {
  readonly nextId: () => AlertId;
  readonly silencedUntil?: SilencedUntil;
}

export function createStandingAlerts({ nextId, silencedUntil }: StandingAlertsOptions): StandingAlerts {
  const quietClock = createQuietClock();
  const active = new Map<string, Active>();
  const events: GatewayEvent[] = [];

  return {
    judge(watcher, sight) {
      const key = keyOf(watcher, sight.id);
      const known = active.get(key);
      const { now } = sight;
      const judgement = watcher.judge(sight);
      const { verdict, ...figures } = judgement;
      const { watch, did } = stepWatch(known?.watch ?? CALM, verdict, now, watcher);
      if (did?.it === 'recover' && known?.alert !== undefined)
        events.push({ type: 'alert.recovered', at: now, alert: known.alert, ...figures });
      if (watch.is === 'calm') return void active.delete(key);
      const alert = did?.it === 'raise' ? nextId() : known?.alert;
      active.set(key, { watcher, id: sight.id, watch, ...(alert === undefined ? {} : { alert }) });
      if (did?.it !== 'raise' || alert === undefined) return;
      const quietUntil = watcher.quiet && quietClock.endOf(watcher.quiet, sight);
      const told = {
        ...{ at: now, alert, rule: watcher.name, severity: watcher.severity, ...aboutOf(watcher, sight) },
        ...(watcher.figure === undefined ? {} : { figure: watcher.figure }),
        ...{ ...figures, since: did.since, text: watcher.say(sight, judgement) },
        ...(quietUntil === undefined ? {} : { quietUntil }),
      };
      events.push(...raiseAlert(told, silencedUntil));
    },
    letGo(watcher, id, { document, now }) {
      const key = keyOf(watcher, id);
      const alert = active.get(key)?.alert;
      if (alert !== undefined && !isSourceSure(alert, document)) return;
      active.delete(key);
      if (alert !== undefined) events.push({ type: 'alert.expired', at: now, alert, because: GONE });
    },
    has: (watcher, id) => active.has(keyOf(watcher, id)),
    all: () => [...active.values()],
    takeOver(watchers, document, now) {
      active.clear();
      for (const [alert, row] of Object.entries<AlertRow>(document.alerts)) {
        const { rule, subject } = row;
        const { kind, id } = subject;
        if (!isStanding(row) || !isWatchedKind(kind)) continue;
        const watcher = watchers.find(one => one.kind === kind && one.name === rule);
        if (watcher) active.set(keyOf(watcher, id), { watcher, id, watch: RAISED, alert });
        else events.push({ type: 'alert.expired', at: now, alert, because: NO_RULE });
      }
    },
    found: () => events.splice(0),
  };
}

/** When the first of them has to be looked at again; `Infinity` where nothing is on its way. */
export function firstDueAt(those: readonly Active[]): EpochMs {
  return Math.min(...those.map(dueAtOf));
}

export function dueAtOf({ watch, watcher }: Active): EpochMs {
  return dueAt(watch, watcher) ?? Number.POSITIVE_INFINITY;
}

const GONE = 'its row is gone';
const NO_RULE = 'its rule is no more';

/** One rule may watch rows of two kinds, and an id may be in both. */
function keyOf({ kind, name }: { readonly kind: WatchedKind; readonly name: string }, id: string): string {
  return `${kind}\n${name}\n${id}`;
}

function aboutOf({ kind }: Watcher, { id, row }: Sight) {
  const name = nameOf(row);
  return {
    subject: { kind, id, ...(name === undefined ? {} : { name }) },
    ...('source' in row && row.source !== undefined ? { source: row.source } : {}),
  };
}

function isSourceSure(alert: AlertId, { alerts, sources }: FloorDocument): boolean {
  const source = alerts[alert]?.source;
  const row = source === undefined ? undefined : sources[source];
  return row === undefined || row.state === 'live';
}
