// Alerts that the gateway raises about itself: its history has stopped, its certificate is about to expire.
import { type AlertId, type AlertRow, isStanding } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Timers } from '../../lib/timers.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import { type BuiltInName, type BuiltInSettings, settingOf } from './built-in/built-in.ts';
import { raiseAlert, type SilencedUntil } from './raise-alert.ts';

/** `part`: which of several, as the name of a channel; each has an alert of its own. */
export interface OwnAlerts {
  /** Raised once, however often it is told, when it has been so for the alert's time. */
  raiseBuiltIn(name: BuiltInName, text: string, part?: string): void;
  /** It is well again. */
  settleBuiltIn(name: BuiltInName, part?: string): void;
}

interface OwnAlertsOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly nextId: () => AlertId;
  /** As they are at the moment. */
  readonly builtIn?: () => BuiltInSettings;
  readonly silencedUntil?: SilencedUntil;
}

/** What stood before a restart has so long to be raised again; what is not is over. */
const RAISED_AGAIN_MS = 60_000;

export function createOwnAlerts(options: OwnAlertsOptions): OwnAlerts & { close(): void } {
  const { hub, clock, timers, nextId, builtIn = () => ({}), silencedUntil } = options;
  const raised = new Map<string, AlertId>();
  /** So, and not for long enough yet. */
  const rising = new Map<string, () => void>();
  const toldAgain = new Set<string>();
  for (const [alert, row] of Object.entries<AlertRow>(hub.ledger.document.alerts))
    if (row.subject.kind === 'gateway' && isStanding(row)) raised.set(row.subject.id, alert);

  const raise = (name: BuiltInName, words: string, part: string | undefined): void => {
    const setting = settingOf(name, builtIn());
    if (setting === undefined) return;
    const id = idOf(name, part);
    const alert = nextId();
    const at = clock.now();
    raised.set(id, alert);
    const subject = { kind: 'gateway', id, ...(part === undefined ? {} : { name: part }) } as const;
    const { severity } = setting;
    const text = cleanText(words, { cells: 200 });
    hub.note(raiseAlert({ at, alert, rule: name, severity, subject, since: at, text }, silencedUntil));
  };
  const settle = (id: string): void => {
    rising.get(id)?.();
    rising.delete(id);
    const alert = raised.get(id);
    raised.delete(id);
    if (alert !== undefined) hub.note([{ type: 'alert.recovered', at: clock.now(), alert }]);
  };
  const callOff = timers.after(RAISED_AGAIN_MS, () => {
    for (const id of [...raised.keys()]) if (!toldAgain.has(id)) settle(id);
  });

  return {
    raiseBuiltIn(name, text, part) {
      const id = idOf(name, part);
      toldAgain.add(id);
      const setting = settingOf(name, builtIn());
      if (setting === undefined || raised.has(id) || rising.has(id)) return;
      if (setting.forMs === 0) return raise(name, text, part);
      const rise = (): void => {
        rising.delete(id);
        raise(name, text, part);
      };
      rising.set(id, timers.after(setting.forMs, rise));
    },
    settleBuiltIn: (name, part) => settle(idOf(name, part)),
    close() {
      callOff();
      for (const fall of rising.values()) fall();
    },
  };
}

function idOf(name: BuiltInName, part: string | undefined): string {
  return part === undefined ? name : `${name} ${part}`;
}
