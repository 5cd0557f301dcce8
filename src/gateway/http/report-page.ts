// Reports as pages: `GET /v1/reports/day?from=yesterday&by=channel`, the same call as over the socket.
import { type ParsedCall, parseReportCall } from '../reports/parse-report-call.ts';

const FOLDER = '/v1/reports/';

/** Absent where it is no report's page. */
export function findReportCall(pathname: string, query: URLSearchParams): ParsedCall | undefined {
  return pathname.startsWith(FOLDER) ? parseReportCall(pathname.slice(FOLDER.length), query) : undefined;
}
