// Text that people and programs send, as a schema: a reason, a note, an announcement.
import { z } from 'zod';
import { PRINTABLE, SENTENCE_MOST } from './sentence.ts';

export { PRINTABLE } from './sentence.ts';

export const sentenceSchema = z
  .string()
  .min(1)
  .max(SENTENCE_MOST)
  .regex(PRINTABLE, 'holds a control character');
