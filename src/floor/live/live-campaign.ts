// A campaign while it is folded: its state, the lines it dials, its day, and its drops over the legal window.
import type { LastChange } from '../changed-by.ts';
import { createDropWindow, type DropWindow } from '../counters/drop-window.ts';
import { createMinuteRing, type MinuteRing } from '../counters/minute-ring.ts';
import type { CampaignId, ContactId, EpochMs } from '../ids.ts';
import type { CampaignMode, CampaignState, DropCap } from '../rows/campaign-row.ts';
import type { LiveSource } from './live-source.ts';

export interface LiveCampaignDay {
  attempts: number;
  connects: number;
  drops: number;
  readonly outcomes: Map<string, number>;
}

/** What becomes of it counts in the day, and in the interval, that it was dialed in. */
export interface LiveLine {
  readonly day: LiveCampaignDay;
  readonly dialedAt: EpochMs;
}

export interface CampaignMinute {
  connects: number;
}

export interface LiveCampaign {
  readonly id: CampaignId;
  readonly source: LiveSource;
  name: string;
  mode: CampaignMode;
  state: CampaignState;
  since: EpochMs;
  reason: string | undefined;
  resumesAt: EpochMs | undefined;
  linesPerAgent: number | undefined;
  leftCount: number | undefined;
  listCount: number | undefined;
  lastDialAt: EpochMs | undefined;
  changedBy: LastChange | undefined;
  /** Lines dialing or ringing. */
  readonly lines: Map<ContactId, LiveLine>;
  talking: number;
  dayStartedAt: EpochMs;
  today: LiveCampaignDay;
  dropCap: DropCap;
  readonly dropWindow: DropWindow;
  readonly connectsByMinute: MinuteRing<CampaignMinute>;
  /** The running minute of its windows: stands still while its source cannot be seen. */
  minute: number;
}

const DAY_MS = 86_400_000;
/** 16 CFR 310.4(b)(4) and 47 CFR 64.1200(a)(7): 3 % of live answers over 30 days. */
export const DEFAULT_DROP_CAP: DropCap = { share: 0.03, windowMs: 30 * DAY_MS };

interface NewCampaign {
  readonly id: CampaignId;
  readonly source: LiveSource;
  readonly at: EpochMs;
  readonly dayStartedAt: EpochMs;
  readonly minute: number;
}

export function createLiveCampaign({ id, source, at, dayStartedAt, minute }: NewCampaign): LiveCampaign {
  return {
    id,
    source,
    name: id,
    mode: 'power',
    state: 'draft',
    since: at,
    reason: undefined,
    resumesAt: undefined,
    linesPerAgent: undefined,
    leftCount: undefined,
    listCount: undefined,
    lastDialAt: undefined,
    changedBy: undefined,
    lines: new Map(),
    talking: 0,
    dayStartedAt,
    today: createCampaignDay(),
    dropCap: DEFAULT_DROP_CAP,
    dropWindow: createDropWindow(DEFAULT_DROP_CAP.windowMs),
    connectsByMinute: createMinuteRing(),
    minute,
  };
}

export function createCampaignMinute(): CampaignMinute {
  return { connects: 0 };
}

export function createCampaignDay(): LiveCampaignDay {
  return { attempts: 0, connects: 0, drops: 0, outcomes: new Map() };
}
