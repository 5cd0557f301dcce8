// Alerts and announcements on the wire: what may be asked of them, strictly, and what is answered.
import { z } from 'zod';
import { ALERT_SEVERITIES, ANNOUNCEMENT_PRIORITIES, ROLES } from '../floor/index.ts';
import { idSchema, keySchema } from './command-schema.ts';
import { PRINTABLE, sentenceSchema } from './printable.ts';

const names = z.array(z.string().min(1).max(200).regex(PRINTABLE)).min(1).max(100).exactOptional();
const WEEK_MS = 7 * 86_400_000;
const forMs = z.int().min(1_000).max(WEEK_MS);

/** What would come of it is told, and nothing is done. */
const dryRun = z.boolean().exactOptional();
/** Why, for the audit. */
const reason = sentenceSchema.exactOptional();
/** Makes a repeat harmless: for ten minutes the same key gets the first answer again. */
const key = keySchema.exactOptional();

export const ALERT_CALL_SCHEMAS = [
  z.strictObject({
    method: z.literal('alert.acknowledge'),
    alert: idSchema,
    /** What is done about it: it stands in the row. */
    note: sentenceSchema.exactOptional(),
    reason,
    dryRun,
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
    dryRun,
    key,
  }),
  z.strictObject({ method: z.literal('alert.endSilence'), silence: idSchema, reason, dryRun }),
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
    reason,
    dryRun,
    key,
  }),
  z.strictObject({ method: z.literal('announcement.withdraw'), announcement: idSchema, reason, dryRun }),
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

/** The answer to `dryRun`. */
const deskPreviewSchema = z.object({
  dryRun: z.literal(true),
  /** What would come of it, as a sentence. */
  said: z.string(),
  /** Which of the alerts that stand it would be of. */
  alerts: z
    .array(z.object({ alert: z.string(), severity: z.enum(ALERT_SEVERITIES), text: z.string() }))
    .exactOptional(),
  /** As it would be shown, or is. */
  announcement: z
    .object({
      text: z.string(),
      priority: z.enum(ANNOUNCEMENT_PRIORITIES),
      /** Queues by their ids; nobody named: everybody. */
      audience: z.object({
        roles: z.array(z.enum(ROLES)).readonly().exactOptional(),
        teams: z.array(z.string()).readonly().exactOptional(),
        queues: z.array(z.string()).readonly().exactOptional(),
        screens: z.array(z.string()).readonly().exactOptional(),
      }),
      expiresAt: z.number(),
    })
    .exactOptional(),
});
export type DeskPreview = z.infer<typeof deskPreviewSchema>;

const orPreview = <Result extends z.ZodType>(result: Result) => z.union([result, deskPreviewSchema]);

export const ALERT_RESULT_SCHEMAS = {
  'alert.acknowledge': orPreview(z.object({ alert: z.string(), by: z.string(), at: z.number() })),
  'alert.silence': orPreview(silenceSchema),
  'alert.endSilence': orPreview(z.object({ silence: z.string() })),
  'alert.silences': z.object({ at: z.number(), silences: z.array(silenceSchema) }),
  'alert.deadLetters': z.object({ letters: z.array(letterSchema) }),
  'alert.resend': z.object({ letters: z.array(z.string()) }),
  'announcement.post': orPreview(z.object({ announcement: z.string(), expiresAt: z.number() })),
  'announcement.withdraw': orPreview(z.object({ announcement: z.string() })),
  'announcement.shown': z.object({}),
};
