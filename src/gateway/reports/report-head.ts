// What every report says of itself.
import { formatInstant, type Report } from '../../protocol/index.ts';
import { formatDateNumber } from './report-dates.ts';
import type { ReportFrame } from './report-frame.ts';

type Head = Pick<Report, 'apiVersion' | 'at' | 'report' | 'by' | 'everyMinutes' | 'from' | 'to' | 'zone'>;

export function headOf({ ask, by, toldTo, range, zone }: ReportFrame, everyMinutes: number | null): Head {
  return {
    apiVersion: 'ringtop/v1',
    at: formatInstant(toldTo),
    report: ask.report,
    by,
    everyMinutes,
    from: formatDateNumber(range.from),
    to: formatDateNumber(range.to),
    zone,
  };
}
