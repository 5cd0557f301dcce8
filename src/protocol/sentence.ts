// What people write in a line: how long it may be, and what has no business in it. Without zod: the command line looks first.

/** Characters. */
export const SENTENCE_MOST = 200;

/**
 * What reaches screens, logs and line protocols has no control character, and no half of a pair of UTF-16: no reader of
 * JSON but JavaScript's takes one, and a list that tells of it would be none to jq.
 */
export const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;
export const NOT_PRINTABLE = 'holds a control character, or half a letter';
