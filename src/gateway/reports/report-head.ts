// What every report says of itself.
import { formatInstant, type Report } from '../../protocol/index.ts';
import { formatDateNumber } from './report-dates.ts';
import type { ReportFrame } from './report-frame.ts';

type Head = Pick<Report, 'apiVersion' | 'at' | 'report' | 'by' | 'everyMinutes' | 'from' | 'to' | 'zone'>;

export function headOf<Kind extends Report['kind']>(
  kind: Kind,
  { ask, by, toldTo, range, zone }: ReportFrame,
  everyMinutes: number | null,
): Head & { readonly kind: Kind } {
  return {
    apiVersion: 'ringtop/v1',
    kind,
    at: formatInstant(toldTo),
    report: ask.report,
    by,
    everyMinutes,
    from: formatDateNumber(range.from),
    to: formatDateNumber(range.to),
    zone,
  };
}
