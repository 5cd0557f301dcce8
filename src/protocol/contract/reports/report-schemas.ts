// The schemas of reports: of queues' contacts, of people's time, of campaigns.
import { z } from 'zod';
import { dialOutcomesSchema } from '../schema/campaign-schema.ts';
import { documentOf } from '../schema/envelopes.ts';
import { count, id, instant, name, rate, spentMs, word } from '../schema/fields.ts';
import { spanSchema } from '../schema/span-schema.ts';
import { REPORT_BYS, REPORT_NAMES } from './report-table.ts';

const date = z.string().describe('of the business day, YYYY-MM-DD');

const head = {
  report: word(REPORT_NAMES),
  by: word(REPORT_BYS),
  everyMinutes: z.int().positive().nullable().describe('the length of the intervals; null: none are told'),
  from: date,
  to: date.describe('included'),
  zone: z.string().describe('IANA zone of the center; a queue’s days are those of its own zone'),
};

/** A report stands as the history does. */
function reportOf<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return documentOf(kind, { ...head, ...shape }, instant.describe('up to here the history tells'));
}

const stretch = { startsAt: instant, endsAt: instant };

const queueItem = z
  .object({
    id: id.nullable().describe('of what it is split by; null: of all'),
    name: name.nullable(),
    channel: z.string().nullable(),
    team: name.nullable(),
    ...stretch,
    ...spanSchema.shape,
  })
  .meta({ id: 'QueueReportItem' });

const queueReport = reportOf('QueueReport', {
  items: z
    .array(queueItem)
    .describe('of a time in which no gateway ran: its figures null, blind for all of it'),
  totals: z.array(queueItem).describe('of each channel, over all of it: sums of numerators and denominators'),
  series: z.array(queueItem).describe('of each channel, by interval or by day'),
  staffing: z
    .array(
      z.object({
        channel: z.string(),
        ...stretch,
        handlingMs: spentMs,
        availableMs: spentMs.describe('ringing is available'),
        occupancyRate: rate.describe('handlingMs / (handlingMs + availableMs), pooled over people'),
      }),
    )
    .describe('people of each channel, each once; empty for a token with a scope'),
  queues: z
    .array(
      z.object({
        id,
        name,
        channel: z.string(),
        team: name.nullable(),
        targetShare: z.number(),
        serviceLevel: z.object({
          name: z.string(),
          thresholdMs: spentMs,
          comparator: z.string(),
          abandons: z.string(),
          shortMs: spentMs,
          otherExits: z.string(),
        }),
      }),
    )
    .describe('what the figures are of, as it was defined last'),
  notSeen: z
    .array(z.object({ id, name, ...stretch, seenFrom: instant.nullable(), blindMs: spentMs }))
    .describe('days of queues of which not everything was seen'),
});

const agentItem = z
  .object({
    id: id.nullable(),
    name: name.nullable(),
    team: name.nullable(),
    ...stretch,
    people: count.describe('how many were logged in'),
    contacts: count,
    missed: count.describe('offers that rang out or were refused'),
    loggedInMs: spentMs.describe('in any state but offline and unknown'),
    availableMs: spentMs.describe('ringing is available'),
    talkMs: spentMs,
    holdMs: spentMs,
    wrapUpMs: spentMs,
    ownCallMs: spentMs.describe('on calls that no queue and no campaign brought'),
    breakMs: spentMs.describe('the sum of `breaksMs`'),
    workMs: spentMs.describe('paused for work that is no contact'),
    unreachableMs: spentMs,
    handlingMs: spentMs.describe('talkMs + holdMs + wrapUpMs'),
    occupancyRate: rate.describe('handlingMs / (handlingMs + availableMs)'),
    breaksMs: z.record(z.string(), spentMs).describe('by reason; "" where none was given'),
  })
  .meta({ id: 'AgentReportItem' });

const agentReport = reportOf('AgentReport', {
  items: z.array(agentItem),
  totals: z.array(agentItem),
});

const campaignItem = z
  .object({
    id: id.nullable(),
    name: name.nullable(),
    ...stretch,
    attempts: count.describe('dialed in this time'),
    connects: count.describe('a person answered and an agent took it'),
    drops: count.describe('a person answered and nobody was there'),
    liveAnswers: count.describe('connects + drops'),
    connectRate: rate.describe('connects / attempts'),
    dropRate: rate.describe('drops / liveAnswers'),
    outcomes: dialOutcomesSchema,
  })
  .meta({ id: 'CampaignReportItem' });

const campaignReport = reportOf('CampaignReport', {
  items: z.array(campaignItem),
  totals: z.array(campaignItem),
});

export const reportSchemas = {
  QueueReport: queueReport,
  AgentReport: agentReport,
  CampaignReport: campaignReport,
} as const;

export type QueueReport = z.infer<typeof queueReport>;
export type AgentReport = z.infer<typeof agentReport>;
export type CampaignReport = z.infer<typeof campaignReport>;
export type Report = QueueReport | AgentReport | CampaignReport;
export type QueueReportItem = z.infer<typeof queueItem>;
export type AgentReportItem = z.infer<typeof agentItem>;
export type CampaignReportItem = z.infer<typeof campaignItem>;
