// What the program at the other end of a handshake calls itself: `ringtop/0.9.0 (wall)`. It is hostile text, and proves nothing.
import type { IncomingMessage } from 'node:http';
import { cleanText } from '../../lib/clean-text.ts';

/** A browser's takes this much. */
const MOST_CELLS = 200;

/** Undefined where it says nothing. */
export function clientNameOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const said = cleanText(headers['user-agent'] ?? '', { cells: MOST_CELLS }).trim();
  return said === '' ? undefined : said;
}
