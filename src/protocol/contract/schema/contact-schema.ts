// The schema of a contact in the JSON contract.
import { z } from 'zod';
import { CHANNELS, CONTACT_STATES } from '../../../floor/index.ts';
import { durationMs, id, instant, ofEveryItem, word } from './fields.ts';

export const contactSchema = z
  .object({
    ...ofEveryItem,
    queue: id.nullable().describe('null: outbound'),
    campaign: id.nullable(),
    ordinal: z.int().nonnegative().describe('how many times it has entered a queue, this visit included'),
    channel: word(CHANNELS),
    direction: word(['inbound', 'outbound']),
    customer: z.string().nullable().describe('masked'),
    state: word(CONTACT_STATES),
    since: instant,
    stateMs: durationMs,
    enteredAt: instant.describe('when it entered the queue or, outbound, was connected'),
    enteredSeen: z.boolean().describe("false: from the source's whole seconds, not an instant seen"),
    answeredAt: instant.nullable(),
    waitMs: durationMs.describe('from entering to the answer, or so far; 0 of an outbound contact'),
    position: z.int().nullable(),
    priority: z.number().nullable(),
    repeat: z.boolean().describe('the customer was here before'),
    agent: id.nullable().describe('who talks to it'),
  })
  .meta({ id: 'Contact' });

export type ContactItem = z.infer<typeof contactSchema>;
