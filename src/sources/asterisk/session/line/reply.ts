// What comes of an action that was asked: Asterisk's answer, or why there is none.
import { cleanText } from '../../../../lib/clean-text.ts';
import { type Raw, toBytes } from '../../pbx.ts';

export type Reply = Answer | NoAnswer;
export type ListReply = ListAnswer | NoAnswer;

export interface Answer {
  /** Whether Asterisk took the action: its `Response` is not `Error`. */
  readonly ok: boolean;
  /** Asterisk's own words, cleaned; '' where it said none. */
  readonly message: string;
  /** The first header of this name, byte for byte (latin1); undefined when it is absent. */
  get(name: string): Raw | undefined;
  /** All headers in their order. */
  readonly headers: readonly Header[];
}

export type Header = readonly [name: Raw, value: Raw];

/** An answer with the lines of its list; none where it was refused. */
export interface ListAnswer extends Answer {
  readonly items: readonly ListItem[];
}

export type ListItem = Pick<Answer, 'get' | 'headers'>;

/**
 * `lost`: the session ended first, or there was none; whether the action was carried out is not known. `timedOut`: the
 * session lives, and the answer did not come in time; one that comes later is told nowhere.
 */
export type NoAnswer = { readonly lost: string } | { readonly timedOut: true };

export function isAnswer<Given extends Answer>(reply: Given | NoAnswer): reply is Given {
  return 'ok' in reply;
}

/** `Response: Error\r\nActionID: k3f9q2-7\r\nMessage: Permission denied\r\n` */
export function toAnswer(text: Raw): Answer {
  const item = toListItem(text);
  return {
    ...item,
    ok: item.get('Response') !== 'Error',
    message: cleanText(toBytes(item.get('Message') ?? ''), { cells: 200 }),
  };
}

export function toListItem(text: Raw): ListItem {
  const headers = text.split('\r\n').flatMap(toHeader);
  return { headers, get: name => headers.find(([known]) => known === name)?.[1] };
}

/** `Key: value`; older servers write `Key:value` here and there. */
function toHeader(line: Raw): Header[] {
  const colon = line.indexOf(':');
  return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]];
}
