// What people write in a line: how long it may be, and what has no business in it. Without zod: the command line looks first.

/** Characters. */
export const SENTENCE_MOST = 200;

/** What reaches screens, logs and line protocols has no control character. */
export const PRINTABLE = /^[^\u0000-\u001f\u007f-\u009f]*$/;
