// Asked for the contacts behind a figure: which of them are counted in it, page by page.
import { z } from 'zod';
import { idSchema } from './command-schema.ts';

/** Those that are made of contacts, each of which is in or out. */
export const LISTED_METRICS = ['serviceLevelRate', 'abandonRate', 'answerSpeedMs'] as const;
export type ListedMetric = (typeof LISTED_METRICS)[number];
export const LISTED_SPANS = ['today', 'last15m', 'last30m', 'last60m'] as const;
export type ListedSpan = (typeof LISTED_SPANS)[number];

export const metricContactsSchema = z.strictObject({
  method: z.literal('metric.contacts'),
  metric: z.enum(LISTED_METRICS),
  /** One of these two. */
  queue: idSchema.exactOptional(),
  channel: z.string().min(1).max(64).exactOptional(),
  /** As in the rows. @default today */
  span: z.enum(LISTED_SPANS).exactOptional(),
  /** The newest of them, by their entry. @default 100 */
  limit: z.int().min(1).max(1_000).exactOptional(),
  /** Those before the ones that one has: what their answer says. It keeps the span where it stood. */
  before: z.string().min(1).max(1_024).exactOptional(),
});
export type MetricContactsCall = z.infer<typeof metricContactsSchema>;
