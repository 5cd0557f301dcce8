// Alerts and announcements on the wire: what may be asked of them, strictly, and what is answered.
import { z } from 'zod';
import { ALERT_SEVERITIES, ANNOUNCEMENT_PRIORITIES, ROLES } from '../floor/index.ts';
import { idSchema } from './command-schema.ts';
import { PRINTABLE, sentenceSchema } from './printable.ts';

const names = z.array(z.string().min(1).max(200).regex(PRINTABLE)).min(1).max(100).exactOptional();
const WEEK_MS = 7 * 86_400_000;
const forMs = z.int().min(1_000).max(WEEK_MS);

export const ALERT_CALL_SCHEMAS = [
  z.strictObject({
    method: z.literal('alert.acknowledge'),
    alert: idSchema,
    note: sentenceSchema.exactOptional(),
  }),
  /** Alerts that fit all that is named are sent to nobody for so long, in the floor's time. */
  z.strictObject({
    method: z.literal('alert.silence'),
    alert: idSchema.exactOptional(),
    rule: sentenceSchema.exactOptional(),
    /** Its id or its name. */
    queue: idSchema.exactOptional(),
    severity: z.enum(ALERT_SEVERITIES).exactOptional(),
    forMs,
    reason: sentenceSchema,
  }),
  z.strictObject({ method: z.literal('alert.endSilence'), silence: idSchema }),
  z.strictObject({ method: z.literal('alert.silences') }),
  /** What could not be delivered. */
  z.strictObject({ method: z.literal('alert.deadLetters') }),
  z.strictObject({
    method: z.literal('alert.resend'),
    /** @default all of them */
    letters: z.array(idSchema).min(1).max(1_000).exactOptional(),
  }),
  z.strictObject({
    method: z.literal('announcement.post'),
    text: sentenceSchema,
    /** @default info */
    priority: z.enum(ANNOUNCEMENT_PRIORITIES).exactOptional(),
    /** Whoever is meant by any of these. @default everybody */
    audience: z
      .strictObject({
        roles: z.array(z.enum(ROLES)).min(1).exactOptional(),
        teams: names,
        /** Ids or names. */
        queues: names,
        screens: names,
      })
      .exactOptional(),
    forMs,
  }),
  z.strictObject({ method: z.literal('announcement.withdraw'), announcement: idSchema }),
  /** A screen has painted it: told by the screen itself. */
  z.strictObject({ method: z.literal('announcement.shown'), announcement: idSchema }),
] as const;

const alertCallSchema = z.discriminatedUnion('method', ALERT_CALL_SCHEMAS);
export type AlertCall = z.infer<typeof alertCallSchema>;

export function isAlertCall(call: { readonly method: string }): call is AlertCall {
  return ALERT_CALL_SCHEMAS.some(({ shape }) => shape.method.value === call.method);
}

const silenceSchema = z.object({
  silence: z.string(),
  alert: z.string().exactOptional(),
  rule: z.string().exactOptional(),
  queue: z.string().exactOptional(),
  severity: z.enum(ALERT_SEVERITIES).exactOptional(),
  by: z.string(),
  reason: z.string(),
  /** Epoch milliseconds of the floor's time. */
  at: z.number(),
  until: z.number(),
});
export type Silence = z.infer<typeof silenceSchema>;

const letterSchema = z.object({
  letter: z.string(),
  /** The name of the webhook or the command. */
  channel: z.string(),
  alert: z.string(),
  event: z.string(),
  /** Epoch milliseconds of this machine's clock. */
  madeAt: z.number(),
  attempts: z.int(),
  reason: z.string(),
});
export type DeadLetter = z.infer<typeof letterSchema>;

export const ALERT_RESULT_SCHEMAS = {
  'alert.acknowledge': z.object({ alert: z.string(), by: z.string(), at: z.number() }),
  'alert.silence': silenceSchema,
  'alert.endSilence': z.object({ silence: z.string() }),
  'alert.silences': z.object({ at: z.number(), silences: z.array(silenceSchema) }),
  'alert.deadLetters': z.object({ letters: z.array(letterSchema) }),
  'alert.resend': z.object({ letters: z.array(z.string()) }),
  'announcement.post': z.object({ announcement: z.string(), expiresAt: z.number() }),
  'announcement.withdraw': z.object({ announcement: z.string() }),
  'announcement.shown': z.object({}),
};
