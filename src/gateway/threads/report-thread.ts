// The thread that reads reports from the history.
import { type ReportInit, serveReports } from '../reports/serve-reports.ts';
import { serveThread } from './serve-thread.ts';

serveThread((init: ReportInit) => serveReports(init));
