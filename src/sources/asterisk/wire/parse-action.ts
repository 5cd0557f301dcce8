// An action that this session sent, as bytes, to its headers: the replies and some exits are understood through it.
import { Buffer } from 'node:buffer';

/** Header names in lower case: AMI takes them in any. The first occurrence counts. */
export type Action = ReadonlyMap<string, string>;

/**
 *     Action: QueueStatus\r\nQueue: sales\r\nActionID: wallboard-29\r\n\r\n
 *
 * Values are byte for byte (latin1). Several actions may come in one write.
 */
export function parseActions(bytes: Uint8Array): Action[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split('\r\n\r\n')
    .map(parseAction)
    .filter(action => action.has('action'));
}

function parseAction(text: string): Action {
  const headers = new Map<string, string>();
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).replace(BLANKS, ''));
  }
  return headers;
}

/** `trim` would take a byte A0 for a space, which ends many a letter. */
const BLANKS = /^[ \t]+|[ \t]+$/g;
