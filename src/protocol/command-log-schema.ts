// The command log on the wire: who ordered what, from where, and what became of it.
import { z } from 'zod';
import { COMMAND_METHODS, ROLES } from '../floor/index.ts';
import { aboutSchema, keptSchema, outcomeSchema, stepSchema } from './command-schema.ts';

/** The newest commands, oldest first. */
export const listCommandsSchema = z.strictObject({
  method: z.literal('command.list'),
  /** @default 100 */
  limit: z.int().min(1).max(1_000).exactOptional(),
  /** Asked at this instant of the floor's time or later, epoch milliseconds. */
  since: z.number().min(0).exactOptional(),
  /** Asked before this instant. */
  until: z.number().min(0).exactOptional(),
  /** Asked before this command: the id of the oldest that one has, for those before it. */
  before: z.string().min(1).max(64).exactOptional(),
  /** Of this name alone. */
  who: z.string().min(1).max(200).exactOptional(),
  /** Of these commands alone, as their methods name them; twenty thousand are looked through for them. */
  methods: z
    .array(z.enum([...COMMAND_METHODS, 'command.undo']))
    .min(1)
    .max(50)
    .exactOptional(),
  /** Of whoever asks alone, and only what he could still take back: something of it stands as he left it. */
  undoable: z.literal(true).exactOptional(),
});
export const getCommandSchema = z.strictObject({
  method: z.literal('command.get'),
  command: z.string().min(1).max(64),
});
export type ListCommandsCall = z.infer<typeof listCommandsSchema>;

const answer = {
  outcome: outcomeSchema,
  said: z.string(),
  steps: z.array(stepSchema),
  /** Epoch milliseconds of the floor's time, as all instants here. */
  at: z.number(),
  offset: z.int().exactOptional(),
};

export const loggedCommandSchema = z.object({
  command: z.string(),
  who: z.string(),
  role: z.enum(ROLES),
  /** `ws 127.0.0.1`, `http 10.1.2.3`, or `schedule` where it came about by itself. */
  from: z.string(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()),
  key: z.string().exactOptional(),
  about: aboutSchema,
  /** Which carried it out, or was to. */
  source: z.string().exactOptional(),
  askedAt: z.number(),
  /** Absent while it is being asked. */
  answered: z.object(answer).exactOptional(),
  /** What became known later of an `unknown` or `deferred` outcome. */
  settled: z.object(answer).exactOptional(),
  /** When it is undone by itself. */
  undoAt: z.number().exactOptional(),
  until: z.literal('end-of-shift').exactOptional(),
  undoneBy: z.string().exactOptional(),
  undoes: z.string().exactOptional(),
  kept: z.array(keptSchema).exactOptional(),
});
export type LoggedCommand = z.infer<typeof loggedCommandSchema>;

export const commandListSchema = z.object({
  /** The floor's time of the answer. */
  at: z.number(),
  /** Where the feed stood; absent of an older gateway. */
  epoch: z.string().exactOptional(),
  offset: z.int().min(0).exactOptional(),
  commands: z.array(loggedCommandSchema),
});
export type CommandList = z.infer<typeof commandListSchema>;
