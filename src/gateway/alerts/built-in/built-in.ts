// The alerts that are there without being asked for: which, how severe they are, and how long each has to be so.
import type { AlertSeverity } from '../../../floor/index.ts';

/** Those that are judged on rows, and those that the parts of the gateway raise themselves. */
export const BUILT_IN = {
  'source-lost': { severity: 'critical', forMs: 30_000, holdMs: 10_000 },
  'impossible-floor': { severity: 'critical', forMs: 5_000, holdMs: 60_000 },
  'drop-cap-near': { severity: 'critical', forMs: 60_000, holdMs: 60_000 },
  'dialed-though-paused': { severity: 'critical', forMs: 0, holdMs: 60_000 },
  'history-stopped': { severity: 'critical', forMs: 0, holdMs: 0 },
  'customers-key-lost': { severity: 'warning', forMs: 0, holdMs: 0 },
  'journal-failing': { severity: 'critical', forMs: 0, holdMs: 0 },
  'audit-failing': { severity: 'critical', forMs: 30_000, holdMs: 0 },
  'certificate-expiring': { severity: 'warning', forMs: 0, holdMs: 0 },
  'delivery-failing': { severity: 'warning', forMs: 0, holdMs: 0 },
  'report-failing': { severity: 'warning', forMs: 0, holdMs: 0 },
} as const satisfies {
  readonly [name: string]: {
    readonly severity: AlertSeverity;
    readonly forMs: number;
    readonly holdMs: number;
  };
};

export type BuiltInName = keyof typeof BUILT_IN;

export interface BuiltInSetting {
  readonly severity?: AlertSeverity;
  readonly forMs?: number;
}

/** `off`, or what is otherwise than usual. */
export type BuiltInSettings = { readonly [Name in BuiltInName]?: 'off' | BuiltInSetting };

export function settingOf(name: BuiltInName, settings: BuiltInSettings) {
  const said = settings[name];
  return said === 'off' ? undefined : { ...BUILT_IN[name], ...said };
}
