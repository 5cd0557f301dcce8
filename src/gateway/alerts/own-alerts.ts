// Alerts that the gateway raises about itself: its history has stopped, its certificate is about to expire.
import { type AlertId, type AlertRow, isStanding } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Timers } from '../../lib/timers.ts';
import type { FloorClock } from '../../sources/index.ts';
import type { Hub } from '../hub.ts';
import { type BuiltInName, type BuiltInSettings, settingOf } from './built-in/built-in.ts';

export interface OwnAlerts {
  /** Raised once, however often it is told; another text is another alert's. */
  raiseBuiltIn(name: BuiltInName, text: string): void;
  /** It is well again. */
  settleBuiltIn(name: BuiltInName): void;
}

interface OwnAlertsOptions {
  readonly hub: Hub;
  readonly clock: FloorClock;
  readonly timers: Timers;
  readonly nextId: () => AlertId;
  /** As they are at the moment. */
  readonly builtIn?: () => BuiltInSettings;
}

/** What stood before a restart has so long to be raised again; what is not is over. */
const RAISED_AGAIN_MS = 60_000;

export function createOwnAlerts(options: OwnAlertsOptions): OwnAlerts & { close(): void } {
  const { hub, clock, timers, nextId, builtIn = () => ({}) } = options;
  const raised = new Map<string, AlertId>();
  const toldAgain = new Set<string>();
  for (const [alert, row] of Object.entries<AlertRow>(hub.ledger.document.alerts))
    if (row.subject.kind === 'gateway' && isStanding(row)) raised.set(row.rule, alert);

  const settle = (name: string): void => {
    const alert = raised.get(name);
    raised.delete(name);
    if (alert !== undefined) hub.note([{ type: 'alert.recovered', at: clock.now(), alert }]);
  };
  const callOff = timers.after(RAISED_AGAIN_MS, () => {
    for (const name of [...raised.keys()]) if (!toldAgain.has(name)) settle(name);
  });

  return {
    raiseBuiltIn(name, text) {
      toldAgain.add(name);
      const setting = settingOf(name, builtIn());
      if (setting === undefined || raised.has(name)) return;
      const alert = nextId();
      const at = clock.now();
      raised.set(name, alert);
      hub.note([
        {
          type: 'alert.raised',
          at,
          alert,
          rule: name,
          severity: setting.severity,
          subject: { kind: 'gateway', id: name },
          since: at,
          text: cleanText(text, { cells: 200 }),
        },
      ]);
    },
    settleBuiltIn: settle,
    close: callOff,
  };
}
