// The schema of an alert in the JSON contract.
import { z } from 'zod';
import { ALERT_SEVERITIES, ALERT_SUBJECTS } from '../../../floor/index.ts';
import { durationMs, id, instant, name, ofEveryItem, word } from './fields.ts';

export const alertSchema = z
  .object({
    ...ofEveryItem,
    rule: name.describe('its name in the config, or the name of what is built in'),
    severity: word(ALERT_SEVERITIES),
    state: word(['raised', 'acknowledged', 'recovered', 'expired']),
    subject: z.object({ kind: word(ALERT_SUBJECTS), id, name: name.nullable() }),
    text: z.string(),
    figure: z.string().nullable().describe('where it stands in an item of this contract'),
    value: z.union([z.number(), z.string()]).nullable().describe('what it was when the alert was raised'),
    counted: z.number().nullable().describe('of a ratio: its numerator then'),
    of: z.number().nullable().describe('of a ratio: its denominator then'),
    since: instant.describe('since when it has been so'),
    raisedAt: instant.describe('when it had been so for as long as the rule asks'),
    stateMs: durationMs.describe('from `since` to its end, or so far'),
    quietUntil: instant
      .nullable()
      .describe('raised in the quiet hours of its rule: sent to nobody until then, if it still stands'),
    acknowledgedBy: name.nullable(),
    acknowledgedAt: instant.nullable(),
    acknowledgedNote: z.string().nullable(),
    silencedUntil: instant.nullable().describe('until then it is sent to nobody'),
    recoveredAt: instant.nullable(),
    expiredAt: instant.nullable(),
    expiredBecause: z.string().nullable().describe('why it could not be judged any more'),
  })
  .meta({ id: 'Alert' });

export type AlertItem = z.infer<typeof alertSchema>;
