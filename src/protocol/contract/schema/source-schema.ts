// The schema of a source in the JSON contract.
import { z } from 'zod';
import { cannotTell, count, durationMs, id, instant, name, ofEveryItem, spentMs, word } from './fields.ts';

export const sourceSchema = z
  .object({
    ...ofEveryItem,
    source: id.describe('itself'),
    name,
    state: word(['starting', 'live', 'lost']),
    since: instant,
    stateMs: durationMs,
    reason: z.string().nullable().describe('why it is lost'),
    trouble: z.string().nullable().describe('the same as a word: login-refused, not-responding …'),
    retryAt: instant.nullable().describe('while it is lost: when it is tried again'),
    warnings: z
      .array(z.object({ warning: z.string().describe('the kind'), text: z.string() }))
      .describe('what a person has to see while it goes on'),
    liveSince: instant.nullable(),
    lastEventAt: instant.nullable().describe('told at whole minutes and when it is lost'),
    capabilities: z.array(z.string()).describe('the commands it can carry out'),
    cannotDo: z
      .array(z.object({ command: z.string(), because: z.string() }))
      .describe('the others of which it says why it cannot'),
    pauseReasons: z
      .array(z.object({ reason: z.string(), means: z.string(), limitMs: spentMs.nullable() }))
      .describe('what its people are paused with; empty: any word'),
    freeReasons: z.boolean().describe('whether any other word is taken as well'),
    blindTodayMs: spentMs,
    lastBlindFrom: instant.nullable().describe('the last blind spell of the day that is over'),
    lastBlindUntil: instant.nullable(),
    recordedFrom: instant
      .nullable()
      .describe('how far back its own record reaches, which its counters come from; null: it has none'),
    unparsedCount: count
      .nullable()
      .describe('what it could not read; null: only a part of the floor is seen'),
    unknownEventCount: count.nullable(),
    correctedCount: count.nullable(),
    cannotTell,
  })
  .meta({ id: 'Source' });

export type SourceItem = z.infer<typeof sourceSchema>;
