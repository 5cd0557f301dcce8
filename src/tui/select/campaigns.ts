// The campaigns: those that run first, then those that somebody holds, then the rest.
import type { CampaignMode, CampaignRow, CampaignState, EpochMs } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { type Label, labelOf, sourceLabel } from '../moment/label.ts';
import { findMark } from '../moment/marks.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { type Rate, toRate } from '../moment/rate.ts';
import type { Mark } from '../parts/table/index.ts';

export interface CampaignView extends Label {
  readonly id: string;
  readonly state: CampaignState;
  /** What is ordered about it and not to be seen yet. */
  readonly ordered?: string;
  readonly inStateMs: number;
  readonly reason?: string;
  readonly resumesAt?: EpochMs;
  readonly who?: string;
  readonly linesPerAgent?: number;
  readonly lines: number;
  readonly talking: number;
  readonly connectsLast60m: number;
  readonly attempts: number;
  readonly mode: CampaignMode;
  readonly sourceName: string;
  /** Since the last number was dialed. */
  readonly sinceDialMs?: number;
  readonly drop: Rate;
  readonly dropCapShare: number;
  readonly dropWindowMs: number;
  readonly leftCount?: number;
  readonly isStale: boolean;
  readonly mark?: Mark;
}

export function selectCampaigns(moment: Moment): CampaignView[] {
  return Object.entries(moment.document.campaigns)
    .map(([id, row]) => toCampaignView(moment, id, row))
    .sort((a, b) => placeOfCampaign(a.state) - placeOfCampaign(b.state) || (a.name < b.name ? -1 : 1));
}

export function selectCampaign(moment: Moment, id: string): CampaignView | undefined {
  const row = rowOf(moment.document.campaigns, id);
  return row && toCampaignView(moment, id, row);
}

export function selectRunningCampaignCount({ document }: Moment): number {
  return Object.values(document.campaigns).filter(({ state }) => state === 'running').length;
}

/** It does not run, and there is something to say of it. */
export function isHeld({ state, who, reason, resumesAt }: CampaignView): boolean {
  return state !== 'running' && (who ?? reason ?? resumesAt) !== undefined;
}

function toCampaignView(moment: Moment, id: string, row: CampaignRow): CampaignView {
  const { isStale, now } = selectFreshness(moment, row.source);
  const mark = findMark(moment.marks, 'dropRate', id)?.mark;
  const { drops, answered } = row.dropWindow;
  return {
    id,
    ...labelOf(moment, 'campaigns', row),
    state: row.state,
    inStateMs: Math.max(0, now - row.since),
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    ...(row.resumesAt === undefined ? {} : { resumesAt: row.resumesAt }),
    ...(row.changedBy ? { who: row.changedBy.who } : {}),
    ...(row.linesPerAgent === undefined ? {} : { linesPerAgent: row.linesPerAgent }),
    lines: row.lines,
    talking: row.talking,
    connectsLast60m: row.connectsLast60m,
    attempts: row.today.attempts,
    mode: row.mode,
    sourceName: sourceLabel(moment, row.source),
    ...(row.lastDialAt === undefined ? {} : { sinceDialMs: Math.max(0, now - row.lastDialAt) }),
    drop: toRate({ rate: row.dropRate, part: drops, whole: answered, mark }),
    dropCapShare: row.dropCap.share,
    dropWindowMs: row.dropCap.windowMs,
    ...(row.leftCount === undefined ? {} : { leftCount: row.leftCount }),
    isStale,
    ...(mark ? { mark } : {}),
  };
}

const PLACES: readonly CampaignState[] = [
  'running',
  'draining',
  'paused',
  'capped',
  'outside-hours',
  'draft',
  'stopped',
  'exhausted',
];

/** A state this client does not know stands last. */
export function placeOfCampaign(state: CampaignState): number {
  const place = PLACES.indexOf(state);
  return place < 0 ? PLACES.length : place;
}
