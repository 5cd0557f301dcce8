// What "service level" means for a queue: the definition object and the named presets of METRICS §2.3.

export interface ServiceLevelDefinition {
  /** The name printed on the tile and by `explain`. */
  readonly name: string;
  /** T: answered within this wait counts as met. */
  readonly thresholdMs: number;
  /** Whether a wait of exactly T is met (`<=`) or not (`<`). */
  readonly comparator: '<=' | '<';
  /**
   * What an abandoned contact does to the ratio:
   * `ignore` nothing · `count` in the denominator · `exclude-short` in the denominator unless it left before
   * `shortMs` · `exclude-in-target` in the denominator unless it left within T · `count-as-met` in the denominator,
   * and met if it left within T.
   */
  readonly abandons: 'ignore' | 'count' | 'exclude-short' | 'exclude-in-target' | 'count-as-met';
  /** s: an abandon with a wait strictly under this is short (METRICS §2.3: `w < s`). */
  readonly shortMs: number;
  /** Whether time-outs, exits by key, empties, withdrawals and redirects stand in the denominator. */
  readonly otherExits: 'out' | 'count';
}

const common = {
  thresholdMs: 20_000,
  comparator: '<=',
  shortMs: 5_000,
  otherExits: 'out',
} as const;

/** The named definitions a config may choose from; each may be overridden key by key. */
export const SERVICE_LEVEL_PRESETS = {
  /** ringtop's own default: answered in T of answered and abandoned, abandons under five seconds left out. */
  default: { name: 'default', ...common, abandons: 'exclude-short' },
  /** The textbook's: A≤T / (A + Ab). */
  'sl-offered': { name: 'sl-offered', ...common, abandons: 'count' },
  /** Asterisk's ServicelevelPerf: A≤T / A. */
  'sl-answered': { name: 'sl-answered', ...common, abandons: 'ignore' },
  /** XCALLY's, Genesys Engage's: A≤T / (A + Ab − Ab≤T). */
  'sl-excl-short': {
    name: 'sl-excl-short',
    ...common,
    abandons: 'exclude-in-target',
  },
  /** Asterisk's ServicelevelPerf2, Amazon's: (A≤T + Ab≤T) / (A + Ab). */
  'sl-ab-ok': { name: 'sl-ab-ok', ...common, abandons: 'count-as-met' },
} as const satisfies Record<string, ServiceLevelDefinition>;

export type ServiceLevelPreset = keyof typeof SERVICE_LEVEL_PRESETS;
