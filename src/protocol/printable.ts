// Text that people and programs send, as a schema: a reason, a note, an announcement.
import { z } from 'zod';
import { NOT_PRINTABLE, PRINTABLE, SENTENCE_MOST } from './sentence.ts';

export { NOT_PRINTABLE, PRINTABLE } from './sentence.ts';

export const sentenceSchema = z.string().min(1).max(SENTENCE_MOST).regex(PRINTABLE, NOT_PRINTABLE);
