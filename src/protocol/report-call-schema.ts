// Reports on the wire: figures of the history, by business day; those that tell of single people are asked apart.
import { z } from 'zod';
import { REPORT_BYS, REPORT_NAMES, REPORT_STEPS, REPORTS } from './contract/reports/report-table.ts';

const asked = {
  /** `2026-11-23`, `today`, `yesterday`, `-7d`. @default yesterday; of a month, the last one */
  from: z.string().min(1).max(10).exactOptional(),
  /** Included. @default the same day; of a month, its last */
  to: z.string().min(1).max(10).exactOptional(),
  by: z.enum(REPORT_BYS).exactOptional(),
  /** Minutes. */
  every: z.literal(REPORT_STEPS).exactOptional(),
};

export const getReportSchema = z.strictObject({
  method: z.literal('report.get'),
  report: z.enum(REPORT_NAMES.filter(isOfContacts)),
  ...asked,
});
export const getPeopleSchema = z.strictObject({ method: z.literal('report.agents'), ...asked });

export type ReportCall = z.infer<typeof getReportSchema> | z.infer<typeof getPeopleSchema>;

function isOfContacts(name: (typeof REPORT_NAMES)[number]): name is Exclude<typeof name, 'agents'> {
  return REPORTS[name].of !== 'people';
}
