// One report, read from the history's database in one go: as of one instant, whatever is written meanwhile.
import type { DatabaseSync } from 'node:sqlite';
import { REPORTS, type Report, type ReportAsk } from '../../protocol/index.ts';
import { readAgentReport } from './agent-report.ts';
import { readCampaignReport } from './campaign-report.ts';
import { readQueueReport } from './queue-report.ts';
import { openFrame, type ReportFrame, type ReportScope } from './report-frame.ts';

export function readReport(db: DatabaseSync, ask: ReportAsk, scope?: ReportScope): Report {
  db.exec('BEGIN');
  try {
    return READERS[REPORTS[ask.report].of](openFrame(db, ask, scope));
  } finally {
    db.exec('COMMIT');
  }
}

const READERS = {
  queues: readQueueReport,
  people: readAgentReport,
  campaigns: readCampaignReport,
} as const satisfies Record<string, (frame: ReportFrame) => Report>;
