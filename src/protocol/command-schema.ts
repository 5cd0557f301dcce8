// The commands on the wire, strictly: one schema per command, and proof that they are the commands of the floor.
import { z } from 'zod';
import type { Command, CommandMethod } from '../floor/index.ts';
import type { Agree } from './agree.ts';

// Ids and reasons reach sources that speak line protocols: no control character has business in them.
const PRINTABLE = /^[^\u0000-\u001f\u007f-\u009f]*$/;
export const idSchema = z.string().min(1).max(1024).regex(PRINTABLE, 'holds a control character');
const reasonSchema = z.string().min(1).max(200).regex(PRINTABLE, 'holds a control character');
const queuesSchema = z.array(idSchema).min(1).max(1000);
const penaltySchema = z.int().min(0).max(1_000_000);

const extensionSchema = z
  .string()
  .regex(/^[A-Za-z0-9_*#+.-]{1,80}$/, 'is no extension: digits, letters and * # + . _ -');
const monitored = { agent: idSchema, supervisor: z.string().min(1).max(200).regex(PRINTABLE) };

/** What every command may bring besides its own arguments. */
const steering = {
  /** Makes a repeat harmless: the same key gets the first reply again. */
  key: z.string().min(1).max(128).exactOptional(),
  /** Everything is checked, nothing is asked of the source. */
  dryRun: z.boolean().exactOptional(),
};

function commandOf<Method extends CommandMethod, Shape extends z.ZodRawShape>(method: Method, shape: Shape) {
  return z.strictObject({ method: z.literal(method), ...shape, ...steering });
}

export const COMMAND_SCHEMAS = [
  commandOf('agent.pause', {
    agent: idSchema,
    queues: queuesSchema.exactOptional(),
    reason: reasonSchema.exactOptional(),
  }),
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
  commandOf('campaign.pause', { campaign: idSchema, reason: reasonSchema.exactOptional() }),
  commandOf('campaign.resume', { campaign: idSchema }),
  commandOf('campaign.stop', { campaign: idSchema }),
  commandOf('campaign.pace', { campaign: idSchema, linesPerAgent: z.number().positive().max(1000) }),
] as const;

export type CommandCall = z.infer<(typeof COMMAND_SCHEMAS)[number]>;

export const outcomeSchema = z.enum(['applied', 'deferred', 'refused', 'unknown']);
const stepSchema = z.object({ did: z.string(), outcome: outcomeSchema, said: z.string() });

export const commandReplySchema = z.object({
  /** The command's id at this gateway. */
  command: z.string(),
  outcome: outcomeSchema,
  /** The source's own words. */
  said: z.string(),
  steps: z.array(stepSchema),
  /** The offset from which the floor shows it. */
  offset: z.int().exactOptional(),
});
export type WireCommandReply = z.infer<typeof commandReplySchema>;

/** The answer to `dryRun`: it would be asked of this source; what the source would say is not known. */
export const dryRunReplySchema = z.object({
  dryRun: z.literal(true),
  source: z.string(),
  said: z.string(),
});
export type DryRunReply = z.infer<typeof dryRunReplySchema>;

type WithoutSteering<Call> = Call extends unknown ? Omit<Call, 'key' | 'dryRun'> : never;
/** Fails to compile where a schema and the floor's own union drift apart. */
export const COMMANDS_AGREE: Agree<WithoutSteering<CommandCall>, Command, 'method'> = true;
