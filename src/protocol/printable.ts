// Text that people and programs send: it reaches screens, logs and line protocols, where no control character has business.
import { z } from 'zod';

export const PRINTABLE = /^[^\u0000-\u001f\u007f-\u009f]*$/;

/** A reason, a note, an announcement. */
export const sentenceSchema = z.string().min(1).max(200).regex(PRINTABLE, 'holds a control character');
