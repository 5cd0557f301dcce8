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
    liveSince: instant.nullable(),
    lastEventAt: instant.nullable().describe('told at whole minutes and when it is lost'),
    capabilities: z.array(z.string()).describe('the commands it can carry out'),
    blindTodayMs: spentMs,
    unparsedCount: count.describe('what it could not read'),
    unknownEventCount: count,
    correctedCount: count,
    cannotTell,
  })
  .meta({ id: 'Source' });

export type SourceItem = z.infer<typeof sourceSchema>;
