// The little that a command must understand of an answer before it prints it.

import { asFields, type Fields } from '../../lib/fields.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { RingtopError } from '../../protocol/index.ts';

export interface Envelope {
  readonly isStale: boolean;
  readonly items: readonly Fields[];
  /** All of it, as it came. */
  readonly whole: Fields;
}

/** `{"apiVersion":"ringtop/v1","kind":"QueueList",…,"stale":false,"items":[…]}` */
export function parseEnvelope(text: string, url: string): Envelope {
  const envelope = asFields(parseJson(text));
  const items = envelope.items;
  if (envelope.apiVersion === 'ringtop/v1' && Array.isArray(items)) {
    return { isStale: envelope.stale === true, items: items.map(asFields), whole: envelope };
  }
  throw noList(url);
}

export function noList(url: string): RingtopError {
  return new RingtopError({
    code: 'not-connected',
    message: `what ${url} answered is not a ringtop/v1 list`,
    hint: 'Is the address right, and the gateway not older than this ringtop?',
  });
}
