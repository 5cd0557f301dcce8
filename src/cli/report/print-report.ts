// Prints a report in every format of a list, and as a page.
import { asFields } from '../../lib/fields.ts';
import { createZonedClock } from '../../lib/zoned-time.ts';
import { isIn, type Report, RingtopError } from '../../protocol/index.ts';
import { readFilter } from '../get/read-filter.ts';
import type { Host } from '../host.ts';
import { checkOutput } from '../output/check-output.ts';
import type { ListFormat, ListOutput } from '../output/formats.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { openListPrinter } from '../output/print-list.ts';
import { formatHtml } from './html/format-html.ts';
import { kindOfReport, type ReportCut } from './report-cut.ts';
import { reportTable } from './report-table.ts';
import { headingOf, sayNotSeen, totalsOf } from './say-report.ts';
import { tellRowsApart } from './tell-rows-apart.ts';

export interface ReportOutput extends Omit<ListOutput, 'output'>, ReportCut {
  readonly output: ListFormat | 'html';
  readonly filter?: string;
}

export type ReportPrinter = (found: Report) => Promise<void>;

/** Opened before anything is asked: what would not do is refused first. */
export async function openReportPrinter(host: Host, options: ReportOutput): Promise<ReportPrinter> {
  const { output } = options;
  return output === 'html' ? openPage(host, options) : openRows(host, { ...options, output });
}

/** A page is the whole report: rows of it would belie its charts. */
function openPage(host: Host, options: ReportOutput): ReportPrinter {
  checkOutput(options);
  const odd = options.filter !== undefined ? '--filter' : options.sort !== undefined ? '--sort' : undefined;
  if (odd !== undefined)
    throw new RingtopError({
      code: 'bad-arguments',
      message: `${odd} goes with rows, and -o html is the whole report`,
      hint: 'With rows are: -o table, wide, json, ndjson, csv, tsv, yaml, name.',
    });
  return async found => {
    const print = await openJsonPrinter(host, {});
    await print(formatHtml(tellRowsApart(found)));
  };
}

async function openRows(
  host: Host,
  { filter, ...options }: ReportOutput & Pick<ListOutput, 'output'>,
): Promise<ReportPrinter> {
  const { output } = options;
  const table = reportTable(options);
  const kind = kindOfReport(options.report);
  const chosen = filter === undefined ? undefined : readFilter(kind, filter, table.columns);
  const printer = await openListPrinter(host, table, options);
  const isTable = output === 'table' || output === 'wide';
  return async found => {
    if (isTable && found.items.length === 0) return sayNothing(host, found, options);
    const told = isTable ? tellRowsApart(found) : found;
    const items = told.items.map(asFields).filter(item => chosen === undefined || isIn(chosen, item));
    await printer.document(
      { ...told, items },
      {
        clock: createZonedClock(found.zone),
        heading: headingOf(found),
        // Of rows that are not shown a total would be of more than what stands above it.
        totals: chosen === undefined ? totalsOf(found) : [],
      },
    );
    if (isTable) host.stderr.write(sayNotSeen(found));
  };
}

function sayNothing({ stdout, stderr }: Host, found: Report, { headers }: Pick<ListOutput, 'headers'>): void {
  if (headers !== false) stdout.write(`${headingOf(found)}\n\n`);
  (headers === false ? stderr : stdout).write('There is nothing to tell of it.\n');
}
