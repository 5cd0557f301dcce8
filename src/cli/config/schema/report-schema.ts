// Reports that a gateway writes by itself: which, when, into which folder, as what.
import { z } from 'zod';
import { REPORT_BYS, REPORT_NAMES, REPORT_STEPS } from '../../../protocol/index.ts';
import { oneOf, path } from './scalars.ts';

export const reports = z
  .array(
    z
      .strictObject({
        report: oneOf(REPORT_NAMES),
        at: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .describe('a time of the center’s clock: "00:15"'),
        folder: path.describe('the path of a folder, from the folder of this file'),
        output: oneOf(['html', 'csv', 'json']),
        by: oneOf(REPORT_BYS).exactOptional(),
        every: z.literal(REPORT_STEPS).describe('5, 15, 30 or 60 minutes').exactOptional(),
      })
      .describe('as in { report: day, at: "00:15", folder: reports, output: html }'),
  )
  .max(50)
  .describe('a list, as in [{ report: day, at: "00:15", folder: reports, output: html }]');

export type ReportsConfig = z.infer<typeof reports>;
