// The reports that a config has the gateway write, as the gateway takes them.
import { resolve } from 'node:path';
import type { ReportSchedule, ScheduleSettings } from '../../gateway/index.ts';
import { REPORTS, RingtopError } from '../../protocol/index.ts';
import type { Config } from '../config/config-schema.ts';
import { formatCsv } from '../report/format-csv.ts';
import { formatHtml } from '../report/html/format-html.ts';
import type { DataFolder } from './data-folder.ts';

/** Absent where none is asked for. `folder` is the config's: its paths begin there. */
export function schedulesOf(
  { reports = [] }: Config,
  { folder, data }: { readonly folder: string; readonly data: Pick<DataFolder, 'fileOf'> | undefined },
): ScheduleSettings | undefined {
  if (reports.length === 0) return undefined;
  if (data === undefined)
    throw new RingtopError({
      code: 'bad-config',
      message: 'reports are asked for, and this gateway remembers nothing that they could be of',
      hint: 'Give it a data folder (--data DIR, or `data:`), or take `reports:` out of the config.',
    });
  return {
    schedules: reports.map(one => toSchedule(one, folder)),
    memoryFile: data.fileOf('reports.json'),
    print: (report, output) =>
      ({ html: formatHtml, csv: formatCsv, json: (of: object) => `${JSON.stringify(of)}\n` })[output](report),
  };
}

function toSchedule(
  { at, folder, by, ...one }: NonNullable<Config['reports']>[number],
  base: string,
): ReportSchedule {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const known: readonly string[] = REPORTS[one.report].by;
  if (by !== undefined && !known.includes(by))
    throw new RingtopError({
      code: 'bad-config',
      message: `a report of ${one.report} is not split by ${by}`,
      hint: `In the config, its \`by\` may be ${known.join(', ')}.`,
    });
  return { ...one, ...(by === undefined ? {} : { by }), hour, minute, folder: resolve(base, folder) };
}
