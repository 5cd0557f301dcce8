// What a report is of, and what it is split by: known before it is asked for.
import { REPORTS, type Report, type ReportBy, type ReportName } from '../../protocol/index.ts';

export interface ReportCut {
  readonly report: ReportName;
  /** @default the report's own */
  readonly by?: ReportBy | undefined;
}

const KINDS = {
  queues: 'QueueReport',
  people: 'AgentReport',
  campaigns: 'CampaignReport',
} as const satisfies Record<(typeof REPORTS)[ReportName]['of'], Report['kind']>;

export function kindOfReport(report: ReportName): Report['kind'] {
  return KINDS[REPORTS[report].of];
}

export function byOf({ report, by = REPORTS[report].by[0] }: ReportCut): ReportBy {
  return by;
}

export function isCutByTime(cut: ReportCut): boolean {
  return cut.report === 'intervals' || byOf(cut) === 'interval';
}
