// The schema of an outbound campaign in the JSON contract.
import { z } from 'zod';
import { CAMPAIGN_MODES, CAMPAIGN_STATES } from '../../../floor/index.ts';
import { changedBy, count, durationMs, instant, name, ofEveryItem, rate, spentMs, word } from './fields.ts';

/** How dials ended: of a day on the floor and in reports alike. */
export const dialOutcomesSchema = z.object({
  noAnswer: count,
  busy: count,
  failed: count,
  machine: count,
  connected: count,
  dropped: count,
});

const today = z.object({
  attempts: count,
  connects: count.describe('a person answered and an agent took it'),
  drops: count.describe('a person answered and nobody was there'),
  outcomes: dialOutcomesSchema,
});

export const campaignSchema = z
  .object({
    ...ofEveryItem,
    name,
    mode: word(CAMPAIGN_MODES),
    state: word(CAMPAIGN_STATES),
    since: instant,
    stateMs: durationMs,
    reason: z.string().nullable(),
    resumesAt: instant.nullable(),
    linesPerAgent: z.number().nullable().describe('lines dialed for each free agent'),
    lines: count.describe('dialing or ringing'),
    talking: count,
    leftCount: count.nullable().describe('records still to be dialed'),
    listCount: count.nullable().describe('records of its lists in all'),
    dropRate: rate.describe('dropCounted / dropOf, over the last `dropWindowMs`'),
    dropCounted: count,
    dropOf: count.describe('live answers, dropped ones included'),
    dropWindowMs: spentMs,
    dropLimitRate: z.number().min(0).max(1).describe('the legal limit of `dropRate`'),
    connectsLast60m: count,
    lastDialAt: instant.nullable(),
    today,
    changedBy,
  })
  .meta({ id: 'Campaign' });

export type DialOutcomesItem = z.infer<typeof dialOutcomesSchema>;
export type CampaignItem = z.infer<typeof campaignSchema>;
