// What there is to report, as data: what each may be split by, in which steps, and for whom.
export const REPORTS = {
  intervals: {
    of: 'queues',
    by: ['channel', 'queue', 'team'],
    summary: 'contacts by 5, 15, 30 or 60 minutes',
  },
  day: { of: 'queues', by: ['queue', 'channel', 'team', 'interval'], summary: 'contacts by business day' },
  month: {
    of: 'queues',
    by: ['queue', 'channel', 'team', 'interval'],
    summary: 'contacts of a month or more',
  },
  exits: {
    of: 'queues',
    by: ['queue', 'channel', 'team', 'interval'],
    summary: 'how contacts left unanswered',
  },
  agents: { of: 'people', by: ['agent', 'team', 'interval'], summary: 'where people’s time went' },
  campaigns: {
    of: 'campaigns',
    by: ['campaign', 'interval'],
    summary: 'attempts, connects, drops, outcomes',
  },
} as const satisfies Record<string, ReportEntry>;

interface ReportEntry {
  readonly of: 'queues' | 'people' | 'campaigns';
  /** The first is what it is split by where nothing is said. */
  readonly by: readonly string[];
  readonly summary: string;
}

export type ReportName = keyof typeof REPORTS;
export type ReportBy = (typeof REPORTS)[ReportName]['by'][number];

export const REPORT_NAMES = Object.keys(REPORTS).filter(isReportName);
export const REPORT_BYS = [...new Set(Object.values(REPORTS).flatMap(({ by }): readonly ReportBy[] => by))];
export const REPORT_STEPS = [5, 15, 30, 60] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

export function isReportName(name: string): name is ReportName {
  return Object.hasOwn(REPORTS, name);
}

/** What is asked for; of what is not said, the table and the reader have their own. */
export interface ReportAsk {
  readonly report: ReportName;
  /** `2026-11-23`, `today`, `yesterday`, `-7d`. */
  readonly from?: string;
  /** Included. */
  readonly to?: string;
  readonly by?: ReportBy;
  /** Minutes. */
  readonly every?: ReportStep;
}
