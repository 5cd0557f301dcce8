// The commands on the wire, strictly: one schema per command, and proof that they are the commands of the floor.
import { z } from 'zod';
import type { Command, CommandMethod } from '../floor/index.ts';
import type { Agree } from './agree.ts';
import { NOT_PRINTABLE, PRINTABLE, sentenceSchema } from './printable.ts';

export const idSchema = z.string().min(1).max(1024).regex(PRINTABLE, NOT_PRINTABLE);
const queuesSchema = z.array(idSchema).min(1).max(1000);
const penaltySchema = z.int().min(0).max(1_000_000);

const extensionSchema = z
  .string()
  .regex(/^[A-Za-z0-9_*#+.-]{1,80}$/, 'is no extension: digits, letters and * # + . _ -');
const monitored = { agent: idSchema, supervisor: z.string().min(1).max(200).regex(PRINTABLE) };

export const keySchema = z.string().min(1).max(128).regex(PRINTABLE, NOT_PRINTABLE);
const DAY_MS = 86_400_000;

/** What every command may bring besides its own arguments. */
const steering = {
  /** Makes a repeat harmless: for ten minutes the same key gets the first reply again. */
  key: keySchema.exactOptional(),
  /** Everything is checked, nothing is asked of the source: the answer is what would be. */
  dryRun: z.boolean().exactOptional(),
  /** What the sender saw of the agent, contact or campaign: where that has changed, the command is refused. */
  expect: z
    .strictObject({
      state: z.string().min(1).max(64).exactOptional(),
      /** All the queues that he, or it, was in. */
      queues: z.array(idSchema).max(1000).exactOptional(),
    })
    .exactOptional(),
  /** Whatever has changed. */
  force: z.boolean().exactOptional(),
  /** Undone by itself after so long, in the floor's time; of commands that can be undone. */
  forMs: z.int().min(1_000).max(DAY_MS).exactOptional(),
  /** Ends when the agent logs out; of commands about agents that can be undone. */
  until: z.literal('end-of-shift').exactOptional(),
  /** Why, for the log and the audit. Of a pause the source is told it too, and it stands in the row. */
  reason: sentenceSchema.exactOptional(),
};

function commandOf<Method extends CommandMethod, Shape extends z.ZodRawShape>(method: Method, shape: Shape) {
  return z.strictObject({ method: z.literal(method), ...shape, ...steering });
}

export const COMMAND_SCHEMAS = [
  commandOf('agent.pause', { agent: idSchema, queues: queuesSchema.exactOptional() }),
  commandOf('agent.unpause', { agent: idSchema, queues: queuesSchema.exactOptional() }),
  commandOf('agent.reassign', {
    agent: idSchema,
    from: z.array(idSchema).max(1000),
    to: z.array(z.strictObject({ queue: idSchema, penalty: penaltySchema })).max(1000),
    via: z.literal('pause').exactOptional(),
  }),
  commandOf('agent.add', { agent: idSchema, queue: idSchema, penalty: penaltySchema }),
  commandOf('agent.remove', { agent: idSchema, queue: idSchema }),
  commandOf('agent.setPenalty', { agent: idSchema, queue: idSchema, penalty: penaltySchema }),
  commandOf('agent.logout', { agent: idSchema }),
  commandOf('contact.transfer', {
    contact: idSchema,
    toQueue: idSchema.exactOptional(),
    toExtension: extensionSchema.exactOptional(),
  }),
  commandOf('contact.hangup', { contact: idSchema }),
  commandOf('contact.prioritize', { contact: idSchema, priority: z.int().min(-1_000_000).max(1_000_000) }),
  commandOf('contact.withdraw', { contact: idSchema }),
  commandOf('monitor.listen', monitored),
  commandOf('monitor.whisper', monitored),
  commandOf('monitor.barge', monitored),
  commandOf('queue.resetStats', { queue: idSchema }),
  commandOf('campaign.pause', { campaign: idSchema }),
  commandOf('campaign.resume', { campaign: idSchema }),
  commandOf('campaign.stop', { campaign: idSchema }),
  commandOf('campaign.pace', { campaign: idSchema, linesPerAgent: z.number().positive().max(1000) }),
] as const;

export type CommandCall = z.infer<(typeof COMMAND_SCHEMAS)[number]>;

/** Takes a command back as far as it stands: a lead's own, an admin's any. */
export const undoSchema = z.strictObject({
  method: z.literal('command.undo'),
  command: z.string().min(1).max(64),
  key: keySchema.exactOptional(),
  dryRun: z.boolean().exactOptional(),
  reason: sentenceSchema.exactOptional(),
});
export type UndoCall = z.infer<typeof undoSchema>;

export const outcomeSchema = z.enum(['applied', 'deferred', 'refused', 'unknown']);
export const stepSchema = z.object({ did: z.string(), outcome: outcomeSchema, said: z.string() });

/** What it was about, with the names as they were then. */
export const aboutSchema = z.object({
  kind: z.enum(['agents', 'contacts', 'queues', 'campaigns']),
  id: z.string(),
  name: z.string(),
  /** How it stood then, in words: `in Billing, 2:10`, `in conversation with Nino, 3:12`, of whom is logged out `in Sales, VIP`. */
  stood: z.string().exactOptional(),
  /** The names of the queues that the command names. */
  queues: z.record(z.string(), z.string()),
  /** Of a contact: where it was then, by id. */
  in: z.object({ queue: z.string().exactOptional(), campaign: z.string().exactOptional() }).exactOptional(),
});
export type CommandAbout = z.infer<typeof aboutSchema>;

/** What an undo leaves as it is. */
export const keptSchema = z.object({
  /** Where only a part of the command is meant. */
  queue: z.string().exactOptional(),
  /** `gone logged-out changed as-before ended not-told last-queue phones-differ not-asked refused` */
  because: z.string(),
  /** The same as a sentence. */
  said: z.string(),
});
export type WireKept = z.infer<typeof keptSchema>;

export const commandReplySchema = z.object({
  /** The command's id at this gateway. */
  command: z.string(),
  outcome: outcomeSchema,
  /** The source's own words. */
  said: z.string(),
  steps: z.array(stepSchema),
  /** What a person should know besides; also in `said`. */
  notes: z.array(z.string()).exactOptional(),
  /** The offset from which the floor shows it. */
  offset: z.int().exactOptional(),
  about: aboutSchema.exactOptional(),
  /** Of a refused move: the same would be taken `via: 'pause'`, for he is fixed in a queue that he is to leave. */
  instead: z.literal('via-pause').exactOptional(),
  /** When it is undone by itself, in the floor's time. */
  undoAt: z.number().exactOptional(),
  /** Of an undo: which command it undoes, and what of that it leaves as it is. */
  undoes: z.string().exactOptional(),
  kept: z.array(keptSchema).exactOptional(),
});
export type WireCommandReply = z.infer<typeof commandReplySchema>;

/** The answer to `dryRun`: what would be asked of this source; what the source would say is not known. */
export const dryRunReplySchema = z.object({
  dryRun: z.literal(true),
  source: z.string(),
  said: z.string(),
  /** As it was given, for the log and the audit. */
  reason: z.string().exactOptional(),
  about: aboutSchema.exactOptional(),
  /** In the source's own words; empty where it cannot tell beforehand. */
  steps: z.array(z.string()),
  /** It would be refused, and why. */
  refusal: z.string().exactOptional(),
  undoes: z.string().exactOptional(),
  /** Of an undo: what it would order, each with its arguments. */
  orders: z.array(z.looseObject({ method: z.string() })).exactOptional(),
  kept: z.array(keptSchema).exactOptional(),
});
export type DryRunReply = z.infer<typeof dryRunReplySchema>;

type Steering = keyof typeof steering;
/** A pause's reason is the floor's too. */
type Told<Call> = Call extends { readonly method: 'agent.pause' | 'campaign.pause' } ? 'reason' : never;
type WithoutSteering<Call> = Call extends unknown ? Omit<Call, Exclude<Steering, Told<Call>>> : never;
/** Fails to compile where a schema and the floor's own union drift apart. */
export const COMMANDS_AGREE: Agree<WithoutSteering<CommandCall>, Command, 'method'> = true;
