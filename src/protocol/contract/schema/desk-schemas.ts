// The schemas of what is answered about alerts, announcements and customers, besides the lists of them.
import { z } from 'zod';
import { ALERT_SEVERITIES, ANNOUNCEMENT_PRIORITIES, ROLES } from '../../../floor/index.ts';
import { answeredAt, documentOf, listOf } from './envelopes.ts';
import { count, id, instant, word } from './fields.ts';

const silence = z
  .object({
    silence: z.string().describe('for ringtop alert end-silence'),
    alert: id.nullable().describe('this alert alone; null: any'),
    rule: z.string().nullable().describe('of this rule; null: of any'),
    queue: id.nullable(),
    severity: word(ALERT_SEVERITIES).nullable(),
    by: z.string(),
    reason: z.string(),
    since: instant,
    until: instant.describe("in the floor's time"),
  })
  .meta({ id: 'Silence' });

const deadLetter = z
  .object({
    letter: z.string().describe('for ringtop alert resend'),
    channel: z.string().describe('the webhook or the command of the config'),
    alert: id,
    event: z.string(),
    madeAt: instant.describe("by the gateway's own clock"),
    attempts: count,
    reason: z.string().describe('of the last attempt'),
  })
  .meta({ id: 'DeadLetter' });

const deskPreview = z.object({
  method: z.string().describe('what would be asked'),
  said: z.string().describe('what would come of it'),
  alerts: z
    .array(z.object({ id, severity: word(ALERT_SEVERITIES), text: z.string() }))
    .describe('of which alerts that stand'),
  announcement: z
    .object({
      text: z.string(),
      priority: word(ANNOUNCEMENT_PRIORITIES),
      expiresAt: instant,
      audience: z
        .object({
          roles: z.array(word(ROLES)),
          teams: z.array(z.string()),
          queues: z.array(id),
          screens: z.array(z.string()),
        })
        .describe('nobody named: everybody'),
    })
    .nullable(),
});

export const deskSchemas = {
  SilenceList: listOf('SilenceList', silence, answeredAt),
  DeadLetterList: listOf('DeadLetterList', deadLetter, answeredAt),
  Silence: reply('Silence', { item: silence }),
  SilenceEnd: reply('SilenceEnd', { silence: z.string() }),
  Acknowledgement: reply('Acknowledgement', {
    alert: id,
    by: z.string().describe('who has it: whoever was first'),
    acknowledgedAt: instant,
  }),
  Resending: reply('Resending', { letters: z.array(z.string()).describe('that are on their way again') }),
  Posting: reply('Posting', { announcement: z.string(), expiresAt: instant }),
  DeskPreview: reply('DeskPreview', { item: deskPreview }),
  Withdrawal: reply('Withdrawal', { announcement: z.string() }),
  Customer: reply('Customer', {
    contact: id,
    number: z.string().nullable().describe('of who writes, the address; null: withheld'),
    name: z.string().nullable(),
  }),
} as const;

export type SilenceItem = z.infer<typeof silence>;
export type DeskPreviewItem = z.infer<typeof deskPreview>;
export type DeadLetterItem = z.infer<typeof deadLetter>;

function reply<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return documentOf(kind, shape, answeredAt);
}
