// Prints a report: asked of a gateway, or read from a data folder on its machine.
import { join } from 'node:path';
import { asFields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { type Report, type ReportAsk, type ReportStep, RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { openReportPrinter, type ReportOutput } from '../report/print-report.ts';

export interface ReportOptions extends ReportOutput {
  readonly from?: string;
  readonly to?: string;
  readonly every?: ReportStep;
  readonly data?: string;
  readonly url?: string;
}

export async function report(host: Host, options: ReportOptions): Promise<number> {
  const print = await openReportPrinter(host, options);
  const found =
    options.data === undefined ? await askGateway(host, options) : await readFolder(options.data, options);
  await print(found);
  return 0;
}

function toAsk({ report: name, from, to, by, every }: ReportOptions): ReportAsk {
  return { report: name, ...given({ from, to, by, every }) };
}

async function askGateway({ env }: Host, options: ReportOptions): Promise<Report> {
  const { report: name, ...asked } = toAsk(options);
  const gateway = findGateway({ env, url: options.url });
  const answer = await callGateway(
    gateway,
    name === 'agents'
      ? { method: 'report.agents', params: asked }
      : { method: 'report.get', params: { ...asked, report: name } },
  );
  if (!answer.ok) throw new RingtopError(answer.failure);
  if (isReport(answer.result)) return answer.result;
  throw new RingtopError({
    code: 'internal',
    message: `what ${gateway.url} answered is not a ringtop/v1 report`,
    hint: 'Is the address right, and the gateway not older than this ringtop?',
  });
}

const KINDS: readonly unknown[] = ['QueueReport', 'AgentReport', 'CampaignReport'] satisfies Report['kind'][];

/** Of a newer gateway a report may say more. */
function isReport(value: unknown): value is Report {
  const { apiVersion, kind, items, totals } = asFields(value);
  return apiVersion === 'ringtop/v1' && KINDS.includes(kind) && Array.isArray(items) && Array.isArray(totals);
}

async function readFolder(folder: string, options: ReportOptions): Promise<Report> {
  const { openReportDatabase, readReport } = await import('../../gateway/index.ts');
  const db = openReportDatabase(join(folder, 'history.db'));
  try {
    return readReport(db, toAsk(options));
  } finally {
    db.close();
  }
}
