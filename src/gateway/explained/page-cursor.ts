// Where the page before begins, as a text that is given back as it is: the last contact of this one, and as of when it is told.
import { parseJson } from '../../lib/parse-json.ts';
import { RingtopError } from '../../protocol/index.ts';

/** In the order in which contacts are told. */
export interface Place {
  readonly enteredAt: number;
  readonly queue: number;
  readonly contact: string;
  readonly ordinal: number;
}

export interface PageCursor extends Place {
  /** The instant and the minute of the first page: what has happened since is not in the others either. */
  readonly at: number;
  readonly minute: number;
}

export function formatCursor({ at, minute, enteredAt, queue, contact, ordinal }: PageCursor): string {
  return Buffer.from(JSON.stringify([at, minute, enteredAt, queue, ordinal, contact])).toString('base64url');
}

export function parseCursor(text: string): PageCursor {
  const read = parseJson(Buffer.from(text, 'base64url').toString());
  const [at, minute, enteredAt, queue, ordinal, contact] = Array.isArray(read) ? read : [];
  const numbers = { at, minute, enteredAt, queue, ordinal };
  if (typeof contact === 'string' && Object.values(numbers).every(Number.isSafeInteger))
    return { ...numbers, contact };
  throw new RingtopError({
    code: 'bad-arguments',
    message: 'before: that is not what an answer said',
    hint: 'It is given back as it stands in `before` of the page that one has.',
  });
}

/** Negative where the first comes first: by their entry. */
export function comparePlaces(one: Place, other: Place): number {
  return (
    one.enteredAt - other.enteredAt ||
    one.queue - other.queue ||
    Number(one.contact > other.contact) - Number(one.contact < other.contact) ||
    one.ordinal - other.ordinal
  );
}
