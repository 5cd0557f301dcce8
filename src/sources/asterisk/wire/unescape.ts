// What Asterisk escapes in the caller fields of its events, and only there: lists and member names come raw.

/**
 * C's control characters, quotes, backslash and question mark (`ast_escape_c`), on text of one byte a character.
 *
 *     O\'Neil           → O'Neil
 *     crlf\r\nEvent: X  → crlf␍␊Event: X
 */
export function unescapeC(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\([abfnrtv\\'"?])/g, (_, letter: string) => MEANT.get(letter) ?? letter);
}

const MEANT = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
