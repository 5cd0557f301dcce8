// Prints a report: asked of a gateway, or read from a data folder on its machine.
import { join } from 'node:path';
import { asFields } from '../../lib/fields.ts';
import {
  type Report,
  type ReportAsk,
  type ReportBy,
  type ReportName,
  type ReportStep,
  RingtopError,
} from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import { checkOutput } from '../output/check-output.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { formatCsv } from '../report/format-csv.ts';
import { formatReportTable } from '../report/format-report-table.ts';
import { formatHtml } from '../report/html/format-html.ts';
import { tellRowsApart } from '../report/tell-rows-apart.ts';
import { formatYaml } from './format-yaml.ts';

export interface ReportOptions {
  readonly report: ReportName;
  readonly from?: string;
  readonly to?: string;
  readonly by?: ReportBy;
  readonly every?: ReportStep;
  readonly output: 'table' | 'csv' | 'tsv' | 'json' | 'ndjson' | 'yaml' | 'html';
  readonly jq?: string;
  readonly data?: string;
  readonly url?: string;
}

export async function report(host: Host, options: ReportOptions): Promise<number> {
  checkOutput(options);
  const print = await openJsonPrinter(host, { jq: options.jq });
  const found =
    options.data === undefined ? await askGateway(host, options) : await readFolder(options.data, options);
  await print(await format(found, options.output));
  return 0;
}

async function format(found: Report, output: ReportOptions['output']): Promise<string> {
  if (output === 'json') return `${JSON.stringify(found)}\n`;
  if (output === 'ndjson') return found.items.map(item => `${JSON.stringify(item)}\n`).join('');
  if (output === 'yaml') return formatYaml(found);
  if (output === 'csv' || output === 'tsv') return formatCsv(found, output);
  return output === 'table' ? formatReportTable(tellRowsApart(found)) : formatHtml(tellRowsApart(found));
}

function toAsk({ report: name, from, to, by, every }: ReportOptions): ReportAsk {
  return {
    report: name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(by === undefined ? {} : { by }),
    ...(every === undefined ? {} : { every }),
  };
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
