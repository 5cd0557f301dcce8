// What the values of a token's options may be, and what to say when they are not.
import { InvalidArgumentError } from 'commander';
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';
import { durationParser } from '../options/parse-duration.ts';
import { type Moment, parseMoment } from '../options/parse-moment.ts';

export type SaidScope = 'all' | Readonly<Partial<Record<Dimension, readonly string[]>>>;
type Dimension = (typeof DIMENSIONS)[number];

const DIMENSIONS = ['queues', 'teams', 'campaigns'] as const;

/** `queues=sales,billing,teams=north` → its lists; `all`: the whole floor. Said again, the lists grow. */
export function parseScope(text: string, before: SaidScope = {}): SaidScope {
  if (text === 'all') return 'all';
  const scope: Partial<Record<Dimension, string[]>> = Object.fromEntries(
    Object.entries(before === 'all' ? {} : before).map(([key, values]) => [key, [...values]]),
  );
  let key: Dimension | undefined;
  for (const piece of text.split(',')) {
    const [, said, value = piece] = /^(\w+)=(.*)$/.exec(piece) ?? [];
    key = said === undefined ? key : DIMENSIONS.find(dimension => dimension === said);
    if (key === undefined || value === '') throw new InvalidArgumentError(SCOPE_WANTED);
    scope[key] = [...(scope[key] ?? []), value];
  }
  return scope;
}

const SCOPE_WANTED = 'It is queues=ID,ID,teams=NAME,campaigns=ID, or all.';

/** When it ends: never, so long from now, or at a time. `never` as it is: commander takes null for ''. */
export type Expiry = 'never' | { readonly inMs: number } | Moment;

/** `30d`, `12h`, `2027-01-31`, `2027-01-31T18:00`, `2027-01-31T18:00:00+04:00`, `18:00`, `never` */
export function parseExpiry(text: string): Expiry {
  if (text === 'never') return text;
  const inMs = toDurationMs(text);
  if (inMs <= MOST_MS) return { inMs };
  const moment = parseOrNot(text);
  if (moment !== undefined && moment.is !== 'ago') return moment;
  throw new InvalidArgumentError(
    'It is how long from now (30d, 12h), a day to its end (2027-01-31), a time (2027-01-31T18:00), or never.',
  );
}

/** What is later is never meant. */
const MOST_MS = 36_525 * UNIT_MS.d;

function parseOrNot(text: string): Moment | undefined {
  try {
    return parseMoment(text);
  } catch {
    return undefined;
  }
}

/** `0s`, `10m`, `1h`, `2d` → milliseconds, a week at most. */
export const parseGrace = durationParser({ most: [7 * UNIT_MS.d, 'a week'] });
