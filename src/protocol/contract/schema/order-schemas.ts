// The schemas of what the command line answers to orders: what became of each, what would, and what was ordered before.
import { z } from 'zod';
import { ROLES } from '../../../floor/index.ts';
import { listOf } from './envelopes.ts';
import { apiVersion, durationMs, id, instant, name, ofEveryItem, spentMs, word } from './fields.ts';

const OUTCOMES = ['applied', 'deferred', 'refused', 'unknown'];

const step = z.object({
  did: z.string().describe("what was asked, in the source's own words"),
  outcome: word(OUTCOMES),
  said: z.string(),
});
const about = z
  .object({
    kind: word(['agents', 'contacts', 'queues', 'campaigns']),
    id,
    name,
    queues: z.array(z.object({ id, name })).describe('those that the command names'),
  })
  .nullable();
const kept = z.object({ queue: id.nullable(), because: z.string(), said: z.string() });
const failure = z
  .object({ code: z.string(), message: z.string(), hint: z.string().nullable() })
  .nullable()
  .describe('why it was not asked, or not answered; null: it was');

const commandReply = z
  .object({
    target: z.string().describe('as it was written on the command line'),
    command: z.string().nullable().describe('for ringtop undo and ringtop log'),
    outcome: word(OUTCOMES).nullable(),
    said: z.string().nullable().describe("the source's own words"),
    steps: z.array(step),
    notes: z.array(z.string()).describe('what a person should know besides; also in `said`'),
    offset: z.int().nullable().describe('from which the floor shows it'),
    about,
    instead: z
      .string()
      .nullable()
      .describe('via-pause: refused, and the same would be taken with --via pause'),
    undoAt: instant.nullable().describe("when it is undone by itself, in the floor's time"),
    undoes: z.string().nullable(),
    kept: z.array(kept).describe('of an undo: what stays as it is, and why'),
    elapsedMs: z.number().nonnegative(),
    error: failure,
  })
  .meta({ id: 'CommandReply' });

const commandPreview = z
  .object({
    target: z.string(),
    source: z.string().nullable(),
    said: z.string().nullable(),
    steps: z.array(z.string()).describe("in the source's own words; empty where it cannot tell beforehand"),
    refusal: z.string().nullable().describe('it would be refused, and why'),
    about,
    undoes: z.string().nullable(),
    kept: z.array(kept),
    error: failure,
    reason: z.string().nullable().describe('as it was given, for the log and the audit'),
  })
  .meta({ id: 'CommandPreview' });

const answer = z.object({
  outcome: word(OUTCOMES),
  said: z.string(),
  steps: z.array(step),
  at: instant,
  offset: z.int().nullable(),
});

export const loggedCommand = z
  .object({
    ...ofEveryItem,
    id: id.describe('that of the command'),
    stale: z.boolean().describe('never: the log is the gateway’s own'),
    command: z.string(),
    who: z.string(),
    role: word(ROLES),
    from: z.string().describe('`ws 127.0.0.1`, `http 10.1.2.3`, or schedule'),
    method: z.string(),
    params: z.record(z.string(), z.unknown()),
    key: z.string().nullable(),
    about,
    askedAt: instant,
    askedMs: durationMs.describe('since it was asked'),
    outcome: word(OUTCOMES).nullable().describe('what is known last; null: it is being asked'),
    said: z.string().nullable().describe('to that outcome, in the words of the source'),
    answered: answer.nullable().describe('null: it is being asked'),
    answerMs: spentMs.nullable().describe('from the asking to the first answer'),
    settled: answer.nullable().describe('what an unknown or deferred outcome turned out to be'),
    undoAt: instant.nullable(),
    undoInMs: durationMs.nullable().describe('until it is undone by itself; 0: that is over'),
    until: z.string().nullable(),
    undoneBy: z.string().nullable(),
    undoes: z.string().nullable(),
    kept: z.array(kept),
    reason: z
      .string()
      .nullable()
      .describe(
        'why, as whoever ordered it has given it; also in `params`; null: not given, or not for this reader',
      ),
  })
  .meta({ id: 'LoggedCommand' });

export const orderSchemas = {
  CommandReplyList: listOf('CommandReplyList', commandReply),
  CommandPreviewList: listOf('CommandPreviewList', commandPreview),
  CommandLogList: z.object({
    ...{ apiVersion, kind: z.literal('CommandLogList'), at: instant.describe('in the floor’s time') },
    epoch: z
      .string()
      .nullable()
      .describe('with `offset`: the position in the feed; null: of an older gateway'),
    offset: z.int().nonnegative().nullable(),
    stale: z.boolean(),
    items: z.array(loggedCommand),
  }),
} as const;

export type CommandReplyItem = z.infer<typeof commandReply>;
export type CommandPreviewItem = z.infer<typeof commandPreview>;
export type CommandLogItem = z.infer<typeof loggedCommand>;
