// Who calls, asked of one contact: it takes a token that unmasks, a reason, and an audit that takes it down.
import { z } from 'zod';
import { idSchema } from './command-schema.ts';
import { NOT_PRINTABLE, PRINTABLE } from './printable.ts';

export const unmaskSchema = z.strictObject({
  method: z.literal('customer.unmask'),
  contact: idSchema,
  /** Stands in the audit. */
  reason: z
    .string()
    .max(200)
    .regex(PRINTABLE, NOT_PRINTABLE)
    .regex(/[\p{L}\p{N}]/u, 'says nothing: it stands in the audit'),
});
export type UnmaskCall = z.infer<typeof unmaskSchema>;

/** Told to whoever asked, and to nobody else. */
export const unmaskedSchema = z.object({
  contact: z.string(),
  /** Of who writes, his address. Absent where it was withheld. */
  number: z.string().exactOptional(),
  name: z.string().exactOptional(),
});
export type Unmasked = z.infer<typeof unmaskedSchema>;
