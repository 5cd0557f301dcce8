// An outbound campaign as the document shows it.
import type { LastChange } from '../changed-by.ts';
import type { EpochMs, SourceId } from '../ids.ts';

export const CAMPAIGN_STATES = [
  'draft',
  'running',
  'paused',
  'draining',
  'stopped',
  'outside-hours',
  'exhausted',
  'capped',
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const CAMPAIGN_MODES = ['preview', 'progressive', 'power', 'predictive'] as const;
export type CampaignMode = (typeof CAMPAIGN_MODES)[number];

/** The legal limit of dropped live answers: a share over a window (METRICS §2.7). */
export interface DropCap {
  /** 0…1 */
  readonly share: number;
  readonly windowMs: number;
}

export interface CampaignDay {
  readonly attempts: number;
  /** A person answered and an agent took it. */
  readonly connects: number;
  readonly drops: number;
  /** Dial outcomes by kind; one that never happened is absent. */
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface CampaignRow {
  readonly source: SourceId;
  readonly name: string;
  readonly mode: CampaignMode;
  readonly state: CampaignState;
  readonly since: EpochMs;
  readonly reason?: string;
  readonly resumesAt?: EpochMs;
  readonly linesPerAgent?: number;
  /** Lines dialing or ringing. */
  readonly lines: number;
  /** Conversations going on. */
  readonly talking: number;
  readonly leftCount?: number;
  /** Of how many: completion is (listCount − leftCount) / listCount. */
  readonly listCount?: number;
  readonly today: CampaignDay;
  readonly dropCap: DropCap;
  /** Over the cap's window: `dropRate = drops / answered`, answered = live answers, dropped ones included. */
  readonly dropWindow: { readonly drops: number; readonly answered: number };
  readonly dropRate?: number;
  /** Connects of the last 60 minutes. */
  readonly connectsLast60m: number;
  readonly lastDialAt?: EpochMs;
  readonly changedBy?: LastChange;
}
